package zhenzhi.dashboard.diagnosis;

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
import zhenzhi.collector.diagnosis.dossier.OccurrenceService;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows what befell several sites at once. */
@Controller("/incidents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.TECHNICIAN})
class IncidentController {
  private final ReaderService readers;
  private final OccurrenceService occurrences;

  IncidentController(ReaderService readers, OccurrenceService occurrences) {
    this.readers = readers;
    this.occurrences = occurrences;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> list(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var page = DiagnosisQuery.page(request.getParameters().get("page", String.class, ""));
    var recent =
        occurrences.recent(
            reader.scope(),
            reader.times().now(),
            (long) page * IncidentViews.PAGE,
            IncidentViews.PAGE);
    return Rendering.of(
        "incidents",
        reader.page("事件", Section.INCIDENTS),
        IncidentViews.list(recent, page, reader.times()));
  }

  @Get("/{id}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var view = IncidentViews.of(occurrences.get(reader.scope(), id), reader.times());
    return Rendering.of("incident", reader.page("事件 · " + view.finding(), Section.INCIDENTS), view);
  }

  @Get("/{id}/sites.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> export(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    return HttpResponse.ok(IncidentViews.csv(occurrences.get(reader.scope(), id), reader.times()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"incident-" + id + ".csv\"");
  }
}
