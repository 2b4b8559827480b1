package zhenzhi.agent.outbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** One file of the log. */
final class Segment {
  static final String PATTERN = "outbox-[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9].log";
  private static final Logger LOG = System.getLogger(Segment.class.getName());

  /** What a disk cannot read, it cannot read by so many bytes. */
  private static final int BLOCK = 4 << 10;

  final int number;
  final Path file;

  /** Bytes in it, and those of them that are safe on the disk. */
  int size;

  int synced;

  /** Bytes of its notes, which are the first in it. */
  int heading;

  /** Bytes in it that are still needed. */
  int live;

  private Segment(int number, Path file, int size) {
    this.number = number;
    this.file = file;
    this.size = size;
    this.synced = size;
  }

  static Segment begin(Path folder, int number) {
    var name = String.format(Locale.ROOT, "outbox-%08d.log", number);
    return new Segment(number, folder.resolve(name), 0);
  }

  /** A file of an earlier run. */
  static Segment found(Path file) throws IOException {
    var name = file.getFileName().toString();
    var number = name.substring(name.indexOf('-') + 1, name.indexOf('.'));
    return new Segment(Integer.parseInt(number), file, (int) Files.size(file));
  }

  /** All of it; zeros where the disk cannot read it. */
  ByteBuffer bytes() {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "Cannot read all of {0}: {1}.", file, unreadable.getMessage());
      return ByteBuffer.wrap(soundBlocks());
    }
  }

  private byte[] soundBlocks() {
    var bytes = new byte[size];
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      for (var at = 0; at < size; at += BLOCK) {
        readBlock(in, bytes, at);
      }
    } catch (IOException none) {
      LOG.log(Level.DEBUG, "Cannot read anything of {0}: {1}.", file, none.getMessage());
    }
    return bytes;
  }

  private void readBlock(RandomAccessFile in, byte[] bytes, int at) {
    try {
      in.seek(at);
      in.readFully(bytes, at, Math.min(BLOCK, size - at));
    } catch (IOException bad) {
      LOG.log(Level.DEBUG, "A block at {0} is lost: {1}.", at, bad.getMessage());
    }
  }

  /** The body of the frame at {@code at}; empty if it is damaged. */
  Optional<ByteBuffer> read(int at, int length) throws IOException {
    var frame = new byte[Frame.HEAD + length];
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(at);
      in.readFully(frame);
    } catch (EOFException cut) {
      return Optional.empty();
    }
    return Frame.body(ByteBuffer.wrap(frame), length);
  }
}
