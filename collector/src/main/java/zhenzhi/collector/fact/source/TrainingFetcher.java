package zhenzhi.collector.fact.source;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import zhenzhi.collector.fact.FactFetcher;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.fact.Facts;
import zhenzhi.collector.fact.Inquiry;
import zhenzhi.collector.training.KeeperService;

/** Whose keepers were trained by the end; of a site without keepers there is nothing to say. */
@Singleton
final class TrainingFetcher implements FactFetcher {
  private final KeeperService keepers;

  TrainingFetcher(KeeperService keepers) {
    this.keepers = keepers;
  }

  @Override
  public Facts of(Connection connection, Inquiry inquiry) throws SQLException {
    var facts = new Facts().with(FactKind.TRAINING);
    var ids = inquiry.byCode();
    var lastDay = inquiry.window().end().minusMillis(1).atZone(inquiry.zone()).toLocalDate();
    for (var one : keepers.sites(connection, inquiry.scope(), lastDay)) {
      var site = ids.get(one.code());
      if (site != null) {
        facts.with(FactKind.TRAINING, site, one.trained(), one.keepers());
      }
    }
    return facts;
  }
}
