package zhenzhi.agent.identity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/**
 * Where the box keeps its key, in files that only its owner can read. A power cut leaves the one of
 * before or the new one, never half of both.
 */
public final class IdentityFile {
  private static final String OWN = "rw-------";
  private static final String NAME = "identity.pem";
  private static final String NEXT = "identity.next.pem";

  private final Path folder;

  /**
   * @param folder of the outbox
   */
  public IdentityFile(Path folder) {
    this.folder = folder;
  }

  /** Whether the box was enrolled. */
  public boolean isThere() {
    return Files.exists(file());
  }

  Identity read() throws IOException, GeneralSecurityException {
    return Identity.parse(Files.readString(file()));
  }

  /** Takes the place of the one before; the key that was asked with is needed no more. */
  void keep(Identity identity) throws IOException, GeneralSecurityException {
    write(file(), identity.text());
    Files.deleteIfExists(folder.resolve(NEXT));
  }

  /**
   * The key to ask with. It is kept before it is asked with: if the answer gets lost, the same key
   * is asked with again, and the office knows it.
   */
  KeyPair next() throws IOException, GeneralSecurityException {
    var kept = keptNext();
    if (kept.isPresent()) {
      return kept.get();
    }
    var fresh = Identity.draw();
    Files.createDirectories(folder);
    write(
        folder.resolve(NEXT),
        Pem.of("PRIVATE KEY", fresh.getPrivate().getEncoded())
            + Pem.of("PUBLIC KEY", fresh.getPublic().getEncoded()));
    return fresh;
  }

  private Optional<KeyPair> keptNext() throws IOException, GeneralSecurityException {
    var file = folder.resolve(NEXT);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var text = Files.readString(file);
    var privates = Pem.all("PRIVATE KEY", text);
    var publics = Pem.all("PUBLIC KEY", text);
    if (privates.isEmpty() || publics.isEmpty()) {
      throw new CertificateException("no key in " + file);
    }
    var keys = KeyFactory.getInstance("EC");
    return Optional.of(
        new KeyPair(
            keys.generatePublic(new X509EncodedKeySpec(publics.getFirst())),
            keys.generatePrivate(new PKCS8EncodedKeySpec(privates.getFirst()))));
  }

  private Path file() {
    return folder.resolve(NAME);
  }

  private void write(Path file, String text) throws IOException {
    var fresh =
        Files.createTempFile(
            folder,
            "identity",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWN)));
    Files.writeString(fresh, text);
    sync(fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(folder);
  }

  private static void sync(Path path) throws IOException {
    var how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
