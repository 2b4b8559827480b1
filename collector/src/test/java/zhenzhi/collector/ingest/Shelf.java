package zhenzhi.collector.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.function.IntFunction;
import zhenzhi.collector.ingest.LoadGenerator.Prepared;

/** Reports that wait outside the heap, so that collecting garbage does not have to carry them. */
final class Shelf extends AbstractList<Prepared> {
  private final int[] ends;
  private final ByteBuffer bytes;

  /**
   * Puts {@code count} reports there.
   *
   * @param room for each on average, in bytes
   */
  Shelf(int count, int room, IntFunction<Prepared> report) {
    ends = new int[count];
    bytes = ByteBuffer.allocateDirect(count * room);
    for (var number = 0; number < count; number++) {
      var prepared = report.apply(number);
      var topic = prepared.topic().getBytes(UTF_8);
      bytes.put((byte) topic.length).put(topic).put(prepared.payload());
      ends[number] = bytes.position();
    }
  }

  @Override
  public Prepared get(int number) {
    var from = number == 0 ? 0 : ends[number - 1];
    var topic = new byte[bytes.get(from)];
    bytes.get(from + 1, topic);
    var payload = new byte[ends[number] - from - 1 - topic.length];
    bytes.get(from + 1 + topic.length, payload);
    return new Prepared(new String(topic, UTF_8), payload);
  }

  @Override
  public int size() {
    return ends.length;
  }
}
