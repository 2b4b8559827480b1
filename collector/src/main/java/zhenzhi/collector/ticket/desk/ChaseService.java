package zhenzhi.collector.ticket.desk;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Closed;
import zhenzhi.collector.ticket.Move.Disproved;
import zhenzhi.collector.ticket.Move.Joined;
import zhenzhi.collector.ticket.Move.Opened;
import zhenzhi.collector.ticket.Move.Recovered;
import zhenzhi.collector.ticket.Move.Relapsed;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.Withdrawn;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.Ticket;
import zhenzhi.collector.ticket.desk.CauseRepository.Cause;

/**
 * Opens a ticket for each cause that needs somebody, and ends those whose cause is gone. It looks
 * at what is, and not at what has changed: what a look misses, the next one finds.
 */
@Singleton
public class ChaseService {
  private final DatabaseService database;
  private final TicketService tickets;
  private final TicketConfig config;
  private final Terms terms;

  ChaseService(DatabaseService database, TicketService tickets, TicketConfig config, Terms terms) {
    this.database = database;
    this.tickets = tickets;
    this.config = config;
    this.terms = terms;
  }

  /** Looks once; does nothing while another collector looks. */
  public void look(Instant now) throws SQLException {
    database.inTransaction(connection -> {
      if (!CauseRepository.lock(connection)) {
        return false;
      }
      for (var over : CauseRepository.recovered(connection)) {
        var end = over.isGivenUp() ? new Withdrawn("撤站") : new Recovered(over.since());
        byItself(connection, over.ticket(), end, now);
      }
      for (var ticket : CauseRepository.disproved(connection, now.minus(config.proof()))) {
        byItself(connection, ticket, new Disproved(), now);
      }
      for (var ticket : CauseRepository.relapsed(connection, now)) {
        byItself(connection, ticket, new Relapsed(), now);
      }
      for (var ticket : CauseRepository.unsaid(connection, now.minus(config.unsaid()))) {
        byItself(connection, ticket, new Closed(), now);
      }
      for (var cause : CauseRepository.due(connection, now)) {
        take(connection, cause, now);
      }
      return true;
    });
  }

  private void take(Connection connection, Cause cause, Instant now) throws SQLException {
    var unit = cause.finding().treater();
    var same = CauseRepository.same(connection, cause.about(), now.minus(config.relapse()));
    if (same.isPresent()) {
      CauseRepository.link(connection, same.getAsLong(), cause.about());
      comeBack(connection, same.getAsLong(), now);
    } else if (unit != Treater.NOBODY) {
      var entry = entry(new Opened(Source.DIAGNOSIS, cause.finding(), unit, ""), now);
      var ticket = Ticket.of(List.of(entry), terms);
      var id = TicketRepository.open(connection, cause.about(), ticket);
      EntryRepository.add(connection, id, 0, entry);
    }
  }

  /** What has recovered or ended has relapsed; what goes on is the same thing still. */
  private void comeBack(Connection connection, long id, Instant now) throws SQLException {
    var isOver = Ticket.of(EntryRepository.log(connection, id), terms).stage().isOver();
    byItself(connection, id, isOver ? new Relapsed() : new Joined(Source.DIAGNOSIS, ""), now);
  }

  private void byItself(Connection connection, long id, Move move, Instant now)
      throws SQLException {
    tickets.move(connection, id, entry(move, now));
  }

  private static Entry entry(Move move, Instant now) {
    return new Entry(now, OptionalLong.empty(), move);
  }
}
