package zhenzhi.agent.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows a file that grows by lines, also when it is emptied, or moved away and begun anew. Begins
 * with the last lines that are there. A line counts once its end is written.
 */
final class Tail implements AutoCloseable {
  private static final int LOOK_BACK = 4096;
  private static final int LONGEST_LINE = 8192;

  private final Path file;
  private final ByteBuffer buffer = ByteBuffer.allocate(LOOK_BACK);
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private @Nullable FileChannel open;
  private @Nullable Object identity;
  private boolean first = true;

  Tail(Path file) {
    this.file = file;
  }

  /** The lines that were added since the last call; none while the file is not there. */
  List<String> more() throws IOException {
    var lines = new ArrayList<String>();
    if (open != null) {
      read(open, lines);
    }
    var there = identity();
    if (there == null || there.equals(identity)) {
      return lines;
    }
    close();
    open = FileChannel.open(file);
    identity = there;
    begun.reset();
    if (first) {
      open.position(Math.max(0, open.size() - LOOK_BACK));
    }
    first = false;
    read(open, lines);
    return lines;
  }

  private @Nullable Object identity() throws IOException {
    try {
      return Objects.requireNonNull(
          Files.readAttributes(file, BasicFileAttributes.class).fileKey(), "a file without inode");
    } catch (NoSuchFileException notThere) {
      first = false; // what comes later is new from its first line on
      return null;
    }
  }

  private void read(FileChannel channel, List<String> lines) throws IOException {
    if (channel.size() < channel.position()) {
      channel.position(0);
      begun.reset();
    }
    while (channel.read(buffer.clear()) > 0) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        take(buffer.get(), lines);
      }
    }
  }

  private void take(byte next, List<String> lines) {
    if (next == '\n') {
      lines.add(begun.toString(StandardCharsets.UTF_8));
      begun.reset();
    } else if (begun.size() < LONGEST_LINE) {
      begun.write(next);
    }
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }
}
