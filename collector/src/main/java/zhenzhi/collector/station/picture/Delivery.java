package zhenzhi.collector.station.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.completeness.Cause;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.protocol.StationCode;

/**
 * How the reports of a scope come in: what still waits in boxes, how long reports take, and which
 * are missing of the present month. Retired sites are left out.
 *
 * @param sites registered ones
 * @param behind the sites that had more to send when they last sent, the fullest first, at most
 *     {@link #SHOWN}
 * @param behindTotal how many there are
 * @param waiting reports in their boxes altogether
 * @param storedLastHour reports
 * @param delay absent when none was stored
 * @param losses the sites of which reports of the month are missing, the most first, at most {@link
 *     #SHOWN}
 * @param lossesTotal how many there are
 */
public record Delivery(
    int sites,
    List<Behind> behind,
    int behindTotal,
    long waiting,
    long storedLastHour,
    Optional<Delay> delay,
    Completeness month,
    List<Losses> losses,
    int lossesTotal) {
  /** More than a screenful is not looked at one by one. */
  public static final int SHOWN = 20;

  public Delivery {
    behind = List.copyOf(behind);
    losses = List.copyOf(losses);
  }

  /**
   * A site with more to send.
   *
   * @param reports that waited besides the one that told of it
   * @param toldAt when it told
   * @param since when it last had nothing else to send; absent when it never has
   */
  public record Behind(
      StationCode code,
      String name,
      long reports,
      long bytes,
      Instant toldAt,
      Optional<Instant> since) {}

  /** From writing to receipt, of the reports of an hour: half, nine in ten, 99 in a hundred. */
  public record Delay(Duration half, Duration most, Duration nearlyAll) {}

  /**
   * A site of which reports are missing.
   *
   * @param causes how many for which reason; their sum may differ from {@code month} by those of
   *     which it is uncertain to which month they belong
   */
  public record Losses(StationCode code, String name, Completeness month, Map<Cause, Long> causes) {
    public Losses {
      causes = Map.copyOf(causes);
    }

    /** How many for one of these reasons. */
    public long of(Cause... reasons) {
      return List.of(reasons).stream().mapToLong(cause -> causes.getOrDefault(cause, 0L)).sum();
    }
  }
}
