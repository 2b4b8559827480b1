package zhenzhi.collector.ingest;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who used the processor: the threads of this process by what they do, and the processes below it.
 */
final class CpuTime {
  private static final com.sun.management.OperatingSystemMXBean PROCESS =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Map<String, Long> nanos;

  private CpuTime(Map<String, Long> nanos) {
    this.nanos = nanos;
  }

  static CpuTime now() {
    var threads = ManagementFactory.getThreadMXBean();
    var nanos = new TreeMap<String, Long>();
    var known = 0L;
    for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null) {
        var used = threads.getThreadCpuTime(info.getThreadId());
        known += used;
        nanos.merge(duty(info.getThreadName()), used, Long::sum);
      }
    }
    var rest = PROCESS.getProcessCpuTime() - known;
    nanos.merge("compiler, collection of garbage, threads that ended", rest, Long::sum);
    ProcessHandle.current()
        .descendants()
        .forEach(process ->
            nanos.merge(
                process.info().command().map(CpuTime::program).orElse("?"),
                process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos(),
                Long::sum));
    return new CpuTime(nanos);
  }

  /** Microseconds since {@code earlier}, divided among {@code reports}. */
  Map<String, Double> since(CpuTime earlier, int reports) {
    var spent = new TreeMap<String, Double>();
    nanos.forEach((duty, now) -> {
      var micros = (now - earlier.nanos.getOrDefault(duty, 0L)) / 1e3 / reports;
      if (micros >= 0.5) {
        spent.put(duty, micros);
      }
    });
    return spent;
  }

  private static String program(String command) {
    var file = Path.of(command).getFileName().toString();
    return file.startsWith("ld-linux") ? "postgres" : file; // as TimescaleDB's server is started
  }

  private static String duty(String thread) {
    return Arrays.stream(
            new String[][] {
              {"intake", "collector: read and store"},
              {"MQTT Rec: collector", "collector: Paho receives"},
              {"MQTT Call: collector", "collector: Paho hands over"},
              {"MQTT Snd: collector", "collector: Paho sends"},
              {"receipts", "collector: receipts"},
              {"load", "load generator"},
              {"ActiveMQ", "Artemis"},
              {"activemq", "Artemis"},
            })
        .filter(duty -> thread.contains(duty[0]))
        .findFirst()
        .map(duty -> duty[1])
        .orElse("other threads");
  }
}
