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
import java.util.List;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.ticket.report.FoundSite;
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
  /** More than that is no choice any more. */
  private static final int MOST_FOUND = 30;

  /** A district's; whoever sees more types and is answered by the server. */
  private static final int MOST_SUGGESTED = 400;

  private final ReaderService readers;
  private final ReportService reports;

  EntryController(ReaderService readers, ReportService reports) {
    this.readers = readers;
    this.reports = reports;
  }

  @Get
  HttpResponse<byte[]> show(@QueryValue(defaultValue = "") String site, Authentication who)
      throws SQLException {
    return page(HttpStatus.OK, readers.of(who), EntryForm.at(site), List.of(), "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var entered = new EntryForm(Form.of(body));
    var found = reports.search(reader.scope(), entered.wanted(), MOST_FOUND);
    try {
      var report = entered.report(entered.site(found));
      var ticket =
          reports.report(reader.scope(), report, reader.account().id(), reader.times().now());
      return HttpResponse.seeOther(URI.create("/tickets/" + ticket));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, entered, found, wrong.says());
    }
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, EntryForm entered, List<FoundSite> found, String problem)
      throws SQLException {
    var all = reports.search(reader.scope(), "", MOST_SUGGESTED);
    var sites = entered.wanted().isEmpty() ? List.<FoundSite>of() : found;
    var view = entered.view(sites, all, problem);
    return Rendering.of(status, "entry", reader.page("登记工单", Section.TICKETS), view);
  }
}
