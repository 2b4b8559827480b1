package zhenzhi.agent.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Verdict;
import zhenzhi.protocol.Sample.Box;

/** How the box itself is doing: load, memory, the disk of our data, heat, and its clock. */
public final class BoxProbe implements Probe {
  private static final long MIB = 1 << 20;
  private static final double FULL = 0.05;
  private static final double HOT = 85;

  private final Path proc;
  private final Temperature temperature;
  private final Path data;
  private final BooleanSupplier clockSynchronised;

  /**
   * @param proc {@code /proc}
   * @param sys {@code /sys}
   * @param data a folder on the disk that is watched
   */
  public BoxProbe(Path proc, Path sys, Path data, BooleanSupplier clockSynchronised) {
    this.proc = proc;
    this.temperature = new Temperature(sys);
    this.data = data;
    this.clockSynchronised = clockSynchronised;
  }

  @Override
  public String name() {
    return "机顶盒";
  }

  @Override
  public Sighting look(Duration uptime) throws IOException {
    var memory = Files.readAllLines(proc.resolve("meminfo"));
    var disk = Files.getFileStore(data);
    var load = Files.readString(proc.resolve("loadavg")).split(" ", 2)[0];
    var seen =
        new Box(
            uptime,
            Double.parseDouble(load),
            kibibytes(memory, "MemTotal:"),
            kibibytes(memory, "MemAvailable:"),
            Math.toIntExact(Math.min(disk.getTotalSpace() / MIB, Integer.MAX_VALUE)),
            Math.toIntExact(Math.min(disk.getUsableSpace() / MIB, Integer.MAX_VALUE)),
            temperature.hottest(),
            clockSynchronised.getAsBoolean());
    return new Sighting(List.of(seen), findings(seen));
  }

  private static int kibibytes(List<String> memory, String key) throws IOException {
    for (var line : memory) {
      if (line.startsWith(key)) {
        var kib = Long.parseLong(line.substring(key.length()).strip().split(" ", 2)[0]);
        return Math.toIntExact(Math.min(kib / 1024, Integer.MAX_VALUE));
      }
    }
    throw new IOException("meminfo 里没有 " + key);
  }

  private List<Finding> findings(Box seen) {
    var findings = new ArrayList<Finding>();
    findings.add(
        Sighting.finding(
            name(),
            Verdict.GOOD,
            String.format(
                Locale.ROOT,
                "已开机 %s，负载 %.2f，内存空闲 %d / %d MiB，启动号 %s",
                inWords(seen.uptime()),
                seen.load(),
                seen.memoryFreeMiB(),
                seen.memoryTotalMiB(),
                KernelBoot.idOrUnknown(proc))));
    findings.add(disk(seen));
    if (seen.temperatureCelsius() != null) {
      findings.add(heat(seen.temperatureCelsius()));
    }
    findings.add(
        Sighting.finding(
            "时钟",
            seen.clockSynchronised() ? Verdict.GOOD : Verdict.BAD,
            seen.clockSynchronised() ? "已对时" : "没有对时"));
    return findings;
  }

  private static Finding disk(Box seen) {
    var full = seen.diskFreeMiB() < seen.diskTotalMiB() * FULL;
    return Sighting.finding(
        "磁盘",
        full ? Verdict.BAD : Verdict.GOOD,
        "空闲 " + seen.diskFreeMiB() + " / " + seen.diskTotalMiB() + " MiB");
  }

  private static Finding heat(double degrees) {
    return Sighting.finding(
        "温度",
        degrees < HOT ? Verdict.GOOD : Verdict.BAD,
        String.format(Locale.ROOT, "%.0f ℃", degrees));
  }

  private static String inWords(Duration uptime) {
    return String.format(
        Locale.ROOT,
        "%d 天 %d 小时 %d 分",
        uptime.toDays(),
        uptime.toHoursPart(),
        uptime.toMinutesPart());
  }
}
