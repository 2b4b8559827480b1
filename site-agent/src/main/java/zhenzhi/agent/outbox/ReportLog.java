package zhenzhi.agent.outbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.outbox.Frame.Kind;

/**
 * Files that are only ever added to, one after another. A file of an earlier run is read and never
 * written again; the oldest is deleted when nothing in it is needed, so what was written first
 * never comes back after what was written later is gone. Not with file channels: an interrupt
 * closes those.
 */
final class ReportLog implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ReportLog.class.getName());
  private static final String PATTERN = "outbox-[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9].log";
  private static final int FEWEST = 4 << 10;
  private static final int MOST = 256 << 10;

  /** So many files beyond those that are needed are no waste. */
  private static final int SPARE = 16;

  private final Path folder;
  private final int segmentBytes;
  private final NavigableMap<Integer, Segment> segments = new TreeMap<>();
  private @Nullable RandomAccessFile last;
  private boolean newFile;
  private ByteBuffer heading = ByteBuffer.allocate(0);

  private static final class Segment {
    private final Path file;
    private int size;
    private int live;

    private Segment(Path file, int size) {
      this.file = file;
      this.size = size;
    }
  }

  /**
   * @param limit bytes that the log shall hold at most, for the size of its files
   */
  ReportLog(Path folder, long limit) {
    this.folder = folder;
    this.segmentBytes = Math.clamp(limit / 64, FEWEST, MOST);
  }

  /**
   * Takes what the files of earlier runs say; answers with how many bytes of them were not sound.
   */
  Frame.Rubbish read(LogReader reader) throws IOException {
    var damaged = 0;
    var cut = 0;
    if (!Files.isDirectory(folder)) {
      return new Frame.Rubbish(0, 0);
    }
    try (var files = Files.newDirectoryStream(folder, PATTERN)) {
      for (var file : files) {
        segments.put(number(file), new Segment(file, (int) Files.size(file)));
      }
    }
    for (var entry : segments.entrySet()) {
      try {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(entry.getValue().file));
        var base = location(entry.getKey(), 0);
        var rubbish = Frame.read(bytes, (kind, at, body) -> reader.read(kind, base + at, body));
        damaged += rubbish.damaged();
        cut += rubbish.cut();
      } catch (IOException unreadable) {
        LOG.log(Level.WARNING, "Cannot read {0}: {1}.", entry.getValue().file, unreadable);
        damaged += entry.getValue().size;
      }
    }
    return new Frame.Rubbish(damaged, cut);
  }

  /** As {@link Frame.Reader}, with the frame's location in the log. */
  @FunctionalInterface
  interface LogReader {
    void read(Kind kind, long location, ByteBuffer body);
  }

  private static int number(Path file) {
    var name = file.getFileName().toString();
    return Integer.parseInt(name.substring(name.indexOf('-') + 1, name.indexOf('.')));
  }

  /** What every file to come begins with. */
  void heading(ByteBuffer notes) {
    heading = notes;
  }

  /** Adds a frame, which is safe only after {@link #sync}; answers with its location. */
  long append(Kind kind, ByteBuffer body) throws IOException {
    var frame = Frame.of(kind, body);
    var segment = last == null ? begin() : segments.lastEntry().getValue();
    if (segment.size + frame.length > segmentBytes && segment.size > heading.limit() + Frame.HEAD) {
      segment = begin();
    }
    var location = location(segments.lastKey(), segment.size);
    write(segment, frame);
    return location;
  }

  private Segment begin() throws IOException {
    leave();
    var number = segments.isEmpty() ? 1 : segments.lastKey() + 1;
    var file = folder.resolve(String.format(Locale.ROOT, "outbox-%08d.log", number));
    last = new RandomAccessFile(file.toFile(), "rw");
    var segment = new Segment(file, 0);
    segments.put(number, segment);
    newFile = true;
    write(segment, Frame.of(Kind.NOTES, heading.duplicate()));
    return segment;
  }

  private void leave() throws IOException {
    if (last != null) {
      try (var done = last) {
        last = null;
        done.getFD().sync();
      }
    }
  }

  /** Writes all of it, or leaves the file as it was and does not use it again. */
  private void write(Segment segment, byte[] frame) throws IOException {
    var file = Objects.requireNonNull(last, "a file to write to");
    try {
      file.seek(segment.size);
      file.write(frame);
      segment.size += frame.length;
    } catch (IOException full) {
      last = null;
      try (file) {
        file.setLength(segment.size);
      }
      if (segment.size == 0) {
        segments.pollLastEntry();
        Files.deleteIfExists(segment.file);
      }
      throw full;
    }
  }

  /** Forces what was added to the disk. */
  void sync() throws IOException {
    if (last != null) {
      last.getFD().sync();
    }
    if (newFile) {
      try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
      newFile = false;
    }
  }

  /** Deletes the oldest files as long as nobody needs what is in them. */
  void prune() throws IOException {
    while (segments.size() > 1 && segments.firstEntry().getValue().live == 0) {
      Files.deleteIfExists(segments.pollFirstEntry().getValue().file);
    }
  }

  /** What a failed {@link #sync} may have lost has to be added again, to another file. */
  void abandon() {
    try {
      leave();
    } catch (IOException again) {
      LOG.log(Level.DEBUG, "Left a file that cannot be synced: {0}.", again.getMessage());
    }
  }

  /** Reads the body of the frame at {@code location}; empty if it is damaged. */
  Optional<ByteBuffer> read(long location, int length) throws IOException {
    var segment = Objects.requireNonNull(segments.get(segment(location)), "a file too few");
    var frame = new byte[Frame.HEAD + length];
    try (var file = new RandomAccessFile(segment.file.toFile(), "r")) {
      file.seek(location & 0xFFFF_FFFFL);
      file.readFully(frame);
    } catch (EOFException cut) {
      return Optional.empty();
    }
    return Frame.body(ByteBuffer.wrap(frame), length);
  }

  /** Says that {@code bytes} more of what lies at {@code location} are needed, or less. */
  void need(long location, int bytes) {
    Objects.requireNonNull(segments.get(segment(location)), "a file too few").live += bytes;
  }

  /** Whether the oldest file should be made superfluous by adding what is needed of it again. */
  boolean isWasteful() {
    var size = segments.values().stream().mapToLong(segment -> segment.size).sum();
    var live = segments.values().stream().mapToLong(segment -> segment.live).sum();
    return segments.size() > 1
        && (size - live > live / 4 + 2L * segmentBytes
            || segments.size() > 2 * (size / segmentBytes) + SPARE);
  }

  int oldest() {
    return segments.firstKey();
  }

  /** In which file {@code location} is. */
  static int segment(long location) {
    return (int) (location >> 32);
  }

  private static long location(int number, int at) {
    return (long) number << 32 | at;
  }

  @Override
  public void close() throws IOException {
    leave();
  }
}
