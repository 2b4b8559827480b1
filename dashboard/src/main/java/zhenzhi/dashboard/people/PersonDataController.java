package zhenzhi.dashboard.people;

import io.micronaut.http.HttpHeaders;
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
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.people.ErasureService;
import zhenzhi.collector.access.people.PeopleService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** What is kept about one person: to take along, and to be erased when they have left. */
@Controller(PeopleViews.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
class PersonDataController {
  private final ReaderService readers;
  private final PeopleService people;
  private final ErasureService erasure;

  PersonDataController(ReaderService readers, PeopleService people, ErasureService erasure) {
    this.readers = readers;
    this.people = people;
    this.erasure = erasure;
  }

  @Get("/data.json")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<String> everything(long id, Authentication who) {
    return HttpResponse.ok(erasure.everything(readers.of(who).account(), id))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"account-%d.json\"".formatted(id));
  }

  /** Nothing brings it back, so the login is typed once more. */
  @Post("/erase")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> erase(long id, @Body String body, Authentication who) {
    var reader = readers.of(who);
    var person = people.get(reader.account(), id);
    if (!Form.of(body).text("login").strip().equals(person.login())) {
      return page(
          HttpStatus.BAD_REQUEST, reader, id, "没有注销：请照着输入账号 “" + person.login() + "”，确认没有选错人。");
    }
    try {
      erasure.erase(reader.account(), id, reader.times().now(), reader.times().today());
      return HttpResponse.seeOther(URI.create(PeopleViews.PATH + "/" + id));
    } catch (Refusal refused) {
      return switch (refused.kind()) {
        case CONFLICT -> page(HttpStatus.CONFLICT, reader, id, "没有注销：要先停用账号，或者别人刚刚动过，请看一下现在的状态。");
        case INVALID -> page(HttpStatus.CONFLICT, reader, id, "没有注销：这个人还登记为站点的责任人，请先在站点的“责任人”里换人。");
        case NOT_FOUND, FORBIDDEN, TOO_SOON -> throw refused;
      };
    }
  }

  private HttpResponse<byte[]> page(HttpStatus status, Reader reader, long id, String problem) {
    var view = PeopleViews.one(people.get(reader.account(), id), reader, problem);
    return Rendering.of(status, "person", reader.page(view.name(), Section.PEOPLE), view);
  }
}
