package zhenzhi.agent.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import zhenzhi.protocol.ClockReading;

/** Both clocks of the box. */
public final class BoxClock {
  private final Supplier<Duration> uptime;
  private final InstantSource wall;
  private final BooleanSupplier synchronised;

  /**
   * @param uptime since the box started, time asleep included
   * @param synchronised whether a time service has set {@code wall}
   */
  public BoxClock(Supplier<Duration> uptime, InstantSource wall, BooleanSupplier synchronised) {
    this.uptime = uptime;
    this.wall = wall;
    this.synchronised = synchronised;
  }

  /**
   * The clocks of a box that runs Linux, where the uptime comes in steps of 10 ms.
   *
   * @param proc where the kernel shows itself, {@code /proc}
   */
  public static BoxClock ofLinux(Path proc, InstantSource wall, BooleanSupplier synchronised) {
    var file = proc.resolve("uptime");
    return new BoxClock(() -> read(file), wall, synchronised);
  }

  private static Duration read(Path uptime) {
    try {
      var text = Files.readString(uptime);
      return Duration.ofMillis(
          Math.round(Double.parseDouble(text.substring(0, text.indexOf(' '))) * 1000));
    } catch (IOException noKernel) {
      throw new UncheckedIOException("cannot read " + uptime, noKernel);
    }
  }

  public Duration uptime() {
    return uptime.get();
  }

  public ClockReading read() {
    return new ClockReading(
        uptime(), wall.instant().truncatedTo(ChronoUnit.MILLIS), isSynchronised());
  }

  public boolean isSynchronised() {
    return synchronised.getAsBoolean();
  }
}
