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
import java.net.URI;
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.file.DraftService;
import zhenzhi.collector.assessment.file.FileService;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Periods;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.words.Labels;

/** Lists assessments, and drafts them. */
@Controller(Points.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
class AssessmentsController {
  private static final int YEARS_BACK = 2;

  private final ReaderService readers;
  private final FileService files;
  private final DraftService drafts;

  AssessmentsController(ReaderService readers, FileService files, DraftService drafts) {
    this.readers = readers;
    this.files = files;
    this.drafts = drafts;
  }

  @Get
  HttpResponse<byte[]> list(Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> draft(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    try {
      var period =
          Period.parse(form.text("period"))
              .orElseThrow(() -> new Mistake("没有“" + form.text("period") + "”这样的时期。"));
      var id = drafts.draft(reader.account(), period, reader.times().now());
      if (id.isEmpty()) {
        throw new Mistake("正在计算" + Labels.of(period) + "的学时，请过几秒再点“起草”。");
      }
      return HttpResponse.seeOther(URI.create(Points.address(id.getAsLong())));
    } catch (Mistake mistake) {
      return page(HttpStatus.BAD_REQUEST, reader, mistake.says());
    } catch (Refusal refused) {
      return page(HttpStatus.CONFLICT, reader, words(refused));
    }
  }

  private static String words(Refusal refused) {
    return switch (refused.kind()) {
      case CONFLICT -> "这一期已经有一份考核：没公布的请接着写，公布了的请打开它“起草更正”。";
      case INVALID -> "那一期还没有站点，或者还没有开始。";
      case NOT_FOUND, FORBIDDEN, TOO_SOON -> throw refused;
    };
  }

  private HttpResponse<byte[]> page(HttpStatus status, Reader reader, String problem)
      throws SQLException {
    var today = reader.times().today();
    var quarter =
        Period.parse(today.getYear() + "-Q" + (today.getMonthValue() + 2) / 3)
            .orElseThrow()
            .previous();
    var periods =
        Periods.choices(
            quarter, new Period.Bounds(today.minusYears(YEARS_BACK).withDayOfYear(1), today));
    var view =
        Assessments.list(
            files.list(reader.account()), reader.account(), periods, problem, reader.times());
    return Rendering.of(status, "assessments", reader.page("考核", Section.ASSESSMENTS), view);
  }
}
