package zhenzhi.db.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per machine and user.
 *
 * @param root holds bin, lib and share
 */
record Binaries(Path root) {

  /** Unpacks the archive, or the one on the class path, unless an earlier start has done so. */
  static Binaries unpacked(Optional<Path> archive) throws IOException {
    var packed = archive.isPresent() ? Files.readAllBytes(archive.get()) : fromClassPath();
    var crc = new CRC32();
    crc.update(packed);
    var root = cache().resolve("postgres-%08x".formatted(crc.getValue()));
    if (!Files.isDirectory(root)) {
      Files.createDirectories(cache());
      var fresh = Files.createTempDirectory(cache(), "unpacking-");
      try (var tar = new XZInputStream(new ByteArrayInputStream(packed))) {
        Tar.unpack(tar, fresh);
        moveUnlessThere(fresh, root);
      } finally {
        Directories.delete(fresh);
      }
    }
    return new Binaries(root);
  }

  /** As the data directory spells it in PG_VERSION, such as "17". */
  String majorVersion() throws IOException {
    var answer = Command.run(program("postgres"), "--version").output().getFirst();
    return answer.replaceFirst("^\\D*(\\d+).*$", "$1");
  }

  String program(String name) {
    return root.resolve("bin", name).toString();
  }

  private static byte[] fromClassPath() throws IOException {
    var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var name = "/postgres-linux-%s.txz".formatted(machine);
    try (var resource = Binaries.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new StartFailure(
            "PostgreSQL's programs (%s) are not on the class path".formatted(name));
      }
      return resource.readAllBytes();
    }
  }

  private static void moveUnlessThere(Path fresh, Path root) throws IOException {
    try {
      Files.move(fresh, root);
    } catch (FileSystemException taken) {
      if (!Files.isDirectory(root)) { // otherwise another process was quicker, with the same result
        throw taken;
      }
    }
  }

  private static Path cache() {
    var chosen = System.getenv("ZHENZHI_CACHE");
    if (chosen != null) {
      return Path.of(chosen).toAbsolutePath();
    }
    var user = System.getenv("XDG_CACHE_HOME");
    return (user == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(user))
        .resolve("zhenzhi");
  }
}
