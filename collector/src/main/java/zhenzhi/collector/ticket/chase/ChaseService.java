package zhenzhi.collector.ticket.chase;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalLong;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Closed;
import zhenzhi.collector.ticket.Move.Disproved;
import zhenzhi.collector.ticket.Move.Found;
import zhenzhi.collector.ticket.Move.Joined;
import zhenzhi.collector.ticket.Move.Opened;
import zhenzhi.collector.ticket.Move.Recovered;
import zhenzhi.collector.ticket.Move.Relapsed;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.Withdrawn;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.Ticket;
import zhenzhi.collector.ticket.chase.CauseRepository.Cause;
import zhenzhi.collector.ticket.chase.SwallowedRepository.Swallowed;
import zhenzhi.collector.ticket.desk.TicketConfig;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.collector.ticket.dispatch.DispatchService;

/**
 * Opens a ticket for each cause that needs somebody, and ends those whose cause is gone. It looks
 * at what is, and not at what has changed: what a look misses, the next one finds.
 */
@Singleton
public class ChaseService {
  private final DatabaseService database;
  private final TicketService tickets;
  private final DispatchService dispatch;
  private final PressService press;
  private final TicketConfig config;
  private final Terms terms;

  ChaseService(
      DatabaseService database,
      TicketService tickets,
      DispatchService dispatch,
      PressService press,
      TicketConfig config,
      Terms terms) {
    this.database = database;
    this.tickets = tickets;
    this.dispatch = dispatch;
    this.press = press;
    this.config = config;
    this.terms = terms;
  }

  /** Looks once; does nothing while another collector looks. */
  public void look(Instant now) throws SQLException {
    database.inTransaction(connection -> {
      if (!AdvisoryLock.TICKETS.tryWithin(connection)) {
        return false;
      }
      PlaceRepository.follow(connection);
      for (var over : CauseRepository.recovered(connection)) {
        var end = over.isGivenUp() ? new Withdrawn("撤站") : new Recovered(over.since());
        tickets.byItself(connection, over.ticket(), end, now);
      }
      for (var ticket : CauseRepository.disproved(connection, now.minus(config.proof()))) {
        tickets.byItself(connection, ticket, new Disproved(), now);
      }
      for (var ticket : CauseRepository.relapsed(connection, now)) {
        tickets.byItself(connection, ticket, new Relapsed(), now);
      }
      for (var ticket : CauseRepository.healthy(connection, config.healthy())) {
        tickets.byItself(connection, ticket, new Recovered(now), now);
      }
      for (var ticket : CauseRepository.unsaid(connection, now.minus(config.unsaid()))) {
        tickets.byItself(connection, ticket, new Closed(), now);
      }
      press.look(connection, now);
      for (var cause : CauseRepository.due(connection, now)) {
        take(connection, cause, now);
      }
      for (var swallowed : SwallowedRepository.swallowed(connection)) {
        giveUp(connection, swallowed, now);
      }
      dispatch.look(connection, now);
      return true;
    });
  }

  /** Without its diagnosis, which is due a ticket of its own if the incident leaves it behind. */
  private void giveUp(Connection connection, Swallowed swallowed, Instant now) throws SQLException {
    var why = new Withdrawn("并入第 " + swallowed.by() + " 号工单");
    tickets.byItself(connection, swallowed.ticket(), why, now);
    tickets.unlink(connection, swallowed.ticket());
  }

  private void take(Connection connection, Cause cause, Instant now) throws SQLException {
    var same = CauseRepository.same(connection, cause.about(), now.minus(config.relapse()));
    var reported = CauseRepository.byHand(connection, cause);
    var ticket = same.isPresent() ? same : reported;
    if (ticket.isPresent()) {
      tickets.link(connection, ticket.getAsLong(), cause.about());
      goOn(connection, ticket.getAsLong(), ticket.equals(reported), cause, now);
      return;
    }
    var unit = cause.finding().treater();
    if (unit != Treater.NOBODY) {
      var opened = new Opened(Source.DIAGNOSIS, cause.finding(), unit, "");
      var _ = tickets.open(connection, cause.about(), entry(opened, now));
    }
  }

  /** What has recovered or ended has relapsed; what a person reported is explained now. */
  private void goOn(Connection connection, long id, boolean isReported, Cause cause, Instant now)
      throws SQLException {
    var isOver = Ticket.of(tickets.log(connection, id), terms).stage().isOver();
    Move ongoing = isReported ? new Found(cause.finding()) : new Joined(Source.DIAGNOSIS, "");
    tickets.byItself(connection, id, isOver ? new Relapsed() : ongoing, now);
  }

  private static Entry entry(Move move, Instant now) {
    return new Entry(now, OptionalLong.empty(), move);
  }
}
