package zhenzhi.dashboard.assessment;

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
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.file.DraftService;
import zhenzhi.collector.assessment.file.FileService;
import zhenzhi.collector.assessment.file.ReviewService;
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows an assessment, and carries it from draft to publication. */
@Controller(Points.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class AssessmentController {
  private final ReaderService readers;
  private final FileService files;
  private final DraftService drafts;
  private final ReviewService reviews;

  AssessmentController(
      ReaderService readers, FileService files, DraftService drafts, ReviewService reviews) {
    this.readers = readers;
    this.files = files;
    this.drafts = drafts;
    this.reviews = reviews;
  }

  @Get
  HttpResponse<byte[]> show(HttpRequest<?> request, long id, Authentication who)
      throws SQLException {
    var query = AssessmentQuery.of(name -> request.getParameters().get(name, String.class, ""));
    return page(HttpStatus.OK, readers.of(who), id, query, "");
  }

  @Get("/all.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  HttpResponse<byte[]> book(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var file = files.get(reader.account(), id);
    return HttpResponse.ok(XlsxSheets.write(AssessmentSheets.book(file, reader.times())))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"assessment-%s-%d.xlsx\""
                .formatted(file.assessment().period(), id));
  }

  /** What goes wrong is said on the assessment's own page. */
  @Post("/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> step(long id, String step, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    try {
      return HttpResponse.seeOther(
          URI.create(Points.address(taken(reader, id, step, Form.of(body)))));
    } catch (Mistake mistake) {
      return page(HttpStatus.BAD_REQUEST, reader, id, mistake.says());
    } catch (Refusal refused) {
      return page(HttpStatus.CONFLICT, reader, id, words(refused));
    }
  }

  private long taken(Reader reader, long id, String step, Form form) throws SQLException {
    var account = reader.account();
    var now = reader.times().now();
    switch (step) {
      case "submit" -> reviews.submit(account, id, form.version(), now);
      case "return" -> {
        var why = form.text("why").strip();
        if (why.isEmpty()) {
          throw new Mistake("请写上为什么退回，起草的人才知道改什么。");
        }
        reviews.giveBack(account, id, form.version(), why, now);
      }
      case "publish" -> {
        if (form.field("checked").isEmpty()) {
          throw new Mistake("公布以后不能再改。请看过一遍，勾上“我看过了”再公布。");
        }
        reviews.publish(account, id, form.version(), now);
      }
      case "discard" -> {
        reviews.discard(account, id, form.version(), now);
      }
      case "refresh" -> {
        if (!drafts.refresh(account, id, form.version(), now)) {
          throw new Mistake("正在计算学时，请过几秒再点“按最新数据重算”。");
        }
      }
      case "correct" -> {
        return drafts
            .correct(account, id, now)
            .orElseThrow(() -> new Mistake("正在计算学时，请过几秒再点“起草更正”。"));
      }
      default -> throw new Refusal(Refusal.Kind.NOT_FOUND, "no step '" + step + "'");
    }
    return id;
  }

  private static String words(Refusal refused) {
    return switch (refused.kind()) {
      case CONFLICT -> "没有做：别人刚刚改过，或者这一步现在不能做。下面是最新的，请看一下再点。";
      case FORBIDDEN -> "要由另一个人公布：提交的人自己不能公布。";
      case INVALID, NOT_FOUND, TOO_SOON -> throw refused;
    };
  }

  private HttpResponse<byte[]> page(HttpStatus status, Reader reader, long id, String problem)
      throws SQLException {
    return page(status, reader, id, new AssessmentQuery("", "", "", 0), problem);
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, long id, AssessmentQuery query, String problem)
      throws SQLException {
    var view =
        Assessments.view(
            files.get(reader.account(), id), query, reader.account(), problem, reader.times());
    return Rendering.of(status, "assessment", reader.page("考核", Section.ASSESSMENTS), view);
  }
}
