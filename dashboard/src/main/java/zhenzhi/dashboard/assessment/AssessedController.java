package zhenzhi.dashboard.assessment;

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
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.file.FileService;
import zhenzhi.collector.assessment.file.ReviewService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.assessment.AssessedViews.Beside;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;

/** A site in an assessment: why it has its points, and what people give by hand. */
@Controller(Points.PATH + "/{id}/sites/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
class AssessedController {
  private static final int LONGEST = 200;

  private final ReaderService readers;
  private final FileService files;
  private final ReviewService reviews;

  AssessedController(ReaderService readers, FileService files, ReviewService reviews) {
    this.readers = readers;
    this.files = files;
    this.reviews = reviews;
  }

  @Get
  HttpResponse<byte[]> show(long id, String code, Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), id, code, new Form(Map.of()), "");
  }

  /** What is wrong comes back with what was entered. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> give(long id, String code, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    try {
      reviews.give(
          reader.account(),
          id,
          StationAddress.code(code),
          nth(form),
          tenths(form),
          note(form),
          reader.times().now());
      return HttpResponse.seeOther(URI.create(Points.address(id, code)));
    } catch (Mistake mistake) {
      return page(HttpStatus.BAD_REQUEST, reader, id, code, form, mistake.says());
    } catch (Refusal refused) {
      return page(HttpStatus.CONFLICT, reader, id, code, form, words(refused, form));
    }
  }

  private static String words(Refusal refused, Form form) {
    return switch (refused.kind()) {
      case INVALID -> "得分：最多是这一项的分值，不能是“" + form.text("points") + "”。";
      case CONFLICT -> "没有存：这份考核已经提交，要先退回才能改分。";
      case NOT_FOUND, FORBIDDEN, TOO_SOON -> throw refused;
    };
  }

  private static int nth(Form form) {
    var nth = form.text("nth");
    return nth.matches("[0-9]{1,3}") ? Integer.parseInt(nth) : -1;
  }

  /** To a tenth of a point; nothing takes back what was given. */
  private static OptionalInt tenths(Form form) {
    var points = form.text("points").strip();
    if (points.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!points.matches("[0-9]{1,3}(\\.[0-9])?")) {
      throw new Mistake("得分：要填像 4 或 4.5 这样的数，不能是“" + points + "”。");
    }
    return OptionalInt.of(new BigDecimal(points).movePointRight(1).intValueExact());
  }

  private static String note(Form form) {
    var note = form.text("note").strip();
    if (note.length() > LONGEST) {
      throw new Mistake("依据写得太长了，最多 " + LONGEST + " 个字。");
    }
    return note;
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, long id, String code, Form form, String problem)
      throws SQLException {
    var account = reader.account();
    var detail = files.detail(account, id, StationAddress.code(code));
    var beside =
        account.role() == Role.KEEPER
            ? Beside.NOTHING
            : Beside.of(id, code, files.get(account, id).lines());
    var view = AssessedViews.of(detail, beside, account.role(), form, problem, reader.times());
    return Rendering.of(status, "assessed", reader.page("考核", Section.ASSESSMENTS), view);
  }
}
