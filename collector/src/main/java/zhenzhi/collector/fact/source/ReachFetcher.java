package zhenzhi.collector.fact.source;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import zhenzhi.collector.fact.FactFetcher;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.fact.Facts;
import zhenzhi.collector.fact.Inquiry;

/** Whether lessons could be held, by what was diagnosed. */
@Singleton
final class ReachFetcher implements FactFetcher {
  private static final List<FactKind> KINDS =
      List.of(FactKind.REACH, FactKind.OWN_REACH, FactKind.HARDWARE, FactKind.DISCONNECTED);

  /** A line that is down longer than this before a period is down for long enough by then. */
  private static final int LOOK_BACK_DAYS = 200;

  @Override
  public Facts of(Connection connection, Inquiry inquiry) throws SQLException {
    var window = inquiry.window();
    var since = window.start().minus(LOOK_BACK_DAYS, ChronoUnit.DAYS);
    var troubles = TroubleRepository.troubles(connection, inquiry, since);
    var ours = TroubleRepository.ours(connection, since, window.end());
    var heard = TroubleRepository.heard(connection, inquiry);
    var facts = new Facts();
    for (var kind : KINDS) {
      facts.with(kind);
    }
    for (var site : inquiry.sites()) {
      var own = troubles.getOrDefault(site.id(), List.of());
      var service = site.within(window);
      var measured = Downtime.of(service, own, ours);
      // Of a site of which nobody heard and nothing was diagnosed, nothing is known.
      if (heard.contains(site.id()) || !measured.down().isZero()) {
        add(facts, site.id(), measured);
        facts.with(
            FactKind.DISCONNECTED,
            site.id(),
            Downtime.monthsWithoutLine(service, own, ours, inquiry.zone()),
            1);
      }
    }
    return facts;
  }

  private static void add(Facts facts, long site, Downtime.Measured measured) {
    var due = measured.due().toMillis();
    var up = due - measured.down().toMillis();
    facts
        .with(FactKind.REACH, site, up, due)
        .with(FactKind.OWN_REACH, site, up, up + measured.own().toMillis())
        .with(FactKind.HARDWARE, site, due - measured.broken().toMillis(), due);
  }
}
