package zhenzhi.db.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process at a time has the directory; the kernel gives it back when that process dies. */
final class Home implements AutoCloseable {
  private final FileChannel lock;

  private Home(FileChannel lock) {
    this.lock = lock;
  }

  static Home taken(Path directory) throws IOException {
    Files.createDirectories(directory);
    var file = directory.resolve("lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StartFailure("%s is in use by another process".formatted(directory));
    }
    return new Home(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) { // taken by this very process
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
