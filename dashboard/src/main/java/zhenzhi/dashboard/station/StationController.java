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
import java.time.Duration;
import java.util.Optional;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.collector.ingest.CommandService;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.collector.study.StudyService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.protocol.StationCode;

/** One site's page. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StationController {
  private static final Duration CURVES = Duration.ofHours(24);
  private static final Duration EVENTS = Duration.ofDays(7);
  private static final int MOST_EVENTS = 30;
  private static final int MOST_COMMANDS = 3;

  private final ReaderService readers;
  private final StationService stations;
  private final StudyService studies;
  private final CommandService commands;
  private final DossierService dossiers;
  private final HelpConfig help;

  StationController(
      ReaderService readers,
      StationService stations,
      StudyService studies,
      CommandService commands,
      DossierService dossiers,
      HelpConfig help) {
    this.readers = readers;
    this.stations = stations;
    this.studies = studies;
    this.commands = commands;
    this.dossiers = dossiers;
    this.help = help;
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
    var scope = reader.scope();
    var times = reader.times();
    var now = times.now();
    return StationViews.of(
        stations.get(scope, code, now),
        stations.series(scope, code, now.minus(CURVES), now),
        stations.events(scope, code, now.minus(EVENTS), MOST_EVENTS),
        DayViews.of(
            stations.playback(scope, code, times.today()),
            studies.account(scope, code, times.today()),
            times),
        studies.imported(scope, code, times.today().withDayOfMonth(1), times.today().plusDays(1)),
        commands(reader, code),
        dossiers.ofSite(scope, code, now),
        help,
        times);
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
