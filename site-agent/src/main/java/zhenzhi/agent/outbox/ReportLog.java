package zhenzhi.agent.outbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
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
  private static final int FEWEST = 4 << 10;
  private static final int MOST = 256 << 10;

  /** So many files beyond those that are needed are no waste. */
  private static final int SPARE = 16;

  private final Path folder;
  private final int segmentBytes;
  private final NavigableMap<Integer, Segment> segments = new TreeMap<>();
  private Supplier<ByteBuffer> heading = () -> ByteBuffer.allocate(0);
  private @Nullable RandomAccessFile last;
  private boolean newFile;
  private boolean knowsThisRun;

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
    if (!Files.isDirectory(folder)) {
      return new Frame.Rubbish(0, 0);
    }
    try (var files = Files.newDirectoryStream(folder, Segment.PATTERN)) {
      for (var file : files) {
        var segment = Segment.found(file);
        segments.put(segment.number, segment);
      }
    }
    var damaged = 0;
    var cut = 0;
    for (var segment : segments.values()) {
      var base = location(segment.number, 0);
      var rubbish =
          Frame.read(segment.bytes(), (kind, at, body) -> reader.read(kind, base + at, body));
      damaged += rubbish.damaged();
      cut += rubbish.cut();
    }
    return new Frame.Rubbish(damaged, cut);
  }

  /** As {@link Frame.Reader}, with the frame's location in the log. */
  @FunctionalInterface
  interface LogReader {
    void read(Kind kind, long location, ByteBuffer body);
  }

  /** What every file to come begins with: all that was true at the last {@link #sync}. */
  void headedBy(Supplier<ByteBuffer> notes) {
    heading = notes;
  }

  /** About as large is a file. */
  int segmentBytes() {
    return segmentBytes;
  }

  /** Adds a frame, which is safe only after {@link #sync}; answers with its location. */
  long append(Kind kind, ByteBuffer body) throws IOException {
    var frame = Frame.of(kind, body);
    var segment = last == null ? begin() : segments.lastEntry().getValue();
    if (segment.size + frame.length > segmentBytes && segment.size > segment.heading) {
      segment = begin();
    }
    var location = location(segment.number, segment.size);
    write(segment, frame);
    return location;
  }

  private Segment begin() throws IOException {
    leave();
    var notes = Frame.of(Kind.NOTES, heading.get());
    var segment = Segment.begin(folder, segments.isEmpty() ? 1 : segments.lastKey() + 1);
    last = new RandomAccessFile(segment.file.toFile(), "rw");
    segments.put(segment.number, segment);
    newFile = true;
    write(segment, notes);
    segment.heading = segment.size;
    return segment;
  }

  private void write(Segment segment, byte[] frame) throws IOException {
    var file = Objects.requireNonNull(last, "a file to write to");
    file.seek(segment.size);
    file.write(frame);
    segment.size += frame.length;
  }

  private void leave() throws IOException {
    syncFile();
    if (last != null) {
      last.close();
      last = null;
    }
  }

  /** Forces what was added to the disk. */
  void sync() throws IOException {
    syncFile();
    if (newFile) {
      try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
      newFile = false;
    }
  }

  private void syncFile() throws IOException {
    if (last != null) {
      knowsThisRun = true; // also if it fails: who knows how much is on the disk then
      last.getFD().sync();
      var segment = segments.lastEntry().getValue();
      segment.synced = segment.size;
    }
  }

  /**
   * Takes back what was added since the last {@link #sync}, for that failed. It has to be added
   * again, to another file.
   */
  void abandon() {
    if (last == null) {
      return;
    }
    var segment = segments.lastEntry().getValue();
    try (var file = last) {
      last = null;
      file.setLength(segment.synced);
      segment.size = segment.synced;
      if (segment.synced == 0) {
        Files.deleteIfExists(segment.file);
        segments.pollLastEntry();
      }
    } catch (IOException stays) {
      knowsThisRun = true;
      LOG.log(Level.DEBUG, "Left {0} as it is: {1}.", segment.file, stays.getMessage());
    }
  }

  /** Whether anything of this run may be in the files, so that the next run would find it. */
  boolean knowsThisRun() {
    return knowsThisRun;
  }

  /**
   * Deletes the oldest files as long as nobody needs what is in them; answers whether there were
   * any. A newer one stays whose notes are safe.
   */
  boolean prune() throws IOException {
    var pruned = false;
    while (segments.size() > 1
        && segments.firstEntry().getValue().live == 0
        && segments.lastEntry().getValue().synced > 0) {
      Files.deleteIfExists(segments.firstEntry().getValue().file);
      segments.pollFirstEntry();
      pruned = true;
    }
    return pruned;
  }

  /** Reads the body of the frame at {@code location}; empty if it is damaged. */
  Optional<ByteBuffer> read(long location, int length) throws IOException {
    return at(location).read((int) location, length);
  }

  /** Says that {@code bytes} more of what lies at {@code location} are needed, or less. */
  void need(long location, int bytes) {
    at(location).live += bytes;
  }

  private Segment at(long location) {
    return Objects.requireNonNull(segments.get(segment(location)), "a file too few");
  }

  /** Whether the oldest file should be made superfluous by adding what is needed of it again. */
  boolean isWasteful() {
    var size = segments.values().stream().mapToLong(segment -> segment.size).sum();
    var live = segments.values().stream().mapToLong(segment -> segment.live).sum();
    return hasOlder()
        && (size - live > live / 4 + 2L * segmentBytes
            || segments.size() > 2 * (size / segmentBytes) + SPARE);
  }

  /** Whether there are files besides the last. */
  boolean hasOlder() {
    return segments.size() > 1;
  }

  /** The number of the oldest file, if there is one. */
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
