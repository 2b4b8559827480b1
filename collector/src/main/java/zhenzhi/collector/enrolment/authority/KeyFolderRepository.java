package zhenzhi.collector.enrolment.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.enrolment.authority.AuthorityService.BrokerKeys;

/** The folder of the authority's key. The key is read from its file and goes nowhere else. */
final class KeyFolderRepository {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFolderRepository.class);
  private static final String PRIVATE = "PRIVATE KEY";

  /** A broker that cannot read a newer list goes on with the old one for as long. */
  private static final Duration LIST_LIFE = Duration.ofDays(30);

  private static final int LAST_THIRD = 3;

  private final Path folder;
  private final X509Certificate root;
  private final CertificateFactory authority;

  private KeyFolderRepository(Path folder, X509Certificate root, PrivateKey key) {
    this.folder = folder;
    this.root = root;
    this.authority = new CertificateFactory(root, key);
  }

  /** Opens the folder; makes the key if there is none. Of several collectors only one does. */
  static KeyFolderRepository open(Path folder, Instant now) {
    try {
      KeyFileRepository.makeFolder(folder);
      try (var channel = lockFile(folder);
          var _ = channel.lock()) {
        if (!Files.exists(rootFile(folder))) {
          make(folder, now);
        }
      }
      var pem = Files.readString(folder.resolve("root.key"));
      var key =
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(KeyFileRepository.readPem(pem, PRIVATE)));
      var root = FingerprintFactory.certificate(Files.readString(rootFile(folder)));
      return new KeyFolderRepository(folder, root, key);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
      throw new IllegalStateException("the authority in " + folder + " cannot be used", unusable);
    }
  }

  private static void make(Path folder, Instant now) throws IOException, GeneralSecurityException {
    var pair = pair();
    var root = CertificateFactory.root(pair, now);
    var key = folder.resolve("root.key");
    KeyFileRepository.writePem(key, PRIVATE, pair.getPrivate().getEncoded());
    // Last: a folder with a root has its key.
    KeyFileRepository.writePem(rootFile(folder), FingerprintFactory.PEM, root.getEncoded());
    LOG.info("Made a certificate authority for boxes in \"{}\". Keep a copy of it.", folder);
  }

  X509Certificate root() {
    return root;
  }

  CertificateFactory authority() {
    return authority;
  }

  BrokerKeys brokerKeys(List<String> hosts, Instant now, Duration validity)
      throws IOException, GeneralSecurityException {
    var pair = pair();
    var certificate = authority.ofServer(hosts, pair.getPublic(), now, validity);
    var password = password();
    var keys = new BrokerKeys(folder.resolve("broker.p12"), folder.resolve("trust.p12"), password);
    var secret = password.toCharArray();
    var store = store();
    store.setKeyEntry("broker", pair.getPrivate(), secret, new Certificate[] {certificate, root});
    write(store, keys.keyStore(), secret);
    var trust = store();
    trust.setCertificateEntry("root", root);
    write(trust, keys.trustStore(), secret);
    return keys;
  }

  /**
   * Files for Mosquitto, with a key that is made anew in the last third of its certificate's life,
   * and for other hosts than it was made for.
   *
   * @param tokens hashes by the names of boxes
   */
  void writeMosquitto(
      List<String> hosts, Instant now, Duration validity, Map<String, String> tokens)
      throws IOException, GeneralSecurityException {
    try (var channel = lockFile(folder);
        var _ = channel.lock()) {
      if (!isFor(hosts) || isDue(Files.readString(brokerFile()), now, validity)) {
        makeBroker(hosts, now, validity);
      }
      KeyFileRepository.makeFolder(folder.resolve(Mosquitto.TOKENS));
      for (var text : Mosquitto.files(folder, tokens).entrySet()) {
        KeyFileRepository.write(folder.resolve(text.getKey()), text.getValue().getBytes(UTF_8));
      }
    }
  }

  private void makeBroker(List<String> hosts, Instant now, Duration validity)
      throws IOException, GeneralSecurityException {
    // Gone first and written last: a key and a certificate that do not belong together are for
    // nobody.
    Files.deleteIfExists(hostsFile());
    var pair = pair();
    var certificate = authority.ofServer(hosts, pair.getPublic(), now, validity);
    KeyFileRepository.writePem(
        folder.resolve("broker.key"), PRIVATE, pair.getPrivate().getEncoded());
    KeyFileRepository.writePem(brokerFile(), FingerprintFactory.PEM, certificate.getEncoded());
    KeyFileRepository.write(hostsFile(), lines(hosts).getBytes(UTF_8));
    LOG.info("Made a certificate for the broker, which boxes reach as {}.", hosts);
  }

  private boolean isFor(List<String> hosts) throws IOException {
    return Files.exists(brokerFile())
        && Files.exists(hostsFile())
        && Files.readString(hostsFile()).equals(lines(hosts));
  }

  private static String lines(List<String> hosts) {
    return String.join("\n", hosts) + "\n";
  }

  private Path brokerFile() {
    return folder.resolve("broker.pem");
  }

  /** The hosts that the broker's certificate was made for. */
  private Path hostsFile() {
    return folder.resolve("broker.hosts");
  }

  private static boolean isDue(String pem, Instant now, Duration validity)
      throws GeneralSecurityException {
    var until = FingerprintFactory.certificate(pem).getNotAfter().toInstant();
    return !now.isBefore(until.minus(validity.dividedBy(LAST_THIRD)));
  }

  private static FileChannel lockFile(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  void writeRevoked(Map<BigInteger, Instant> revoked, Instant now)
      throws IOException, GeneralSecurityException {
    var list = authority.revoked(revoked, now, LIST_LIFE);
    KeyFileRepository.writePem(
        folder.resolve("revoked.pem"), FingerprintFactory.LIST, list.getEncoded());
  }

  private static Path rootFile(Path folder) {
    return folder.resolve("root.pem");
  }

  private static KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static KeyStore store() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static void write(KeyStore store, Path file, char[] secret)
      throws GeneralSecurityException, IOException {
    var bytes = new ByteArrayOutputStream();
    store.store(bytes, secret);
    KeyFileRepository.write(file, bytes.toByteArray());
  }

  private static String password() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
