package zhenzhi.dashboard.people;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.Map;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.guard.Personal;
import zhenzhi.collector.access.people.Issued;
import zhenzhi.collector.access.people.PeopleService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** 账号: whoever stands above opens them, hands out another password, and closes them. */
@Controller(PeopleViews.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class PeopleController {
  private static final int MOST_PAGES = 100_000;
  private static final int LONGEST_TEXT = 100;

  private final ReaderService readers;
  private final PeopleService people;
  private final OrgService units;
  private final HttpHostResolver hosts;

  PeopleController(
      ReaderService readers, PeopleService people, OrgService units, HttpHostResolver hosts) {
    this.readers = readers;
    this.people = people;
    this.units = units;
    this.hosts = hosts;
  }

  /** {@code q}: part of a login, a name, a unit or a site. */
  @Get
  HttpResponse<byte[]> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "1") int page,
      Authentication who) {
    var reader = readers.of(who);
    var text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_TEXT));
    var shown = Math.clamp(page - 1L, 0, MOST_PAGES);
    var found =
        people.list(reader.account(), text, (long) shown * PeopleViews.PAGE, PeopleViews.PAGE);
    return Rendering.of(
        "people", reader.page("账号", Section.PEOPLE), PeopleViews.list(found, text, shown, reader));
  }

  /** Filled in as far as whoever leads here knows: of a site, or of its keeper. */
  @Get("/new")
  HttpResponse<byte[]> start(
      @QueryValue(defaultValue = "") String name,
      @QueryValue(defaultValue = "") String code,
      Authentication who) {
    var role = code.isEmpty() ? "" : Role.Named.KEEPER;
    var form = new Form(Map.of(Entered.NAME, name, Entered.CODE, code, Entered.ROLE, role));
    return form(HttpStatus.OK, readers.of(who), new Entered(form), "");
  }

  /** The slip is the answer itself: the password is in no address, and shown only once. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> open(@Body String body, HttpRequest<?> request, Authentication who) {
    var reader = readers.of(who);
    var entered = new Entered(Form.of(body));
    try {
      var issued = people.open(reader.account(), entered.newcomer(), reader.times().now());
      return slip(issued, "账号开好了", request, reader);
    } catch (Mistake wrong) {
      return form(HttpStatus.BAD_REQUEST, reader, entered, wrong.says());
    } catch (Refusal refused) {
      return switch (refused.kind()) {
        case CONFLICT ->
            form(
                HttpStatus.CONFLICT,
                reader,
                entered,
                "账号 “" + entered.form().text(Entered.LOGIN) + "” 已经有人用了，请换一个。");
        case NOT_FOUND ->
            form(
                HttpStatus.BAD_REQUEST,
                reader,
                entered,
                entered.role().filter(role -> role == Role.KEEPER).isPresent()
                    ? "没有编号是 “" + entered.form().text(Entered.CODE) + "” 的站点，或者不归您管。"
                    : "没有这个单位，或者不归您管。");
        case FORBIDDEN, INVALID, TOO_SOON -> throw refused;
      };
    }
  }

  @Personal
  @Get("/{id}")
  HttpResponse<byte[]> show(long id, Authentication who) {
    return person(HttpStatus.OK, readers.of(who), id, "");
  }

  @Post("/{id}/reset")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> reset(long id, HttpRequest<?> request, Authentication who) {
    var reader = readers.of(who);
    try {
      return slip(
          people.reset(reader.account(), id, reader.times().now()), "新的一次性密码", request, reader);
    } catch (Refusal refused) {
      return refused(refused, reader, id);
    }
  }

  @Post("/{id}/reopen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> reopen(long id, HttpRequest<?> request, Authentication who) {
    var reader = readers.of(who);
    try {
      return slip(
          people.reopen(reader.account(), id, reader.times().now()), "账号恢复了", request, reader);
    } catch (Refusal refused) {
      return refused(refused, reader, id);
    }
  }

  @Post("/{id}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(long id, Authentication who) {
    var reader = readers.of(who);
    try {
      people.close(reader.account(), id, reader.times().now());
      return HttpResponse.seeOther(URI.create(PeopleViews.PATH + "/" + id));
    } catch (Refusal refused) {
      return refused(refused, reader, id);
    }
  }

  private HttpResponse<byte[]> refused(Refusal refused, Reader reader, long id) {
    return switch (refused.kind()) {
      case CONFLICT -> person(HttpStatus.CONFLICT, reader, id, "没有做：别人刚刚动过这个账号，请看一下现在的状态。");
      case FORBIDDEN -> person(HttpStatus.FORBIDDEN, reader, id, "自己的账号请用右上角的“改密码”，停用要请同事来做。");
      case NOT_FOUND, INVALID, TOO_SOON -> throw refused;
    };
  }

  private HttpResponse<byte[]> slip(
      Issued issued, String done, HttpRequest<?> request, Reader reader) {
    var view = PeopleViews.issued(issued, done, hosts.resolve(request), reader.times());
    return Rendering.of("issued", reader.page("一次性密码", Section.PEOPLE), view);
  }

  private HttpResponse<byte[]> person(HttpStatus status, Reader reader, long id, String problem) {
    var view = PeopleViews.one(people.get(reader.account(), id), reader, problem);
    return Rendering.of(status, "person", reader.page(view.name(), Section.PEOPLE), view);
  }

  private HttpResponse<byte[]> form(
      HttpStatus status, Reader reader, Entered entered, String problem) {
    var view = PeopleViews.newcomer(entered, units.list(reader.scope()), reader, problem);
    return Rendering.of(status, "newcomer", reader.page("开账号", Section.PEOPLE), view);
  }
}
