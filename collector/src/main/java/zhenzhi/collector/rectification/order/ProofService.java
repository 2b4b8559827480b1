package zhenzhi.collector.rectification.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.rectification.Proof;
import zhenzhi.collector.rectification.Terms;
import zhenzhi.collector.station.Scope;

/** Works out what the month after says, so that a person can decide. */
@Singleton
public class ProofService {
  private final DatabaseService database;
  private final RankingService rankings;
  private final Terms terms;

  ProofService(DatabaseService database, RankingService rankings, Terms terms) {
    this.database = database;
    this.rankings = rankings;
    this.terms = terms;
  }

  /** What the month says in which everything is to be done. */
  public Proof of(Scope scope, OrderLine order, Instant now) throws SQLException {
    var month = Terms.proof(order.due());
    var today = terms.day(now);
    var isOver = today.isAfter(month.atEndOfMonth());
    var line =
        today.isBefore(month.atDay(1))
            ? Optional.<Line>empty()
            : rankings
                .line(scope, Period.month(month), order.code())
                .filter(known -> known.unranked().isEmpty());
    try (var connection = database.connect()) {
      return new Proof(
          month,
          isOver,
          line.flatMap(Line::hours).map(LineHours::credited),
          line.map(Line::target),
          ProofRepository.median(connection, order.code(), month),
          order.credited());
    }
  }
}
