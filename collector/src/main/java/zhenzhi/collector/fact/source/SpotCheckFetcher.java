package zhenzhi.collector.fact.source;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import zhenzhi.collector.fact.FactFetcher;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.fact.Facts;
import zhenzhi.collector.fact.Inquiry;
import zhenzhi.collector.inspection.visit.MonthService;

/** How content inspectors were; of a site that nobody visited nothing is known. */
@Singleton
final class SpotCheckFetcher implements FactFetcher {
  private final MonthService visits;

  SpotCheckFetcher(MonthService visits) {
    this.visits = visits;
  }

  @Override
  public Facts of(Connection connection, Inquiry inquiry) throws SQLException {
    var facts = new Facts().with(FactKind.SATISFACTION);
    var ids = inquiry.byCode();
    var period = inquiry.period();
    for (var one : visits.between(connection, inquiry.scope(), period.first(), period.last())) {
      var site = ids.get(one.code());
      if (site != null) {
        facts.with(
            FactKind.SATISFACTION, site, one.satisfaction().good(), one.satisfaction().asked());
      }
    }
    return facts;
  }
}
