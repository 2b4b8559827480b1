package zhenzhi.collector.rectification.order;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rectification.Entry;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Rectification;
import zhenzhi.collector.rectification.Step;
import zhenzhi.collector.rectification.Terms;
import zhenzhi.collector.rectification.order.OrderFile.Earlier;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.responsibility.ResponsibilityService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.supervision.Figures;

/** Shows orders, and lets sites and the office move them. */
@Singleton
public class OrderService {
  private final DatabaseService database;
  private final ResponsibilityService duties;
  private final Terms terms;

  OrderService(DatabaseService database, ResponsibilityService duties, Terms terms) {
    this.database = database;
    this.duties = duties;
    this.terms = terms;
  }

  /** Those that are due first stand first. */
  public Orders list(Scope scope, OrderFilter filter, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      return OrderLineRepository.list(connection, scope, filter, terms.day(now));
    }
  }

  /** 督办 of the orders that were issued from {@code since} on. */
  public Figures figures(Scope scope, Instant since, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      return new Figures(
          OrderLineRepository.counts(connection, scope, since, now, terms.day(now)),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** Those that were issued from {@code since} to before {@code until}, in no order. */
  public List<OrderLine> issued(Connection connection, Scope scope, Instant since, Instant until)
      throws SQLException {
    return OrderLineRepository.issued(connection, scope, since, until);
  }

  /** One that is in the scope. */
  public OrderFile get(Scope scope, long id, Instant now) throws SQLException {
    OrderLine line;
    try (var connection = database.connect()) {
      line = OrderLineRepository.find(connection, scope, id).orElseThrow(() -> none(id));
    }
    var responsible = duties.on(scope, line.code(), line.period().last());
    return database.inTransaction(connection -> {
      var log = EntryRepository.log(connection, id);
      var order = Rectification.of(log, terms);
      return new OrderFile(
          line,
          order,
          log,
          Step.possible(order, now, terms),
          EntryRepository.people(connection, id),
          responsible,
          CircumstancesRepository.of(connection, id, terms.calendar().zone()),
          earlier(connection, scope, id));
    });
  }

  private List<Earlier> earlier(Connection connection, Scope scope, long id) throws SQLException {
    var lines = OrderLineRepository.earlier(connection, scope, id);
    var logs = EntryRepository.logs(connection, lines.stream().map(OrderLine::id).toList());
    return lines.stream()
        .map(line ->
            new Earlier(line, Rectification.of(logs.getOrDefault(line.id(), List.of()), terms)))
        .toList();
  }

  /**
   * Moves it.
   *
   * @param seen how many entries whoever moves it has seen: one that somebody else has moved
   *     meanwhile is not moved
   */
  public void move(Account account, long id, int seen, Move move, Instant now) throws SQLException {
    requireRole(account, Step.of(move));
    database.inTransaction(connection -> {
      if (OrderLineRepository.find(connection, account.scope(), id).isEmpty()
          || !OrderRepository.hold(connection, id)) {
        throw none(id);
      }
      var log = EntryRepository.log(connection, id);
      var before = Rectification.of(log, terms);
      if (isMovedSince(log, seen)) {
        throw new Refusal(CONFLICT, "somebody has moved the order");
      }
      return enter(connection, id, before, new Entry(now, account.id(), move));
    });
  }

  /** What the service reminds of changes nothing that anybody saw. */
  private static boolean isMovedSince(List<Entry> log, int seen) {
    return seen > log.size()
        || log.subList(seen, log.size()).stream().anyMatch(entry -> entry.account().isPresent());
  }

  /**
   * What the service does by itself: it reminds, and ends what has no site any more. Whoever moved
   * it meanwhile was quicker, and nothing happens.
   */
  public void byItself(long id, Function<Rectification, Optional<Move>> due, Instant now)
      throws SQLException {
    database.inTransaction(connection -> {
      if (!OrderRepository.hold(connection, id)) {
        throw none(id);
      }
      var before = Rectification.of(EntryRepository.log(connection, id), terms);
      var move = due.apply(before);
      if (move.isPresent()) {
        enter(connection, id, before, new Entry(now, OptionalLong.empty(), move.get()));
      }
      return move;
    });
  }

  private Rectification enter(Connection connection, long id, Rectification before, Entry moved)
      throws SQLException {
    var entry = moved.notBefore(before.at());
    var after = before.after(entry, terms);
    EntryRepository.add(connection, id, before.entries(), entry);
    OrderRepository.keep(connection, id, after, terms);
    return after;
  }

  /** Its log, for whoever tells others of it. */
  public List<Entry> log(Connection connection, long id) throws SQLException {
    return EntryRepository.log(connection, id);
  }

  /** The site answers, or its subdistrict for it; the office decides. */
  private static void requireRole(Account account, Step step) {
    var may =
        switch (account.role()) {
          case OFFICE -> !step.isOfSite();
          case SUBDISTRICT, KEEPER -> step.isOfSite();
          case TECHNICIAN -> false;
        };
    if (!may) {
      throw new Refusal(FORBIDDEN, step + " is not for " + account.login());
    }
  }

  private static Refusal none(long id) {
    return new Refusal(NOT_FOUND, "no order " + id);
  }
}
