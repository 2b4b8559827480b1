package zhenzhi.agent.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Whether a network time service has set the box's clock. Files are asked first because they cost
 * nothing: systemd-timesyncd leaves one. The kernel knows it for every service, but only tells
 * programs; {@code timedatectl} and {@code chronyc} pass it on.
 */
public final class ClockSync implements BooleanSupplier {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final List<List<String>> TOOLS =
      List.of(
          List.of("/usr/bin/timedatectl", "show", "-p", "NTPSynchronized", "--value"),
          List.of("/usr/bin/chronyc", "-n", "tracking"));

  private final Path marker;
  private final List<List<String>> tools;
  private long askedNanos = System.nanoTime() - KEPT.toNanos();
  private boolean answer;

  ClockSync(Path marker, List<List<String>> tools) {
    this.marker = marker;
    this.tools = tools;
  }

  /**
   * Asks whatever the box has.
   *
   * @param root {@code /}, below which systemd-timesyncd leaves its mark
   */
  public static ClockSync automatic(Path root) {
    return new ClockSync(root.resolve("run/systemd/timesync/synchronized"), TOOLS);
  }

  /** Believes in a file alone: there means synchronised. */
  public static BooleanSupplier byFile(Path marker) {
    return () -> Files.exists(marker);
  }

  @Override
  public boolean getAsBoolean() {
    return Files.exists(marker) || byTool();
  }

  private synchronized boolean byTool() {
    if (System.nanoTime() - askedNanos >= KEPT.toNanos()) {
      askedNanos = System.nanoTime();
      answer = tools.stream().anyMatch(ClockSync::affirms);
    }
    return answer;
  }

  private static boolean affirms(List<String> tool) {
    if (!Files.isExecutable(Path.of(tool.getFirst()))) {
      return false;
    }
    try {
      return Commands.run(tool, PATIENCE, _ -> false).stream().anyMatch(ClockSync::isYes);
    } catch (IOException silent) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isYes(String line) {
    return line.equals("yes") || line.matches("Leap status\\s*: Normal");
  }
}
