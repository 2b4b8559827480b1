package zhenzhi.dashboard.overview;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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
import zhenzhi.collector.station.picture.OverviewService;
import zhenzhi.dashboard.boards.BoardsService;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** The first page of everybody who looks after more than one site. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.TECHNICIAN})
class OverviewController {
  private final ReaderService readers;
  private final OverviewService overviews;
  private final CallService calls;
  private final TreatmentService treatments;
  private final BoardsService boards;

  OverviewController(
      ReaderService readers,
      OverviewService overviews,
      CallService calls,
      TreatmentService treatments,
      BoardsService boards) {
    this.readers = readers;
    this.overviews = overviews;
    this.calls = calls;
    this.treatments = treatments;
    this.boards = boards;
  }

  @Get("/overview")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request);
    var overview = overviews.overview(reader.scope(), query.filter(), reader.times().now());
    var rung = calls.of(reader, overview.needSomeone().stream().limit(Overviews.SHOWN).toList());
    var wanted = treatments.wanted(reader.scope(), reader.times().now());
    var view =
        Overviews.view(
            overview, wanted, query, reader.unit(), boards.all(reader), rung, reader.times());
    return Rendering.of("overview", reader.page("总览", Section.OVERVIEW), view);
  }

  @Get("/overview.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> export(HttpRequest<?> request, Authentication who) {
    var reader = readers.of(who);
    var query = query(request);
    var overview = overviews.overview(reader.scope(), query.filter(), reader.times().now());
    var name = "stations-" + reader.times().today() + ".csv";
    return HttpResponse.ok(StationsCsv.of(Overviews.sorted(overview, query), reader.times()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static Query query(HttpRequest<?> request) {
    return Query.of(name -> request.getParameters().get(name, String.class, ""));
  }
}
