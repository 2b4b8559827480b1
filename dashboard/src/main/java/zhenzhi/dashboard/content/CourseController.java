package zhenzhi.dashboard.content;

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
import zhenzhi.collector.content.RecountService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows one course, and lets the office above all others change it or take it back. */
@Controller("/content")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class CourseController {
  private final ReaderService readers;
  private final CatalogueService catalogue;
  private final RecountService recounts;
  private final InstallationService installation;

  CourseController(
      ReaderService readers,
      CatalogueService catalogue,
      RecountService recounts,
      InstallationService installation) {
    this.readers = readers;
    this.catalogue = catalogue;
    this.recounts = recounts;
    this.installation = installation;
  }

  @Get("/course/{id}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(long id, HttpRequest<?> request, Authentication who)
      throws SQLException {
    return page(
        HttpStatus.OK, id, ListQuery.of(request).page(), readers.of(who), new Form(Map.of()), "");
  }

  @Post("/course/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> describe(long id, @Body String body, Authentication who) throws SQLException {
    return done(
        id,
        body,
        who,
        (entries, reader) ->
            catalogue.describe(id, entries.category(), entries.length(), entries.decided(reader)));
  }

  @Post("/course/{id}/title")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> rename(long id, @Body String body, Authentication who) throws SQLException {
    return done(
        id,
        body,
        who,
        (entries, reader) -> catalogue.rename(id, entries.title(), entries.decided(reader)));
  }

  @Post("/course/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> withdraw(long id, @Body String body, Authentication who) throws SQLException {
    return done(
        id, body, who, (entries, reader) -> catalogue.withdraw(id, entries.decided(reader)));
  }

  @Post("/course/{id}/names/{sorting}/take-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> takeBack(long id, long sorting, @Body String body, Authentication who)
      throws SQLException {
    return done(
        id, body, who, (entries, reader) -> catalogue.takeBack(sorting, entries.decided(reader)));
  }

  /** What is no study has no course, so it is taken back on the page of the catalogue. */
  @Post("/no-study/{sorting}/take-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> study(long sorting, Authentication who) throws SQLException {
    var reader = readers.of(who);
    installation.require(reader.account());
    var entered = new Form(Map.of(Entries.REASON, "撤回“不计学时”"));
    catalogue.takeBack(sorting, new Entries(entered).decided(reader));
    return HttpResponse.seeOther(URI.create(CatalogueViews.PATH));
  }

  private HttpResponse<?> done(long id, String body, Authentication who, Deed deed)
      throws SQLException {
    var reader = readers.of(who);
    installation.require(reader.account());
    var entered = Form.of(body);
    try {
      deed.run(new Entries(entered), reader);
      return HttpResponse.seeOther(URI.create(CatalogueViews.PATH + "/course/" + id));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, id, 0, reader, entered, wrong.says());
    } catch (Refusal refusal) {
      var says = Problems.says(refusal, entered);
      return page(HttpStatus.CONFLICT, id, 0, reader, entered, says);
    }
  }

  @FunctionalInterface
  private interface Deed {
    void run(Entries entries, Reader reader) throws SQLException;
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, long id, int page, Reader reader, Form entered, String problem)
      throws SQLException {
    var course = catalogue.course(id);
    var found =
        new CourseViews.Found(
            course,
            catalogue.names(id),
            catalogue.formerTitles(id),
            catalogue.watchers(reader.scope(), id, (long) page * ListQuery.PAGE, ListQuery.PAGE),
            recounts.latest(reader.times().now()));
    var mayDecide = installation.mayDecide(reader.account());
    var view = CourseViews.of(found, page, mayDecide, entered, problem, reader.times());
    return Rendering.of(status, "course", reader.page(course.title(), Section.CONTENT), view);
  }
}
