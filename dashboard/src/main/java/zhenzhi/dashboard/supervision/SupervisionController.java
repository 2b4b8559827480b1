package zhenzhi.dashboard.supervision;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.collector.ticket.supervision.Supervision;
import zhenzhi.collector.ticket.supervision.SupervisionService;
import zhenzhi.collector.workday.WorkCalendar;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** 督办 of the reader's scope, as a page and as a workbook. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class SupervisionController {
  private final ReaderService readers;
  private final SupervisionService supervision;
  private final WorkCalendar calendar;

  SupervisionController(
      ReaderService readers, SupervisionService supervision, WorkCalendar calendar) {
    this.readers = readers;
    this.supervision = supervision;
    this.calendar = calendar;
  }

  @Get("/supervision")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var span = span(from, until, reader);
    var missing = calendar.unknownYear(reader.times().today());
    var view = Supervisions.view(found(reader, span), span, missing, reader.times());
    return Rendering.of("supervision", reader.page("督办", Section.SUPERVISION), view);
  }

  @Get("/supervision.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  HttpResponse<byte[]> book(
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var span = span(from, until, reader);
    var found = found(reader, span);
    var about =
        "%s。%s 到 %s 开的工单，算到 %s。仅供工作参考。"
            .formatted(reader.unit(), span.from(), span.until(), reader.times().full(found.asOf()));
    var book = SupervisionSheets.book(found, about, reader.times().today());
    return HttpResponse.ok(XlsxSheets.write(book))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"supervision-%s-%s.xlsx\"".formatted(span.from(), span.until()));
  }

  private static Span span(String from, String until, Reader reader) {
    var today = reader.times().today();
    return Span.of(from, until, today.withDayOfMonth(1), today);
  }

  private Supervision found(Reader reader, Span span) throws SQLException {
    var zone = reader.times().zone();
    return supervision.of(
        reader.scope(),
        span.from().atStartOfDay(zone).toInstant(),
        span.until().plusDays(1).atStartOfDay(zone).toInstant(),
        reader.times().now());
  }
}
