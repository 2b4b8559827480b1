package zhenzhi.collector.ticket.chase;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import zhenzhi.collector.ticket.Ladder;
import zhenzhi.collector.ticket.Move.Escalated;
import zhenzhi.collector.ticket.Move.Reminded;
import zhenzhi.collector.ticket.desk.TicketConfig;
import zhenzhi.collector.ticket.desk.TicketService;

/** Carries up what is overdue, and reminds people of what no clock measures. */
@Singleton
class PressService {
  private static final int AT_ONCE = 1_000;

  private final TicketService tickets;
  private final TicketConfig config;
  private final Ladder ladder;

  PressService(TicketService tickets, TicketConfig config, Ladder ladder) {
    this.tickets = tickets;
    this.config = config;
    this.ladder = ladder;
  }

  void look(Connection connection, Instant now) throws SQLException {
    carryUp(connection, now);
    var zone = ladder.calendar().zone();
    var today = now.atZone(zone).toLocalDate();
    for (var one : PressRepository.dayCame(connection, today, zone)) {
      tickets.byItself(connection, one.ticket(), new Reminded(one.due()), now);
    }
    for (var one : PressRepository.unproven(connection, now.minus(config.unproven()))) {
      tickets.byItself(connection, one.ticket(), new Reminded(one.due()), now);
    }
  }

  private void carryUp(Connection connection, Instant now) throws SQLException {
    var carried = 0;
    for (var late : PressRepository.overdue(connection, ladder.levels(), now)) {
      var level = ladder.next(late.due(), late.reached(), now);
      if (level.isPresent() && carried < AT_ONCE) {
        tickets.byItself(connection, late.ticket(), new Escalated(level.getAsInt()), now);
        carried++;
      }
    }
  }
}
