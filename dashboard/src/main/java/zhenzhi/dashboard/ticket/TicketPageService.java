package zhenzhi.dashboard.ticket;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.collector.ticket.desk.TicketFile;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.collector.ticket.photo.PhotoService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.station.CheckUpService;
import zhenzhi.dashboard.station.StandingService;
import zhenzhi.protocol.StationCode;

/** Brings together what the page of one ticket shows. */
@Singleton
class TicketPageService {
  private final TicketService tickets;
  private final StationService stations;
  private final StandingService standings;
  private final DossierService dossiers;
  private final CheckUpService checks;
  private final PhotoService photos;

  TicketPageService(
      TicketService tickets,
      StationService stations,
      StandingService standings,
      DossierService dossiers,
      CheckUpService checks,
      PhotoService photos) {
    this.tickets = tickets;
    this.stations = stations;
    this.standings = standings;
    this.dossiers = dossiers;
    this.checks = checks;
    this.photos = photos;
  }

  /** The page, with what was entered and what is wrong with it. */
  HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, long id, Optional<Wish> wish, String problem)
      throws SQLException {
    var file =
        tickets
            .get(reader.scope(), id, reader.times().now())
            .freeFor(reader.account().role(), reader.account().id());
    var shown =
        Photos.of(
            file,
            photos.list(reader.scope(), id, reader.times().now()),
            reader.account(),
            reader.times());
    var view =
        TicketViews.of(
            file, box(reader, file), shown, reader.account().role(), wish, problem, reader.times());
    return Rendering.of(
        status, "ticket", reader.page("工单 · " + view.place(), Section.TICKETS), view);
  }

  /** Which box it is about. */
  StationCode code(Reader reader, long id) throws SQLException {
    return tickets
        .get(reader.scope(), id, reader.times().now())
        .line()
        .code()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "ticket " + id + " is of many"));
  }

  /** Absent where it is about several sites, or about one that is there no more. */
  private Optional<BoxView> box(Reader reader, TicketFile file) throws SQLException {
    var code = file.line().code();
    if (code.isEmpty() || file.ticket().stage().isEnd()) {
      return Optional.empty();
    }
    var known = stations.get(reader.scope(), code.get(), reader.times().now());
    var picture = reader.seesNumbers() ? known : known.masked();
    var mayAsk = reader.account().role() != Role.SUBDISTRICT;
    return Optional.of(
        Boxes.of(
            picture,
            standings.of(reader, picture),
            dossiers.clearSky(reader.scope(), code.get()),
            checks.latest(reader, code.get()),
            mayAsk ? TicketQuery.PATH + "/" + file.line().id() + "/check" : "",
            reader.titles(),
            reader.times()));
  }
}
