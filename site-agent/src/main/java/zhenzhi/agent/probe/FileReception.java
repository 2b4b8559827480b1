package zhenzhi.agent.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Sample.Reception;

/** Reception as a vendor's script writes it into a file, one {@code key=value} a line. */
public final class FileReception implements Probe {
  /** An older file tells of a script that died, not of the tuner. */
  static final Duration STALE = Duration.ofMinutes(10);

  private static final double LAST_COUNT = 1L << 53;

  private final Path file;
  private final Tuner tuner;
  private final InstantSource wall;

  public FileReception(Path file, Tuner tuner, InstantSource wall) {
    this.file = file;
    this.tuner = tuner;
    this.wall = wall;
  }

  @Override
  public String name() {
    return Receptions.NAME;
  }

  @Override
  public Sighting look(Duration uptime) throws IOException {
    var age = Duration.between(Files.getLastModifiedTime(file).toInstant(), wall.instant());
    if (age.compareTo(STALE) > 0) {
      throw new IOException(file + " 已有 " + age.toMinutes() + " 分钟没有更新");
    }
    return Receptions.sighting(read(KeyValues.read(Files.readAllLines(file)), uptime));
  }

  private Reception read(KeyValues in, Duration uptime) throws IOException {
    var locked = in.text("locked");
    if (locked == null) {
      throw new IOException(file + " 里没有 locked");
    }
    return new Reception(
        uptime,
        tuner.receiver(),
        tuner.system(),
        tuner.band(),
        locked.equals("true") || locked.equals("1"),
        in.number("strengthPercent", 0, 100),
        in.number("strengthDbm", -120, 20),
        in.number("qualityPercent", 0, 100),
        in.number("snrDb", -20, 60),
        in.number("bitErrorRate", 0, 1),
        count(in.number("uncorrectedBlocks", 0, LAST_COUNT - 1)),
        in.number("lnbVolts", 0, 30),
        in.number("lnbMilliamps", 0, 2000));
  }

  private static @Nullable Long count(@Nullable Double number) {
    return number == null ? null : Long.valueOf(number.longValue());
  }
}
