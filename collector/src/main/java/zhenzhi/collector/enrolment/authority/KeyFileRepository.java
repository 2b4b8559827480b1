package zhenzhi.collector.enrolment.authority;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** Files of keys and certificates. A file is there as a whole or not at all. */
final class KeyFileRepository {
  private static final String OWN = "rw-------";
  private static final String FOLDER = "rwx------";
  private static final int LINE = 64;

  private KeyFileRepository() {}

  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER)));
    }
  }

  /** Only its owner can read it, from its first byte on. */
  static void write(Path file, byte[] content) throws IOException {
    var fresh =
        Files.createTempFile(
            file.getParent(),
            "." + file.getFileName(),
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWN)));
    Files.write(fresh, content);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void writePem(Path file, String what, byte[] der) throws IOException {
    write(file, pem(what, der).getBytes(US_ASCII));
  }

  /**
   * What a PEM file or text holds.
   *
   * @param what between BEGIN and the dashes, such as {@code CERTIFICATE}
   */
  static byte[] readPem(String text, String what) {
    var begin = "-----BEGIN " + what + "-----";
    var from = text.indexOf(begin);
    var until = text.indexOf("-----END " + what + "-----");
    if (from < 0 || until < from) {
      throw new IllegalArgumentException("no " + what + " in PEM");
    }
    return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), until).strip());
  }

  static String pem(String what, byte[] der) {
    var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }
}
