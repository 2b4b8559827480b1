package zhenzhi.collector.fact.source;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.fact.FactFetcher;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.fact.Facts;
import zhenzhi.collector.fact.Inquiry;
import zhenzhi.collector.responsibility.ResponsibilityService;
import zhenzhi.collector.responsibility.Unattended;
import zhenzhi.protocol.StationCode;

/**
 * Who looked after the sites. Where nobody was ever entered, nothing is known: somebody may have
 * been there.
 */
@Singleton
final class KeeperFetcher implements FactFetcher {
  private final ResponsibilityService duties;

  KeeperFetcher(ResponsibilityService duties) {
    this.duties = duties;
  }

  @Override
  public Facts of(Connection connection, Inquiry inquiry) throws SQLException {
    var facts = new Facts().with(FactKind.KEEPERS).with(FactKind.UNATTENDED);
    var held = HeldRepository.of(connection, inquiry);
    var lastDay = inquiry.window().end().minusMillis(1).atZone(inquiry.zone()).toLocalDate();
    var unattended = new HashMap<StationCode, Unattended>();
    for (var one : duties.unattended(connection, inquiry.scope(), lastDay)) {
      unattended.put(one.code(), one);
    }
    for (var site : inquiry.sites()) {
      var of = held.get(site.id());
      if (of != null) {
        var days = site.within(inquiry.window()).days(inquiry.zone());
        facts
            .with(FactKind.KEEPERS, site.id(), Attendance.both(of, days), days.size())
            .with(FactKind.UNATTENDED, site.id(), months(unattended.get(site.code()), lastDay), 1);
      }
    }
    return facts;
  }

  /** While there is a B岗, somebody looks after the site. */
  private static long months(@Nullable Unattended site, LocalDate day) {
    if (site == null || site.standIn().isPresent()) {
      return 0;
    }
    return site.since()
        .map(since -> Math.max(0, Period.between(since, day).toTotalMonths()))
        .orElse(0L);
  }
}
