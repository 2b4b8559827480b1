package zhenzhi.dashboard.rectification;

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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.rectification.order.IssueService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.protocol.StationCode;

/** 下发整改 after a bulletin: the system proposes, a person at the office chooses. */
@Controller("/bulletins/{id}/rectifications")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.Named.OFFICE)
class IssueController {
  private static final int LONGEST = 500;

  private final ReaderService readers;
  private final IssueService issues;

  IssueController(ReaderService readers, IssueService issues) {
    this.readers = readers;
    this.issues = issues;
  }

  @Get
  HttpResponse<byte[]> show(long id, Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), id, new Form(Map.of()), "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> issue(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    try {
      var issued =
          issues.issue(
              reader.account(),
              id,
              chosen(form),
              due(form, reader.times().today()),
              words(form),
              reader.times().now());
      return HttpResponse.seeOther(URI.create(OrderQuery.PATH + "?issued=" + issued));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, id, form, wrong.says());
    } catch (Refusal refused) {
      if (refused.kind() != Refusal.Kind.CONFLICT) {
        throw refused;
      }
      return page(HttpStatus.CONFLICT, reader, id, form, "没有下发：名单刚刚变了，请看一下再下发。");
    }
  }

  private static Set<StationCode> chosen(Form form) {
    var chosen =
        form.fields().keySet().stream()
            .filter(field -> field.startsWith(IssueViews.SITE))
            .map(field -> StationAddress.code(field.substring(IssueViews.SITE.length())))
            .collect(Collectors.toSet());
    if (chosen.isEmpty()) {
      throw new Mistake("请至少勾选一个站点。");
    }
    return chosen;
  }

  private static LocalDate due(Form form, LocalDate today) {
    try {
      var due = LocalDate.parse(form.text("due").strip());
      if (due.isAfter(today) && due.isBefore(today.plusYears(1))) {
        return due;
      }
    } catch (DateTimeException _) { // told below, as what is past is
    }
    throw new Mistake("整改期限要在今天以后，写成 2026-11-20 这样。");
  }

  private static String words(Form form) {
    var words = form.text("words").replace("\r\n", "\n").strip();
    if (words.length() > LONGEST) {
      throw new Mistake("写得太长了，最多 " + LONGEST + " 个字。");
    }
    return words;
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, long id, Form form, String problem) throws SQLException {
    var view = IssueViews.of(issues.propose(reader.account(), id), form, problem);
    return Rendering.of(status, "issue", reader.page("下发整改", Section.RECTIFICATIONS), view);
  }
}
