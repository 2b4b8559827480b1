package zhenzhi.standalone.year;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.desk.TicketFilter;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.collector.ticket.desk.TicketService;

/** Goes through the open tickets of a morning; some wait, a few get an extension. */
final class Technician {
  private static final int ALL = 1_000;

  private final TicketService tickets;
  private final Account office;
  private final Account technician;

  Technician(YearDistrict district) {
    tickets = district.bean(TicketService.class);
    office = district.person(YearDistrict.OFFICE);
    technician = district.person("wu");
  }

  void work(RandomGenerator random, Instant now) throws SQLException {
    var going =
        new TicketFilter(
            TicketFilter.Part.GOING,
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            0,
            ALL);
    for (var line : tickets.list(office.scope(), going, now).lines()) {
      if (random.nextInt(3) > 0) {
        treat(line, random, now);
      }
    }
  }

  private void treat(TicketLine line, RandomGenerator random, Instant now) throws SQLException {
    if (decided(line, random, now)) {
      return;
    }
    switch (line.stage()) {
      case OPEN ->
          move(office, line, new Move.Dispatched(line.unit(), Optional.of(technician.id())), now);
      case DISPATCHED -> move(technician, line, new Move.Accepted(), now);
      case ACCEPTED ->
          move(
              technician,
              line,
              random.nextInt(10) == 0
                  ? new Move.ExtensionAsked(now.plusSeconds(5 * 86_400), "等配件")
                  : new Move.Arrived(),
              now);
      case ON_SITE ->
          move(
              technician,
              line,
              new Move.Repaired(
                  new Repair(Optional.of(line.finding()), "修好了", Optional.empty(), List.of())),
              now);
      case SHELVED -> move(office, line, new Move.TakenUp(), now);
      case REPAIRED -> {
        if (random.nextInt(20) == 0) {
          move(office, line, new Move.Withdrawn("登记错了"), now);
        }
      }
      case RECOVERED, CLOSED, WITHDRAWN -> {} // proves or ends itself
    }
  }

  /** The office, about an extension that somebody asked for. */
  private boolean decided(TicketLine line, RandomGenerator random, Instant now)
      throws SQLException {
    var isAsked = tickets.get(office.scope(), line.id(), now).ticket().asked().isPresent();
    if (isAsked) {
      move(
          office,
          line,
          random.nextInt(3) > 0 ? new Move.ExtensionGranted() : new Move.ExtensionRefused("配件已经到了"),
          now);
    }
    return isAsked;
  }

  private void move(Account who, TicketLine line, Move move, Instant now) throws SQLException {
    var file = tickets.get(office.scope(), line.id(), now);
    try {
      tickets.move(who.scope(), line.id(), file.ticket().entries(), move, who.id(), now);
    } catch (Refusal _) { // not possible as it stands: another day
    }
  }
}
