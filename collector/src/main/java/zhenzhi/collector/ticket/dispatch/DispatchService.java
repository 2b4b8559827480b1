package zhenzhi.collector.ticket.dispatch;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move.Dispatched;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Move.Reminded;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.Ticket;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.collector.ticket.dispatch.Dispatch.Left;
import zhenzhi.collector.ticket.dispatch.Dispatch.Stays;
import zhenzhi.collector.ticket.dispatch.Dispatch.To;
import zhenzhi.collector.ticket.dispatch.DispatchRepository.Waiting;
import zhenzhi.collector.ticket.dispatch.Dispatcher.Matter;
import zhenzhi.collector.ticket.duty.DutyListService;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Roster;

/** Sends tickets to whose turn it is. */
@Singleton
public class DispatchService {
  /** In one look, so that it ends. */
  private static final int MOST = 1_000;

  private final DutyListService duties;
  private final TicketService tickets;
  private final Terms terms;

  DispatchService(DutyListService duties, TicketService tickets, Terms terms) {
    this.duties = duties;
    this.tickets = tickets;
    this.terms = terms;
  }

  /** Looks once at all that nobody has taken on. */
  public void look(Connection connection, Instant now) throws SQLException {
    var day = now.atZone(terms.calendar().zone()).toLocalDate();
    var roster = duties.roster(connection, day);
    if (roster.isEmpty()) {
      return;
    }
    for (var left : DispatchRepository.left(connection, day, terms.calendar().zone())) {
      handOver(connection, left, roster, day, now);
    }
    var sent = 0;
    for (var waiting : DispatchRepository.waiting(connection, now)) {
      if (sent < MOST && isWorthALook(waiting, roster, day)) {
        sent += send(connection, waiting, roster, day, now);
      }
    }
  }

  private void handOver(Connection connection, long id, Roster roster, LocalDate day, Instant now)
      throws SQLException {
    var ticket = Ticket.of(tickets.log(connection, id), terms);
    switch (Dispatcher.handOver(ticket, roster, day)) {
      case To(var account, var reason) -> {
        var move = new Dispatched(ticket.unit(), Optional.of(account), reason);
        tickets.byItself(connection, id, move, now);
      }
      case Left _ -> tickets.byItself(connection, id, new Reminded(Due.HOLDER_AWAY), now);
      case Stays _ -> {}
    }
  }

  /** Spares the log of what would stay where it is anyway. */
  private static boolean isWorthALook(Waiting waiting, Roster roster, LocalDate day) {
    return waiting.isOpen()
        ? waiting.technician().isPresent()
            || roster.who(waiting.unit(), waiting.orgPath(), Post.A, day).isPresent()
            || roster.who(waiting.unit(), waiting.orgPath(), Post.B, day).isPresent()
        : waiting.isLate()
            || (waiting.technician().isPresent()
                && roster.isAway(waiting.technician().getAsLong(), day));
  }

  private int send(
      Connection connection, Waiting waiting, Roster roster, LocalDate day, Instant now)
      throws SQLException {
    var log = tickets.log(connection, waiting.ticket());
    var ticket = Ticket.of(log, terms);
    var matter = new Matter(waiting.orgPath(), waiting.last());
    var decided = Dispatcher.decide(ticket, log, matter, roster, day, now);
    if (!(decided instanceof To(var account, var reason))) {
      return 0;
    }
    var move = new Dispatched(ticket.unit(), Optional.of(account), reason);
    tickets.move(connection, waiting.ticket(), new Entry(now, OptionalLong.empty(), move));
    return 1;
  }
}
