package zhenzhi.dashboard.station;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.sql.SQLException;
import java.util.Optional;
import zhenzhi.collector.ingest.CommandService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.protocol.StationCode;

/** One site's page. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StationController {
  private static final int MOST_COMMANDS = 3;

  private final ReaderService readers;
  private final KnownService sites;
  private final StandingService standings;
  private final CommandService commands;

  StationController(
      ReaderService readers,
      KnownService sites,
      StandingService standings,
      CommandService commands) {
    this.readers = readers;
    this.sites = sites;
    this.standings = standings;
    this.commands = commands;
  }

  @Get("/stations/{code}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(String code, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var view = view(StationAddress.code(code), reader);
    return Rendering.of(
        "station", reader.page(view.name(), Section.home(reader.account().role())), view);
  }

  private StationView view(StationCode code, Reader reader) throws SQLException {
    var known = sites.of(reader, code);
    var standing = standings.of(reader, known.picture());
    return StationViews.of(
        known,
        standing,
        standings.fromOffice(standing, known.picture()),
        commands(reader, code),
        reader.titles(),
        reader.times());
  }

  private Optional<CommandsView> commands(Reader reader, StationCode code) {
    return switch (reader.account().role()) {
      case OFFICE, TECHNICIAN ->
          Optional.of(
              Commands.view(commands.results(reader.scope(), code, MOST_COMMANDS), reader.times()));
      case SUBDISTRICT, KEEPER -> Optional.empty();
    };
  }
}
