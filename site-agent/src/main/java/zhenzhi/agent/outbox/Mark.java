package zhenzhi.agent.outbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.agent.outbox.Frame.Kind;
import zhenzhi.protocol.StationCode;

/**
 * A second witness of how far the numbers got, in a small file that is always written in the same
 * place: it shows what the log lost, and takes a number on a full disk, too. Not forced to disk: as
 * long as the box runs on the kernel knows it, and after that a new boot begins.
 */
final class Mark implements AutoCloseable {
  static final String NAME = "outbox.mark";
  private static final int SIZE = 1024;
  private static final String OLDEST = "oldest";

  private final RandomAccessFile file;

  private Mark(RandomAccessFile file) {
    this.file = file;
  }

  /**
   * How far the numbers got.
   *
   * @param oldest number of the boot's oldest report that waited; no report before it is missed
   * @param adopted place of the draft that was taken for a report
   */
  record Reach(String station, Boot boot, long oldest, OptionalLong adopted) {
    boolean isOf(StationCode code, String kernelBoot) {
      return station.equals(code.value()) && boot.kernelBoot().equals(kernelBoot);
    }
  }

  /** Opens it and keeps everybody else out until it is closed. */
  static Mark open(Path folder) throws IOException {
    var file = new RandomAccessFile(folder.resolve(NAME).toFile(), "rw");
    try {
      if (file.getChannel().tryLock() != null) {
        return new Mark(file);
      }
    } catch (OverlappingFileLockException _) {
      // somebody else in this process
    }
    file.close();
    throw new OutboxInUse(folder);
  }

  void write(Reach reach) throws IOException {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put(Notes.STATION, reach.station());
    reach.boot().writeTo(notes);
    notes.put(OLDEST, Long.toString(reach.oldest()));
    reach.adopted().ifPresent(place -> notes.put(Notes.ADOPTED, Long.toString(place)));
    file.seek(0);
    file.write(Arrays.copyOf(Frame.of(Kind.NOTES, Notes.encode(notes)), SIZE));
  }

  /** What was written last; empty if there is nothing, or nothing whole. */
  Optional<Reach> read() throws IOException {
    var bytes = new byte[SIZE];
    file.seek(0);
    var length = Math.max(0, file.read(bytes));
    var found = new LinkedHashMap<String, String>();
    Frame.read(ByteBuffer.wrap(bytes, 0, length), (_, _, body) -> found.putAll(Notes.decode(body)));
    return Boot.readFrom(found)
        .map(boot ->
            new Reach(
                found.getOrDefault(Notes.STATION, ""),
                boot,
                Long.parseLong(found.getOrDefault(OLDEST, "1")),
                Notes.place(found)));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
