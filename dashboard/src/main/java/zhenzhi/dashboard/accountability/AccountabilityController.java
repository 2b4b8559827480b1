package zhenzhi.dashboard.accountability;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.guard.Personal;
import zhenzhi.collector.accountability.AccountabilityService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** 责任追究: what there is for the reader, and one with what they may do about it. */
@Controller(AccountabilityViews.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
class AccountabilityController {
  private static final int MOST_PAGES = 100_000;
  private static final Form NOTHING = new Form(Map.of());

  private final ReaderService readers;
  private final AccountabilityService entries;

  AccountabilityController(ReaderService readers, AccountabilityService entries) {
    this.readers = readers;
    this.entries = entries;
  }

  @Get
  HttpResponse<byte[]> list(@QueryValue(defaultValue = "1") int page, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var shown = Math.clamp(page - 1L, 0, MOST_PAGES);
    var found =
        entries.list(
            reader.account(), (long) shown * AccountabilityViews.PAGE, AccountabilityViews.PAGE);
    return Rendering.of(
        "accountabilities",
        reader.page("责任追究", Section.ACCOUNTABILITY),
        AccountabilityViews.list(found, shown, reader));
  }

  @Personal
  @Get("/{id}")
  HttpResponse<byte[]> show(long id, Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), id, NOTHING, "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post("/{id}/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(long id, String step, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var answer = new Said(step, Form.of(body));
    try {
      entries.move(
          reader.account(), id, answer.move(), answer.words(), answer.kind(), reader.times().now());
      return HttpResponse.seeOther(URI.create(AccountabilityViews.PATH + "/" + id));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, id, answer.form(), wrong.says());
    } catch (Refusal refused) {
      var why =
          switch (refused.kind()) {
            case NOT_FOUND -> throw refused;
            case FORBIDDEN -> "这一步不能由您来做：申诉由本人提，答复由登记人以外的人做。";
            case TOO_SOON -> "过了申诉的期限。";
            case INVALID -> "没有成功：请选一种处理方式，写明理由。";
            case CONFLICT -> "没有成功：别人刚刚动过，请看一下现在到哪一步。";
          };
      return page(status(refused), reader, id, answer.form(), why);
    }
  }

  private static HttpStatus status(Refusal refused) {
    return switch (refused.kind()) {
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case CONFLICT -> HttpStatus.CONFLICT;
      case INVALID, TOO_SOON, NOT_FOUND -> HttpStatus.BAD_REQUEST;
    };
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, long id, Form form, String problem) throws SQLException {
    var file = entries.get(reader.account(), id);
    var view = AccountabilityViews.of(file, entries.term(), entries.kinds(), reader, form, problem);
    return Rendering.of(
        status, "accountability", reader.page("责任追究", Section.ACCOUNTABILITY), view);
  }
}
