package zhenzhi.collector.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who used the processor: the threads of this process by what they do, and the processes below it.
 * Unlike reports a second this hardly depends on what else the machine does.
 */
final class CpuTime {
  private static final String[][] DUTIES = {
    {"intake", "collector.store"},
    {"receipts", "collector.receipts"},
    {"MQTT", "collector.paho"},
    {"ForkJoin", "collector.rounds"},
    {"load", "load"},
    {"ActiveMQ", "broker"},
    {"activemq", "broker"},
    {"mosquitto", "broker"},
    {"walwriter", "database.writers"},
    {"background writer", "database.writers"},
    {"checkpointer", "database.writers"},
    {"autovacuum", "database.writers"},
    {"postgres", "database"},
    {"Compiler", "java.compiler"},
    {"VM Thread", "java.garbage"},
  };

  /** What /proc counts in. */
  private static final long NANOS_OF_A_TICK = 10_000_000;

  private static final int USER_TICKS = 11;

  private final Map<String, Long> nanos;

  private CpuTime(Map<String, Long> nanos) {
    this.nanos = nanos;
  }

  static CpuTime now() {
    var nanos = new TreeMap<String, Long>();
    var self = Path.of("/proc/self");
    var threads = ManagementFactory.getThreadMXBean();
    var known = 0L;
    for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null) {
        known += add(nanos, info.getThreadName(), threads.getThreadCpuTime(info.getThreadId()));
      }
    }
    try (var tasks = Files.newDirectoryStream(self.resolve("task"))) {
      for (var task : tasks) {
        var name = read(task.resolve("comm"));
        if (name.contains("Compiler") || name.contains("VM Thread")) {
          known += add(nanos, name, used(task));
        }
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    add(nanos, "threads that ended", used(self) - known);
    ProcessHandle.current()
        .descendants()
        .map(process -> Path.of("/proc", String.valueOf(process.pid())))
        .forEach(process -> add(nanos, read(process.resolve("cmdline")), used(process)));
    return new CpuTime(nanos);
  }

  /** Microseconds since {@code earlier}, divided among {@code reports}. */
  Map<String, Double> since(CpuTime earlier, int reports) {
    var spent = new TreeMap<String, Double>();
    nanos.forEach((duty, now) -> {
      var micros = (now - earlier.nanos.getOrDefault(duty, 0L)) / 1e3 / reports;
      spent.merge(duty, micros, Double::sum);
      spent.merge("all", micros, Double::sum);
    });
    return spent;
  }

  private static long add(Map<String, Long> nanos, String name, long used) {
    nanos.merge(duty(name), used, Long::sum);
    return used;
  }

  private static String duty(String name) {
    return Arrays.stream(DUTIES)
        .filter(duty -> name.contains(duty[0]))
        .findFirst()
        .map(duty -> duty[1])
        .orElse("java.other");
  }

  /** Of a process or thread, by what follows its name in parentheses. */
  private static long used(Path process) {
    var stat = read(process.resolve("stat"));
    if (stat.isEmpty()) {
      return 0;
    }
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    var ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
    return ticks * NANOS_OF_A_TICK;
  }

  /** Nothing of what has just ended. */
  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException _) {
      return "";
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
