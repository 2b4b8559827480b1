package zhenzhi.dashboard.report;

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
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.report.ReportService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** 登记工单: what somebody was told by telephone, or has seen on a round. */
@Controller("/reports/new")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.TECHNICIAN})
class EntryController {
  private final ReaderService readers;
  private final ReportService reports;

  EntryController(ReaderService readers, ReportService reports) {
    this.readers = readers;
    this.reports = reports;
  }

  @Get
  HttpResponse<byte[]> show(@QueryValue(defaultValue = "") String site, Authentication who) {
    return page(HttpStatus.OK, readers.of(who), EntryForm.at(site).view(""));
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var entered = new EntryForm(Form.of(body));
    try {
      var ticket =
          reports.report(
              reader.scope(), entered.report(), reader.account().id(), reader.times().now());
      return HttpResponse.seeOther(URI.create("/tickets/" + ticket));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, entered.view(wrong.says()));
    } catch (Refusal refused) {
      if (refused.kind() != Refusal.Kind.NOT_FOUND) {
        throw refused;
      }
      var says = "没有编号是“" + entered.form().text("site").strip() + "”的站点。";
      return page(HttpStatus.BAD_REQUEST, reader, entered.view(says));
    }
  }

  private static HttpResponse<byte[]> page(HttpStatus status, Reader reader, EntryView view) {
    return Rendering.of(status, "entry", reader.page("登记工单", Section.TICKETS), view);
  }
}
