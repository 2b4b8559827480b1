package zhenzhi.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks the plain kind of tar archive that PostgreSQL's binaries come in: files, directories and
 * symbolic links with short names.
 */
final class Tar {
  private static final int BLOCK = 512;

  private Tar() {}

  static void unpack(InputStream archive, Path target) throws IOException {
    for (var header = archive.readNBytes(BLOCK);
        header.length == BLOCK && header[0] != 0;
        header = archive.readNBytes(BLOCK)) {
      var path = inside(target, text(header, 0, 100));
      var size = Long.parseLong(text(header, 124, 12).strip(), 8);
      Files.createDirectories(path.getParent());
      switch (header[156]) {
        case '5' -> Files.createDirectories(path);
        case '2' -> Files.createSymbolicLink(path, Path.of(text(header, 157, 100)));
        case '0', 0 -> file(archive, path, size, Integer.parseInt(text(header, 100, 8).strip(), 8));
        default ->
            throw new IOException(
                "'%s' is of kind '%c', which is not expected".formatted(path, header[156]));
      }
    }
  }

  private static void file(InputStream archive, Path path, long size, int mode) throws IOException {
    try (var out = Files.newOutputStream(path)) {
      for (var left = size; left > 0; ) {
        var bytes = archive.readNBytes((int) Math.min(left, 1 << 16));
        if (bytes.length == 0) {
          throw new EOFException("the archive ends within '%s'".formatted(path));
        }
        out.write(bytes);
        left -= bytes.length;
      }
    }
    archive.skipNBytes(-size & (BLOCK - 1));
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString((mode & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
  }

  private static Path inside(Path target, String name) throws IOException {
    var path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("'%s' would be unpacked outside of '%s'".formatted(name, target));
    }
    return path;
  }

  private static String text(byte[] header, int from, int length) {
    var end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, UTF_8);
  }
}
