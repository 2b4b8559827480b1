package zhenzhi.dashboard.notice;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.util.Arrays;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.notice.post.NoticeLine.State;
import zhenzhi.collector.notice.post.NoticesService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows the office who was told what, and sends again what was refused. */
@Controller("/notices")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.Named.OFFICE)
class NoticeController {
  private static final int LAST_PAGE = 100_000;

  private final ReaderService readers;
  private final NoticesService notices;

  NoticeController(ReaderService readers, NoticesService notices) {
    this.readers = readers;
    this.notices = notices;
  }

  @Get
  HttpResponse<byte[]> list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") String page,
      Authentication who)
      throws SQLException {
    var wanted = Arrays.stream(State.values()).filter(one -> one.name().equals(state)).findFirst();
    var number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) - 1 : 0;
    return page(HttpStatus.OK, readers.of(who), wanted, Math.clamp(number, 0, LAST_PAGE), "");
  }

  @Post("/messages/{message}/again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> again(long message, Authentication who) throws SQLException {
    var reader = readers.of(who);
    try {
      notices.again(reader.scope(), message, reader.times().now());
      return HttpResponse.seeOther(URI.create(NoticeViews.PATH));
    } catch (Refusal _) {
      return page(
          HttpStatus.CONFLICT,
          reader,
          Optional.empty(),
          0,
          "现在不能再发：可能刚发过，通知方式停用了，或者有别的通知正等着发给同一个人。");
    }
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, Optional<State> state, int page, String problem)
      throws SQLException {
    var list =
        notices.list(reader.scope(), state, (long) page * NoticeViews.PAGE, NoticeViews.PAGE);
    return Rendering.of(
        status,
        "notices",
        reader.page("通知", Section.NOTICES),
        NoticeViews.of(list, state, page, problem, reader.times()));
  }
}
