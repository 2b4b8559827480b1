package zhenzhi.dashboard.ticket;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.premises.Premises.Spot;
import zhenzhi.collector.station.premises.PremisesService;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.collector.ticket.desk.Tickets;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.protocol.StationCode;

/** Brings together what the list of tickets shows. */
@Singleton
class TicketListService {
  private final TicketService tickets;
  private final PremisesService premises;
  private final OrgService units;

  TicketListService(TicketService tickets, PremisesService premises, OrgService units) {
    this.tickets = tickets;
    this.premises = premises;
    this.units = units;
  }

  /** {@code told}: what became of several that were dispatched at once; empty when nobody asked. */
  TicketsView of(Reader reader, TicketQuery query, String told) throws SQLException {
    var found =
        tickets.list(reader.scope(), query.filter(reader.account().id()), reader.times().now());
    return TicketLists.of(
        found,
        spots(reader, found),
        units.list(reader.scope()).stream()
            .filter(unit -> unit.level() == OrgLevel.SUBDISTRICT)
            .toList(),
        reader.account().role() == Role.OFFICE
            ? Optional.of(tickets.technicians(reader.scope()))
            : Optional.empty(),
        query,
        told,
        reader.times());
  }

  private Optional<Map<StationCode, Spot>> spots(Reader reader, Tickets found) throws SQLException {
    if (reader.account().role() != Role.TECHNICIAN) {
      return Optional.empty();
    }
    var codes = found.lines().stream().flatMap(line -> line.code().stream()).toList();
    return Optional.of(premises.spots(reader.scope(), codes));
  }
}
