package zhenzhi.agent.outbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that holds a place on the disk. On a full one it makes way, so that what is needed of the
 * oldest file can be written once more before that is deleted.
 */
final class Reserve {
  static final String NAME = "outbox.reserve";
  private static final Logger LOG = System.getLogger(Reserve.class.getName());

  private final Path folder;
  private final int bytes;
  private boolean held;

  /**
   * @param bytes as many as a file of the log has
   */
  Reserve(Path folder, int bytes) {
    this.folder = folder;
    this.bytes = bytes;
    this.held = file().toFile().length() == bytes;
  }

  private Path file() {
    return folder.resolve(NAME);
  }

  /** Whether it is for want of space that the disk takes nothing. */
  boolean isDiskFull() {
    return usable() < bytes;
  }

  private long usable() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException broken) {
      return Long.MAX_VALUE;
    }
  }

  /** Makes way; answers whether it was there. */
  boolean release() {
    if (held) {
      try {
        Files.deleteIfExists(file());
        held = false;
        return true;
      } catch (IOException stays) {
        LOG.log(Level.DEBUG, "Cannot delete {0}: {1}.", NAME, stays.getMessage());
      }
    }
    return false;
  }

  /** Takes its place again if that leaves room for something else; answers whether it has it. */
  boolean restore() {
    if (!held && usable() > bytes + bytes / 4) {
      take();
    }
    return held;
  }

  /** Takes its place again. */
  void take() {
    try (var file = new RandomAccessFile(file().toFile(), "rw")) {
      file.write(new byte[bytes]);
      file.setLength(bytes);
      held = true;
    } catch (IOException full) {
      LOG.log(Level.DEBUG, "Cannot write {0}: {1}.", NAME, full.getMessage());
      held = true;
      release();
    }
  }
}
