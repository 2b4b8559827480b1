package zhenzhi.collector.fact.source;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import zhenzhi.collector.fact.FactFetcher;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.fact.Facts;
import zhenzhi.collector.fact.Inquiry;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.rectification.order.OrderLine;
import zhenzhi.collector.rectification.order.OrderService;
import zhenzhi.collector.ticket.supervision.Outcome;

/** What became of the orders that were issued in the period; those withdrawn were none. */
@Singleton
final class OrderFetcher implements FactFetcher {
  private final OrderService orders;

  OrderFetcher(OrderService orders) {
    this.orders = orders;
  }

  @Override
  public Facts of(Connection connection, Inquiry inquiry) throws SQLException {
    var facts = new Facts().with(FactKind.ORDERS_GOING).with(FactKind.ORDERS_LATE);
    var ids = inquiry.byCode();
    var today = inquiry.ranking().asOf().atZone(inquiry.zone()).toLocalDate();
    var window = inquiry.window();
    orders.issued(connection, inquiry.scope(), window.start(), window.end()).stream()
        .filter(order -> order.stage() != Stage.WITHDRAWN && ids.containsKey(order.code()))
        .collect(groupingBy(order -> ids.getOrDefault(order.code(), 0L)))
        .forEach((site, of) -> add(facts, site, of, today));
    return facts;
  }

  private static void add(Facts facts, long site, List<OrderLine> of, LocalDate today) {
    facts
        .with(FactKind.ORDERS_GOING, site, count(of, order -> order.stage().isRunning()), of.size())
        .with(
            FactKind.ORDERS_LATE,
            site,
            count(of, order -> order.outcome(today) == Outcome.LATE),
            of.size());
  }

  private static long count(List<OrderLine> orders, Predicate<OrderLine> which) {
    return orders.stream().filter(which).count();
  }
}
