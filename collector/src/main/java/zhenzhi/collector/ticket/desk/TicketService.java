package zhenzhi.collector.ticket.desk;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;
import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.review.Actual;
import zhenzhi.collector.diagnosis.review.ReviewService;
import zhenzhi.collector.diagnosis.review.Seen;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Hands;
import zhenzhi.collector.ticket.Milestones;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Confirmed;
import zhenzhi.collector.ticket.Move.Dispatched;
import zhenzhi.collector.ticket.Move.Recovered;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Repaired;
import zhenzhi.collector.ticket.Obstacle;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.Ticket;

/** Shows tickets, and lets people move them. */
@Singleton
public class TicketService {
  private static final Logger LOG = LoggerFactory.getLogger(TicketService.class);

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
      return TicketRepository.list(connection, scope, filter, now, day(now));
    }
  }

  /** One that is in the scope, or an incident that befell a site of it. */
  public TicketFile get(Scope scope, long id, Instant now) throws SQLException {
    return database.inTransaction(connection -> get(connection, scope, id, now));
  }

  private TicketFile get(Connection connection, Scope scope, long id, Instant now)
      throws SQLException {
    var line = TicketRepository.find(connection, scope, id).orElseThrow(() -> none(id));
    var log = EntryRepository.log(connection, id);
    var ticket = Ticket.of(log, terms);
    var isWithin = scope.reaches(TicketRepository.path(connection, id));
    return new TicketFile(
        line,
        ticket,
        log,
        EntryRepository.written(connection, id),
        possible(line, ticket, isWithin, now),
        TicketRepository.people(connection, id),
        TicketRepository.technicians(connection, id),
        isWithin);
  }

  /** Whoever sees some sites of an incident only does not move it. */
  private Set<Step> possible(TicketLine line, Ticket ticket, boolean isWithin, Instant now) {
    var possible = EnumSet.noneOf(Step.class);
    if (isWithin) {
      possible.addAll(Step.possible(ticket, now, terms));
    }
    if (ticket.stage() != Stage.REPAIRED || line.isProvable()) {
      possible.remove(Step.CONFIRM);
    }
    return possible;
  }

  /** Whoever repairs within the scope, by the accounts' numbers. */
  public Map<Long, String> technicians(Scope scope) throws SQLException {
    try (var connection = database.connect()) {
      return TicketRepository.technicians(connection, scope);
    }
  }

  /** Moves it, as somebody has seen it on a page. */
  public void move(Scope scope, long id, int seen, Move move, long account, Instant now)
      throws SQLException {
    move(scope, id, seen, move, Optional.empty(), account, now);
  }

  /**
   * Moves it. What a repair found is what the diagnosis is measured by.
   *
   * @param seen how many entries whoever moves it has seen: one that somebody else has moved
   *     meanwhile is not moved
   * @param slip of a form that was sent by script; one that has come before does nothing
   */
  public void move(
      Scope scope, long id, int seen, Move move, Optional<Slip> slip, long account, Instant now)
      throws SQLException {
    database.inTransaction(connection -> {
      var line = TicketRepository.find(connection, scope, id).orElseThrow(() -> none(id));
      if (!TicketRepository.hold(connection, id)) {
        throw none(id);
      }
      if (slip.isPresent() && EntryRepository.isTaken(connection, id, slip.get())) {
        return false;
      }
      var log = EntryRepository.log(connection, id);
      requireUnmoved(log, seen, account);
      requireHands(connection, scope, line, log, move, account);
      requireTreater(connection, id, move);
      var moved = move(connection, id, new Entry(now, OptionalLong.of(account), move));
      if (slip.isPresent()) {
        EntryRepository.sign(connection, id, moved.entries() - 1, slip.get());
      }
      if (move instanceof Repaired(var repair) && line.diagnosis().isPresent()) {
        var found = new Seen(actual(repair), repair.treatment(), day(now));
        reviews.found(connection, line.diagnosis().getAsLong(), found, account, now);
      }
      if (move instanceof Confirmed) {
        move(connection, id, new Entry(now, OptionalLong.of(account), new Recovered(now)));
      }
      return true;
    });
  }

  private void requireHands(
      Connection connection, Scope scope, TicketLine line, List<Entry> log, Move move, long account)
      throws SQLException {
    if (!scope.reaches(TicketRepository.path(connection, line.id()))) {
      throw refusal(FORBIDDEN, new Obstacle.ReachesFurther());
    }
    if (move instanceof Confirmed && line.isProvable()) {
      throw refusal(CONFLICT, new Obstacle.ProvesItself());
    }
    var hands =
        new Hands(TicketRepository.role(connection, account), account, log.getFirst().account());
    var obstacle = hands.against(move, Ticket.of(log, terms));
    if (obstacle.isPresent()) {
      throw refusal(FORBIDDEN, obstacle.get());
    }
  }

  private static Refusal refusal(Refusal.Kind kind, Obstacle obstacle) {
    return new Refusal(kind, "not moved", obstacle);
  }

  private static void requireTreater(Connection connection, long id, Move move)
      throws SQLException {
    if (move instanceof Dispatched(_, var technician, _)
        && technician.isPresent()
        && !TicketRepository.mayTreat(connection, technician.get(), id)) {
      throw refusal(INVALID, new Obstacle.RepairsNothingThere(technician.get()));
    }
  }

  /** What the service did meanwhile, or whoever moves it now, takes nobody by surprise. */
  private static void requireUnmoved(List<Entry> log, int seen, long account) {
    var isMoved =
        seen > log.size()
            || log.subList(seen, log.size()).stream()
                .anyMatch(entry ->
                    entry.move() instanceof Dispatched
                        || (entry.account().isPresent() && entry.account().getAsLong() != account));
    if (isMoved) {
      throw refusal(CONFLICT, new Obstacle.MovedMeanwhile());
    }
  }

  /** Opens one with its first entry, and answers its number. */
  public long open(Connection connection, About about, Entry first) throws SQLException {
    var log = List.of(first);
    var id =
        TicketRepository.open(connection, about, Ticket.of(log, terms), Milestones.of(log, terms));
    EntryRepository.add(connection, id, 0, first);
    return id;
  }

  /** What has happened to a ticket; for jobs, which see all of them. */
  public List<Entry> log(Connection connection, long id) throws SQLException {
    return EntryRepository.log(connection, id);
  }

  /** From now on the ticket is about that diagnosis. */
  public void link(Connection connection, long id, About about) throws SQLException {
    TicketRepository.link(connection, id, about);
  }

  /** From now on it goes by people's words, or by a diagnosis to come. */
  public void unlink(Connection connection, long id) throws SQLException {
    TicketRepository.unlink(connection, id);
  }

  /** Moves it as the service itself does, whatever anybody has seen. */
  public Ticket move(Connection connection, long id, Entry entry) throws SQLException {
    if (!TicketRepository.hold(connection, id)) {
      throw none(id);
    }
    var log = new ArrayList<>(EntryRepository.log(connection, id));
    var before = Ticket.of(log, terms);
    var placed = entry.notBefore(before.at());
    var after = before.after(placed, terms);
    log.add(placed);
    EntryRepository.add(connection, id, before.entries(), placed);
    TicketRepository.keep(connection, id, after, Milestones.of(log, terms));
    return after;
  }

  /** The same of one among many: what cannot be moved stays as it is, and keeps no other. */
  public boolean byItself(Connection connection, long id, Move move, Instant now)
      throws SQLException {
    try {
      move(connection, id, new Entry(now, OptionalLong.empty(), move));
      return true;
    } catch (Refusal refused) {
      LOG.warn("Ticket {} stays as it is: {}", id, refused.getMessage());
      return false;
    }
  }

  private LocalDate day(Instant now) {
    return now.atZone(terms.calendar().zone()).toLocalDate();
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
