package zhenzhi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.Decoded.Reason;
import zhenzhi.protocol.Decoded.Rejected;
import zhenzhi.protocol.Topics.Channel;

/**
 * Puts spoilt messages to the decoder: the answer is a value, it costs no more than a bounded
 * amount of memory, and what is accepted is written and read again as the same.
 *
 * <p>Arguments: how many, and the first seed. A payload depends on its seed alone.
 */
public final class Fuzz {
  /** A hundred times the largest payload: the tree of a message that is all small values. */
  private static final long MOST_BYTES = 100L * Limits.PAYLOAD_BYTES;

  /** Those larger are few among what boxes send, and slow to spoil. */
  private static final int USUAL_BYTES = 4_096;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final List<Channel> CHANNELS = List.of(Channel.values());

  private final List<Whole> whole = whole();
  private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);
  private int accepted;
  private int incomplete;

  private record Whole(Channel channel, byte[] json) {}

  public static void main(String[] arguments) {
    var payloads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    var first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
    var fuzz = new Fuzz();
    var began = System.nanoTime();
    fuzz.run(first, payloads);
    System.err.println(fuzz);
    System.out.printf("fuzz.decoder.payloads\t%d\t\t>= 1000000%n", payloads);
    System.out.printf("fuzz.decoder.seconds\t%.0f\ts\t%n", (System.nanoTime() - began) / 1e9);
  }

  void run(long first, int payloads) {
    for (var seed = first; seed < first + payloads; seed++) {
      try {
        decode(seed);
      } catch (RuntimeException | AssertionError | StackOverflowError broken) {
        throw new AssertionError("the decoder broke on seed " + seed, broken);
      }
    }
    assertThat(accepted + rejected.values().stream().mapToInt(count -> count).sum())
        .isEqualTo(payloads);
  }

  private void decode(long seed) {
    var random = new Random(seed);
    var message = random.nextInt(8) == 0 ? drawn(random) : whole.get(random.nextInt(whole.size()));
    var other = whole.get(random.nextInt(whole.size()));
    var payload = new Mutator(random).spoilt(message.json(), other.json());

    var before = THREADS.getCurrentThreadAllocatedBytes();
    var decoded = Wire.read(message.channel(), payload);
    var bytes = THREADS.getCurrentThreadAllocatedBytes() - before;

    if (bytes > MOST_BYTES) {
      throw new AssertionError(payload.length + " bytes cost " + bytes + " of memory");
    }
    switch (decoded) {
      case Accepted<?>(var kept, var leftOut) -> accept(message.channel(), kept, leftOut);
      case Rejected<?>(var reason, _, _) -> rejected.merge(reason, 1, Integer::sum);
    }
  }

  private void accept(Channel channel, Object kept, List<LeftOut> leftOut) {
    accepted++;
    incomplete += leftOut.isEmpty() ? 0 : 1;
    if (!Wire.read(channel, Wire.write(kept)).equals(new Accepted<>(kept, List.of()))) {
      throw new AssertionError("read again it is another: " + kept);
    }
  }

  private static Whole drawn(Random random) {
    var channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    return new Whole(
        channel,
        switch (channel) {
          case REPORT -> ProtocolJson.encode(Messages.report(random));
          case PRESENCE -> ProtocolJson.encode(Messages.presence(random));
          case RECEIPT -> ProtocolJson.encode(Messages.receipt(random));
          case COMMAND -> ProtocolJson.encode(Messages.command(random));
          case RESULT -> ProtocolJson.encode(Messages.result(random));
        });
  }

  private static List<Whole> whole() {
    return Contract.samples()
        .map(sample -> new Whole(sample.channel(), Contract.bytes(sample.message())))
        .filter(sample -> sample.json().length <= USUAL_BYTES)
        .toList();
  }

  @Override
  public String toString() {
    return "accepted %d, %d of them without some items; rejected %s"
        .formatted(accepted, incomplete, rejected);
  }
}
