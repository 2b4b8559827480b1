package zhenzhi.dashboard.content;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import zhenzhi.collector.access.InstallationService;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.content.CatalogueService;
import zhenzhi.collector.content.CourseFilter;
import zhenzhi.collector.content.RecountService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows the catalogue, and lets the office above all others add to it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class CatalogueController {
  private static final int MOST_COURSES = 100_000;
  private static final int MOST_NO_STUDY = 100;

  private final ReaderService readers;
  private final CatalogueService catalogue;
  private final RecountService recounts;
  private final InstallationService installation;

  CatalogueController(
      ReaderService readers,
      CatalogueService catalogue,
      RecountService recounts,
      InstallationService installation) {
    this.readers = readers;
    this.catalogue = catalogue;
    this.recounts = recounts;
    this.installation = installation;
  }

  @Get("/content")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(HttpRequest<?> request, Authentication who) throws SQLException {
    return page(HttpStatus.OK, ListQuery.of(request), readers.of(who), new Form(Map.of()), "");
  }

  @Get("/content.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> export(HttpRequest<?> request) throws SQLException {
    var shown = ListQuery.of(request);
    var all = new CourseFilter(shown.text(), shown.category(), 0, MOST_COURSES);
    return HttpResponse.ok(CatalogueViews.csv(catalogue.courses(all).items()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"courses.csv\"");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post("/content")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> add(HttpRequest<?> request, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    installation.require(reader.account());
    var entered = Form.of(body);
    var entries = new Entries(entered);
    try {
      var id = catalogue.add(entries.course(), entries.decided(reader));
      return HttpResponse.seeOther(URI.create(CatalogueViews.PATH + "/course/" + id));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, ListQuery.of(request), reader, entered, wrong.says());
    } catch (Refusal taken) {
      var says = Problems.says(taken, entered);
      return page(HttpStatus.CONFLICT, ListQuery.of(request), reader, entered, says);
    }
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, ListQuery query, Reader reader, Form entered, String problem)
      throws SQLException {
    var found =
        new CatalogueViews.Found(
            catalogue.courses(query.filter()),
            catalogue.countUnknown(reader.scope()),
            recounts.latest(reader.times().now()),
            catalogue.noStudy(MOST_NO_STUDY));
    var mayDecide = installation.mayDecide(reader.account());
    var view = CatalogueViews.of(found, query, mayDecide, entered, problem, reader.times());
    return Rendering.of(status, "catalogue", reader.page("内容", Section.CONTENT), view);
  }
}
