package zhenzhi.collector.ticket.desk;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalLong;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.review.Actual;
import zhenzhi.collector.diagnosis.review.ReviewService;
import zhenzhi.collector.diagnosis.review.Seen;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Repaired;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.Ticket;

/** Shows tickets, and lets people move them. */
@Singleton
public class TicketService {
  private final DatabaseService database;
  private final ReviewService reviews;
  private final Terms terms;

  TicketService(DatabaseService database, ReviewService reviews, Terms terms) {
    this.database = database;
    this.reviews = reviews;
    this.terms = terms;
  }

  /** Those that are due first stand first. */
  public Tickets list(Scope scope, TicketFilter filter, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      return TicketRepository.list(connection, scope, filter, now);
    }
  }

  /** One that is in the scope. */
  public TicketFile get(Scope scope, long id, Instant now) throws SQLException {
    return database.inTransaction(connection -> get(connection, scope, id, now));
  }

  private TicketFile get(Connection connection, Scope scope, long id, Instant now)
      throws SQLException {
    var line = TicketRepository.find(connection, scope, id).orElseThrow(() -> none(id));
    var log = EntryRepository.log(connection, id);
    var ticket = Ticket.of(log, terms);
    return new TicketFile(
        line,
        ticket,
        log,
        Step.possible(ticket, now, terms),
        TicketRepository.people(connection, id),
        TicketRepository.technicians(connection, id));
  }

  /**
   * Moves it. What a repair found is what the diagnosis is measured by.
   *
   * @param seen how many entries whoever moves it has seen: one that has moved meanwhile is not
   *     moved
   */
  public void move(Scope scope, long id, int seen, Move move, long account, Instant now)
      throws SQLException {
    database.inTransaction(connection -> {
      var line = TicketRepository.find(connection, scope, id).orElseThrow(() -> none(id));
      var moved = move(connection, id, new Entry(now, OptionalLong.of(account), move));
      if (moved.entries() != seen + 1) {
        throw new Refusal(CONFLICT, "somebody has moved ticket " + id);
      }
      if (move instanceof Repaired(var repair) && line.diagnosis().isPresent()) {
        var day = now.atZone(terms.calendar().zone()).toLocalDate();
        var found = new Seen(actual(repair), repair.treatment(), day);
        reviews.found(connection, line.diagnosis().getAsLong(), found, account, now);
      }
      return moved;
    });
  }

  Ticket move(Connection connection, long id, Entry entry) throws SQLException {
    if (!TicketRepository.hold(connection, id)) {
      throw none(id);
    }
    var before = Ticket.of(EntryRepository.log(connection, id), terms);
    var placed = entry.notBefore(before.at());
    var after = before.after(placed, terms);
    EntryRepository.add(connection, id, before.entries(), placed);
    TicketRepository.keep(connection, id, after);
    return after;
  }

  private static Actual actual(Repair repair) {
    return repair
        .finding()
        .<Actual>map(found -> new Actual.Fault(found, found.component()))
        .orElseGet(Actual.NoFault::new);
  }

  private static Refusal none(long id) {
    return new Refusal(NOT_FOUND, "no ticket " + id);
  }
}
