package zhenzhi.dashboard.bulletin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import java.util.OptionalInt;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.bulletin.BulletinService;
import zhenzhi.collector.bulletin.DraftService;
import zhenzhi.collector.bulletin.Edition;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;

/** Takes a bulletin a step further, or back. */
@Controller(Bulletins.PATH + "/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
class StepController {
  private final ReaderService readers;
  private final BulletinService bulletins;
  private final DraftService drafts;
  private final BulletinController pages;

  StepController(
      ReaderService readers,
      BulletinService bulletins,
      DraftService drafts,
      BulletinController pages) {
    this.readers = readers;
    this.bulletins = bulletins;
    this.drafts = drafts;
    this.pages = pages;
  }

  @Post("/refresh")
  HttpResponse<?> refresh(long id, @Body String body, Authentication who) throws SQLException {
    return step(
        id,
        body,
        who,
        (reader, form) -> {
          if (!drafts.refresh(reader.account(), id, form.version(), reader.times().now())) {
            throw new Mistake("正在计算排名，请过一会儿再点“按最新数据重算”。");
          }
          return id;
        });
  }

  @Post("/submit")
  HttpResponse<?> submit(long id, @Body String body, Authentication who) throws SQLException {
    return step(
        id,
        body,
        who,
        (reader, form) -> {
          bulletins.submit(reader.account(), id, form.version(), reader.times().now());
          return id;
        });
  }

  @Post("/return")
  HttpResponse<?> giveBack(long id, @Body String body, Authentication who) throws SQLException {
    return step(
        id,
        body,
        who,
        (reader, form) -> {
          var why = form.text("why").strip();
          if (why.isEmpty()) {
            throw new Mistake("请写上为什么退回，起草的人才知道改什么。");
          }
          bulletins.giveBack(reader.account(), id, form.version(), why, reader.times().now());
          return id;
        });
  }

  @Post("/issue")
  HttpResponse<?> issue(long id, @Body String body, Authentication who) throws SQLException {
    return step(
        id,
        body,
        who,
        (reader, form) -> {
          if (form.field("checked").isEmpty()) {
            throw new Mistake("签发以后不能再改。请看过一遍，勾上“我看过了”再签发。");
          }
          bulletins.issue(reader.account(), id, form.version(), number(form), reader.times().now());
          return id;
        });
  }

  @Post("/discard")
  HttpResponse<?> discard(long id, @Body String body, Authentication who) throws SQLException {
    return step(
        id,
        body,
        who,
        (reader, form) -> {
          bulletins.discard(reader.account(), id, form.version(), reader.times().now());
          return id;
        });
  }

  @Post("/correct")
  HttpResponse<?> correct(long id, @Body String body, Authentication who) throws SQLException {
    return step(
        id,
        body,
        who,
        (reader, _) ->
            drafts
                .correct(reader.account(), id, reader.times().now())
                .orElseThrow(() -> new Mistake("正在计算排名，请过一会儿再点“起草更正”。")));
  }

  /** What goes wrong is said on the bulletin's own page. */
  private HttpResponse<?> step(long id, String body, Authentication who, Step step)
      throws SQLException {
    var reader = readers.of(who);
    try {
      var shown = step.take(reader, Form.of(body));
      return HttpResponse.seeOther(URI.create(Bulletins.address(shown)));
    } catch (Mistake mistake) {
      return pages.show(HttpStatus.BAD_REQUEST, reader, id, Edition.NAMING, mistake.says());
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return pages.show(HttpStatus.CONFLICT, reader, id, Edition.NAMING, why(refusal));
    }
  }

  private static String why(Refusal refusal) {
    return switch (refusal.kind()) {
      case FORBIDDEN -> "这份通报是您提交的，请另一位同事审核签发。";
      case TOO_SOON -> "要等这一期结束，再“按最新数据重算”，才能签发。";
      case INVALID -> refusal.why().contains("no sites") ? "那一期还没有站点，没有可以通报的。" : "还没有选发给谁，选了才能签发。";
      case CONFLICT, NOT_FOUND ->
          refusal.why().contains("document number")
              ? "这个文号已经用过了，请换一个。"
              : "别人刚刚改过这份通报，或者这一期还有一份没写完。下面是最新的样子，请看过再做。";
    };
  }

  private static OptionalInt number(Form form) {
    var text = form.text("number").strip();
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("[1-9][0-9]{0,4}")) {
      throw new Mistake("文号：要填 1 到 99999 的整数，不能是“" + text + "”。");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  /** Answers which bulletin is shown next. */
  @FunctionalInterface
  private interface Step {
    long take(Reader reader, Form form) throws SQLException;
  }
}
