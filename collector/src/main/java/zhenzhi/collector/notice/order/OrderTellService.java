package zhenzhi.collector.notice.order;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Addressees;
import zhenzhi.collector.notice.Addressees.Matter;
import zhenzhi.collector.notice.Contact;
import zhenzhi.collector.notice.NoticeWords;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.order.OrderNewsRepository.Row;
import zhenzhi.collector.notice.order.OrderNewsRepository.Untold;
import zhenzhi.collector.notice.post.BookService;
import zhenzhi.collector.notice.post.HourService;
import zhenzhi.collector.rectification.order.OrderService;

/**
 * Writes notices of what is new in the logs of orders. It looks at what has not been told, and not
 * at what happens: what a look misses, the next one finds, and none is told twice.
 */
@Singleton
public class OrderTellService {
  private final DatabaseService database;
  private final OrderService orders;
  private final HourService hours;

  OrderTellService(DatabaseService database, OrderService orders, HourService hours) {
    this.database = database;
    this.orders = orders;
    this.hours = hours;
  }

  /** Looks until nothing is left; does nothing while another collector looks. */
  public void look(Instant now) throws SQLException {
    var isMore = true;
    while (isMore) {
      isMore =
          database.inTransaction(connection ->
              AdvisoryLock.NOTICES_OF_ORDERS.tryWithin(connection) && some(connection, now));
    }
  }

  private boolean some(Connection connection, Instant now) throws SQLException {
    var untold = OrderNewsRepository.untold(connection);
    if (untold.isEmpty()) {
      return false;
    }
    var book = BookService.all(connection);
    var rows = new ArrayList<Row>();
    for (var order : untold) {
      var log = orders.log(connection, order.order());
      for (var news : OrderNews.of(log, order.told())) {
        for (var party : news.parties()) {
          var contacts = contacts(connection, order, party, book, now);
          contacts.forEach(contact -> rows.add(row(order, news, party, Optional.of(contact), now)));
          if (contacts.isEmpty()) {
            rows.add(row(order, news, party, Optional.empty(), now));
          }
        }
      }
      OrderNewsRepository.told(connection, order.order(), log.size());
    }
    OrderNewsRepository.keep(connection, rows);
    return untold.size() == OrderNewsRepository.AT_ONCE;
  }

  /** The book first; whom it does not have is rung up at the number that the register has. */
  private List<Contact> contacts(
      Connection connection, Untold order, Party party, List<Contact> book, Instant now)
      throws SQLException {
    var matter = new Matter(order.orgPath(), Treater.KEEPER, OptionalLong.empty());
    var known = Addressees.of(party, matter, book);
    return known.isEmpty()
        ? BookService.phones(connection, order.station(), hours.day(now)).stream()
            .filter(contact -> contact.party() == party)
            .limit(1)
            .toList()
        : known;
  }

  private Row row(
      Untold order, OrderNews news, Party party, Optional<Contact> contact, Instant now) {
    return new Row(
        order,
        news.nth(),
        contact.map(Contact::person).orElse("nobody:" + party),
        contact.map(Contact::name).orElse(NoticeWords.of(party)),
        party,
        news.occasion(),
        words(order),
        contact.map(Contact::way).orElse(null),
        contact.map(Contact::target).orElse(""),
        now,
        hours.due(now));
  }

  /** Such as {@code 和平社区站点（东河街道）2026-10 的限期整改，2026-11-20 到期}. */
  private static String words(Untold order) {
    return order.name()
        + (order.subdistrict().isEmpty() ? "" : "（" + order.subdistrict() + "）")
        + order.period()
        + " 的限期整改，"
        + order.due()
        + " 到期";
  }
}
