package zhenzhi.collector.diagnosis.chart;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.protocol.Event.BootCause;

/**
 * What is remembered of a site when its case is judged.
 *
 * @param absences of the last 14 days, the first first, without the present one
 * @param knownSince since when the site is heard of at all, or 14 days ago
 * @param boots since shortly before the case began, the first first
 * @param looks at the line that the box took while it could not be reached, as far as they arrived
 * @param lossBefore percent of tries lost in the half hour before the case began
 * @param lnb the newest look at the supply of the LNB
 * @param ended cases of the last days for which somebody was wanted, the first first
 * @param checkUp the newest answer of the last hour; absent when the box was not asked
 */
public record History(
    List<Absence> absences,
    Instant knownSince,
    List<Boot> boots,
    List<LineLook> looks,
    @Nullable Double lossBefore,
    Lnb lnb,
    List<Ended> ended,
    Optional<CheckUp> checkUp) {
  /** Nothing is. */
  public static final History NONE =
      new History(
          List.of(),
          Instant.MAX,
          List.of(),
          List.of(),
          null,
          Lnb.UNKNOWN,
          List.of(),
          Optional.empty());

  public History {
    absences = List.copyOf(absences);
    boots = List.copyOf(boots);
    looks = List.copyOf(looks);
    ended = List.copyOf(ended);
  }

  /** A time in which the box was off or out of reach. */
  public record Absence(Instant from, Instant until) {
    public boolean covers(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  /** A start of the box. */
  public record Boot(Instant at, BootCause cause) {}

  /**
   * A case that is over.
   *
   * @param last its last verdict
   * @param told which names it, with its site and subject
   * @param until when what was out of order was last seen
   */
  public record Ended(Finding last, Instant since, Instant told, Instant until) {}

  /** What a box saw of its line. */
  public record LineLook(Instant at, boolean carrier, boolean address) {}

  /**
   * Supply of the LNB; absent where the receiver does not measure it.
   *
   * @param volts 0 to 30
   * @param milliamps 0 to 2000
   */
  public record Lnb(@Nullable Double volts, @Nullable Double milliamps) {
    public static final Lnb UNKNOWN = new Lnb(null, null);
  }
}
