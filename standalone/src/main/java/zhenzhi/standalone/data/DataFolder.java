package zhenzhi.standalone.data;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.standalone.CannotStart;

/** The data folder, held by one process at a time; the kernel lets go of it when that dies. */
public final class DataFolder implements AutoCloseable {
  /** Everything that is ever made in it, and so all that is ever deleted. */
  private static final List<String> OURS =
      List.of("database", "broker", "fleet", "site", "secrets");

  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /** Takes {@code folder}, and makes it if it is not there. */
  public static DataFolder take(Path folder) {
    var root = folder.toAbsolutePath().normalize();
    try {
      createPrivate(root);
      var channel = FileChannel.open(root.resolve("lock"), CREATE, WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new CannotStart(
            "数据目录正在使用 (another start is using " + root + ": stop it first, or give --data)");
      }
      return new DataFolder(root, channel);
    } catch (IOException failure) {
      throw new CannotStart("cannot use " + root + ": " + reason(failure));
    }
  }

  public Path root() {
    return root;
  }

  /** A folder in it, readable by nobody else; {@code name} is one of ours. */
  public Path folder(String name) {
    if (!OURS.contains(name)) {
      throw new IllegalArgumentException("not part of the data folder: '" + name + "'");
    }
    var folder = root.resolve(name);
    try {
      createPrivate(folder);
    } catch (IOException failure) {
      throw new CannotStart("cannot use " + folder + ": " + reason(failure));
    }
    return folder;
  }

  /** Deletes what earlier starts made, and nothing else that may lie there. */
  public void empty() {
    OURS.forEach(name -> delete(root.resolve(name)));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    var parent = folder.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldHere) {
      return null;
    }
  }

  private static void delete(Path path) {
    if (!Files.exists(path, NOFOLLOW_LINKS)) {
      return;
    }
    try (var inside = Files.walk(path)) {
      for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException failure) {
      throw new CannotStart("cannot delete " + path + ": " + reason(failure));
    }
  }

  private static String reason(IOException failure) {
    return failure.getClass().getSimpleName() + " " + failure.getMessage();
  }
}
