package zhenzhi.dashboard.inspection.sheet;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.inspection.Item.Known;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.collector.ticket.desk.TicketFilter;
import zhenzhi.collector.ticket.desk.TicketFilter.Part;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.collector.training.KeeperService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.protocol.StationCode;

/** Brings together what the system knows of a site that somebody inspects. */
@Singleton
class KnownService {
  private static final int MOST_TICKETS = 5;

  private final StationService stations;
  private final TicketService tickets;
  private final KeeperService keepers;

  KnownService(StationService stations, TicketService tickets, KeeperService keepers) {
    this.stations = stations;
    this.tickets = tickets;
    this.keepers = keepers;
  }

  /**
   * A site on its sheet.
   *
   * @param keeper its 站点管理员 A岗 by name; empty where nobody is
   * @param known in words
   */
  record Site(
      StationCode code, String name, String place, String keeper, Map<Known, String> known) {}

  Site of(Reader reader, StationCode code) throws SQLException {
    var times = reader.times();
    var picture = stations.get(reader.scope(), code, times.now());
    var scope = new Scope(picture.station().orgPath(), Optional.of(code));
    var known =
        new KnownWords(
            picture, tickets(scope, reader), keepers.keepers(scope, times.today()), times);
    return new Site(
        code,
        picture.station().name(),
        picture.above().stream().map(OrgUnit::name).collect(joining(" · ")),
        known.keeper(),
        known.all());
  }

  private List<TicketLine> tickets(Scope scope, Reader reader) throws SQLException {
    var filter =
        new TicketFilter(
            Part.GOING,
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            0,
            MOST_TICKETS);
    return tickets.list(scope, filter, reader.times().now()).lines();
  }
}
