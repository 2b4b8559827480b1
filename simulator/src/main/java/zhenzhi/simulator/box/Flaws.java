package zhenzhi.simulator.box;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.simulator.plan.Chance;
import zhenzhi.simulator.plan.Site;

/**
 * Lets a few boots begin with reports that nobody will ever see, as boxes that were long without a
 * line do. What is missing held samples only: hours stay what they are.
 *
 * @param chance absent where nothing is to go wrong
 */
public record Flaws(Optional<Chance> chance) {
  /** One boot in so many. */
  private static final int RARE = 250;

  private static final int MOST = 3;

  /** Whether the box knows what became of its first reports. */
  private record Missing(int reports, boolean told) {
    static final Missing NONE = new Missing(0, false);
  }

  public static Flaws none() {
    return new Flaws(Optional.empty());
  }

  /** {@code written} under {@code run} as a box writes it that has lost its first reports. */
  public Written applied(Site site, Run run, Written written) {
    var missing = missing(site, run);
    if (missing.reports() == 0) {
      return written;
    }
    var report = written.report();
    var id = report.id();
    var numbered = new ReportId(id.station(), id.boot(), id.seq() + missing.reports());
    return new Written(
        new Report(
            numbered,
            report.agent(),
            report.made(),
            report.samples(),
            report.playback(),
            report.played(),
            id.seq() == 1 ? events(report, missing) : report.events(),
            report.samplesDropped()),
        written.from(),
        written.until());
  }

  private Missing missing(Site site, Run run) {
    return chance
        .map(chance -> {
          var random = chance.of("flaw", site.index(), run.from().toEpochMilli());
          return random.nextInt(RARE) == 0
              ? new Missing(1 + random.nextInt(MOST), random.nextBoolean())
              : Missing.NONE;
        })
        .orElse(Missing.NONE);
  }

  private static List<Event> events(Report report, Missing missing) {
    var dropped =
        new ReportsDropped(Duration.ZERO, report.id().boot(), 1, missing.reports(), DropCause.FULL);
    return missing.told()
        ? Stream.concat(report.events().stream(), Stream.of(dropped)).toList()
        : report.events();
  }
}
