package zhenzhi.agent.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.ClockReading;

/**
 * Both clocks of the box. As long as no time service has set the wall clock, the time is reckoned
 * from what the collector told last; the wall clock itself is left as it is.
 */
public final class BoxClock {
  private final Supplier<Duration> uptime;
  private final InstantSource wall;
  private final BooleanSupplier synchronised;
  private volatile @Nullable Told told;

  /** What the time was at some uptime. */
  private record Told(Instant time, Duration uptime) {
    private Instant at(Duration now) {
      return time.plus(now).minus(uptime);
    }
  }

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

  /** The collector's word for what the time is at {@code uptime}. */
  public void told(Instant time, Duration uptime) {
    told = new Told(time, uptime);
  }

  /** Both clocks as reports tell of them. */
  public ClockReading read() {
    var own = own();
    var reckoned = told;
    return own.synchronised() || reckoned == null
        ? own
        : new ClockReading(own.uptime(), reckoned.at(own.uptime()), true);
  }

  /** Both clocks as the box has them, whatever the collector told. */
  public ClockReading own() {
    return new ClockReading(
        uptime(), wall.instant().truncatedTo(ChronoUnit.MILLIS), synchronised.getAsBoolean());
  }
}
