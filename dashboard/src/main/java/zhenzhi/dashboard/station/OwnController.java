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
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** The keeper's own page. */
@Controller("/own")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.KEEPER)
class OwnController {
  private final ReaderService readers;
  private final StationService stations;
  private final QuestionService questions;
  private final StandingService standings;

  OwnController(
      ReaderService readers,
      StationService stations,
      QuestionService questions,
      StandingService standings) {
    this.readers = readers;
    this.stations = stations;
    this.questions = questions;
    this.standings = standings;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> own(Authentication who) throws SQLException {
    var reader = readers.of(who);
    var code =
        reader
            .account()
            .station()
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "a keeper without a site"));
    var picture = stations.get(reader.scope(), code, reader.times().now());
    var standing = standings.of(reader, picture);
    var view =
        StationViews.own(
            picture,
            standing,
            standings.fromKeeper(standing, picture),
            questions.of(reader, code),
            reader.times());
    return Rendering.of("own", reader.page("本站", Section.OWN), view);
  }
}
