package zhenzhi.collector.fact;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;

/** Asks everybody who knows something of sites. */
@Singleton
public class FactService {
  private final List<FactFetcher> fetchers;
  private final CalendarConfig calendar;

  FactService(List<FactFetcher> fetchers, CalendarConfig calendar) {
    this.fetchers = fetchers;
    this.calendar = calendar;
  }

  /** Which sites of the scope a ranking has, and of which time something can be known. */
  public Inquiry inquiry(Connection connection, Scope scope, Ranking ranking) throws SQLException {
    var since = calendar.startOf(ranking.period().first());
    var end = calendar.startOf(ranking.period().last().plusDays(1));
    var until = ranking.asOf().isBefore(end) ? ranking.asOf() : end;
    return new Inquiry(
        scope,
        ranking,
        new Span(since, until.isBefore(since) ? since : until),
        calendar.zone(),
        SiteRepository.sites(connection, ranking.id(), scope.orgPath()));
  }

  /** Everything that is known of its sites. */
  public Facts of(Connection connection, Inquiry inquiry) throws SQLException {
    var facts = new Facts();
    for (var fetcher : fetchers) {
      facts.with(fetcher.of(connection, inquiry));
    }
    return facts;
  }

  /** The ranking that {@code ranking} was compared with; none when there were no sites yet. */
  public OptionalLong before(Connection connection, Ranking ranking) throws SQLException {
    return SiteRepository.before(connection, ranking.id());
  }
}
