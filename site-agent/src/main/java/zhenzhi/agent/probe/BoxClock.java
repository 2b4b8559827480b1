package zhenzhi.agent.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import zhenzhi.protocol.ClockReading;

/** Both clocks of the box. The uptime counts time asleep and comes in steps of 10 ms. */
public final class BoxClock {
  private final Path uptime;
  private final InstantSource wall;
  private final BooleanSupplier synchronised;

  /**
   * @param proc where the kernel shows itself, {@code /proc}
   */
  public BoxClock(Path proc, InstantSource wall, BooleanSupplier synchronised) {
    this.uptime = proc.resolve("uptime");
    this.wall = wall;
    this.synchronised = synchronised;
  }

  public Duration uptime() {
    try {
      var text = Files.readString(uptime);
      return Duration.ofMillis(
          Math.round(Double.parseDouble(text.substring(0, text.indexOf(' '))) * 1000));
    } catch (IOException noKernel) {
      throw new UncheckedIOException("cannot read " + uptime, noKernel);
    }
  }

  public ClockReading read() {
    return new ClockReading(
        uptime(), wall.instant().truncatedTo(ChronoUnit.MILLIS), isSynchronised());
  }

  public boolean isSynchronised() {
    return synchronised.getAsBoolean();
  }
}
