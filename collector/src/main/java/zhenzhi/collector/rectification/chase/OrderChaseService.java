package zhenzhi.collector.rectification.chase;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Rectification;
import zhenzhi.collector.rectification.Reminder;
import zhenzhi.collector.rectification.Terms;
import zhenzhi.collector.rectification.order.OrderService;

/**
 * Reminds of orders, and ends those of closed sites. It looks at what is, and not at what has
 * changed: what a look misses, the next one finds.
 */
@Singleton
public class OrderChaseService {
  /** Stands in the log of an order whose site was closed. */
  public static final String CLOSED = "站点已停用";

  /** Of a burst, the rest is for the next look. */
  private static final int AT_ONCE = 1_000;

  private final DatabaseService database;
  private final OrderService orders;
  private final Terms terms;

  OrderChaseService(DatabaseService database, OrderService orders, Terms terms) {
    this.database = database;
    this.orders = orders;
    this.terms = terms;
  }

  public void look(Instant now) throws SQLException {
    var today = terms.day(now);
    List<Long> closed;
    List<Long> due;
    try (var connection = database.connect()) {
      closed = OrderChaseRepository.closed(connection, AT_ONCE);
      due = OrderChaseRepository.due(connection, today, AT_ONCE);
    }
    for (var id : closed) {
      orders.byItself(id, OrderChaseService::end, now);
    }
    for (var id : due) {
      orders.byItself(id, order -> Reminder.due(order, today, terms).map(Move.Reminded::new), now);
    }
  }

  private static Optional<Move> end(Rectification order) {
    return order.stage().isEnd() ? Optional.empty() : Optional.of(new Move.Withdrawn(CLOSED));
  }
}
