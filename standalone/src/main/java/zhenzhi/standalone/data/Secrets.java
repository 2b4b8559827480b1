package zhenzhi.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords, drawn once and kept in files that only their owner can read. */
public final class Secrets {
  private static final String SPOKEN = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Path folder) {
    this.folder = folder;
  }

  /** A password for a program. */
  public String ofProgram(String name) {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    return kept(name, HexFormat.of().formatHex(bytes));
  }

  /** A password that somebody can read to somebody else: no letters that look like digits. */
  public String ofPerson(String name) {
    var password = new StringBuilder();
    for (var nth = 0; nth < 10; nth++) {
      password.append(SPOKEN.charAt(random.nextInt(SPOKEN.length())));
    }
    return kept(name, password.toString());
  }

  private String kept(String name, String fresh) {
    var file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        writePrivate(file, fresh);
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot keep " + file, failure);
    }
  }

  /** Writes a file that only its owner can read. */
  public static void writePrivate(Path file, String text) throws IOException {
    var permissions = PosixFilePermissions.fromString("rw-------");
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
    Files.writeString(file, text);
  }
}
