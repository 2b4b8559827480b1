package zhenzhi.protocol;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntSupplier;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Topics.Channel;

/** How long a typical report of five minutes takes to read and to write. */
final class CodecBench {
  private static final Path TYPICAL =
      Path.of("src/test/resources/samples/v1/report/satellite-c.json");

  /** Processor time, since whoever else works on the machine is not the codec's fault. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final int ROUNDS = 5;

  private CodecBench() {}

  public static void main(String[] arguments) {
    var report =
        (SentReport)
            Wire.accepted(Channel.REPORT, Contract.bytes(Contract.json(TYPICAL))).message();
    var json = ProtocolJson.encode(report);
    System.out.printf("a report of %,d bytes%n", json.length);
    measure(
        "decode",
        () -> ProtocolJson.decodeReport(Messages.STATION, json) instanceof Accepted<?> ? 1 : 0);
    measure("encode", () -> ProtocolJson.encode(report).length);
  }

  private static void measure(String name, IntSupplier work) {
    var best = Double.MAX_VALUE;
    for (var round = 0; round < ROUNDS; round++) {
      best = Math.min(best, microseconds(work));
    }
    System.out.printf("%s: %.1f µs%n", name, best);
  }

  private static double microseconds(IntSupplier work) {
    var start = CPU.getCurrentThreadCpuTime();
    var times = 0L;
    var kept = 0L; // what is computed and never used may be optimised away
    while (CPU.getCurrentThreadCpuTime() - start < ROUND.toNanos()) {
      for (var i = 0; i < 100; i++) {
        kept += work.getAsInt();
      }
      times += 100;
    }
    if (kept == 0) {
      throw new AssertionError("nothing was done");
    }
    return (CPU.getCurrentThreadCpuTime() - start) / 1_000.0 / times;
  }
}
