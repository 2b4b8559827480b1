package zhenzhi.dashboard.survey;

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
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.survey.SurveyService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.ranking.WaitingView;
import zhenzhi.dashboard.words.Labels;

/** 综合情况 of a unit of the reader's scope, as a page and as a workbook. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class SurveyController {
  private final ReaderService readers;
  private final SurveyService surveys;

  SurveyController(ReaderService readers, SurveyService surveys) {
    this.readers = readers;
    this.surveys = surveys;
  }

  @Get(SurveyQuery.PATH)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var page = reader.page("综合情况", Section.SURVEY);
    var found = surveys.of(reader.scope(), query.unit(), query.period());
    return found.isEmpty()
        ? Rendering.of("waiting", page, new WaitingView(Labels.of(query.period()) + "综合情况"))
        : Rendering.of("survey", page, Surveys.view(found.get(), query, reader.times()));
  }

  @Get("/survey.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  HttpResponse<byte[]> book(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var found =
        surveys
            .of(reader.scope(), query.unit(), query.period())
            .orElseThrow(() -> new Refusal(Refusal.Kind.TOO_SOON, "the figures are being made"));
    return HttpResponse.ok(XlsxSheets.write(SurveySheets.book(found, reader.times())))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"survey-%d-%s.xlsx\""
                .formatted(found.unit().id(), found.ranking().period()));
  }

  private static SurveyQuery query(HttpRequest<?> request, Reader reader) {
    return SurveyQuery.of(
        name -> request.getParameters().get(name, String.class, ""), reader.times().today());
  }
}
