package zhenzhi.dashboard.wear;

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
import zhenzhi.collector.ticket.wear.Wear;
import zhenzhi.collector.ticket.wear.WearService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.supervision.Span;

/** 换件和复发 of the reader's scope. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class WearController {
  private final ReaderService readers;
  private final WearService wear;

  WearController(ReaderService readers, WearService wear) {
    this.readers = readers;
    this.wear = wear;
  }

  @Get("/parts")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var span = span(from, until, reader);
    return Rendering.of(
        "parts",
        reader.page("换件", Section.PARTS),
        WearViews.of(found(reader, span), span, reader.times()));
  }

  @Get("/parts.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var span = span(from, until, reader);
    return HttpResponse.ok(WearSheets.csv(found(reader, span)))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(span, "csv"));
  }

  @Get("/parts.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  HttpResponse<byte[]> book(
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var span = span(from, until, reader);
    var about = "%s。%s 到 %s。仅供工作参考。".formatted(reader.unit(), span.from(), span.until());
    var book =
        WearSheets.book(found(reader, span), about, reader.times().zone(), reader.times().today());
    return HttpResponse.ok(XlsxSheets.write(book))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(span, "xlsx"));
  }

  private static String attachment(Span span, String ending) {
    return "attachment; filename=\"parts-%s-%s.%s\"".formatted(span.from(), span.until(), ending);
  }

  private static Span span(String from, String until, Reader reader) {
    var today = reader.times().today();
    return Span.of(from, until, today.withDayOfYear(1), today);
  }

  private Wear found(Reader reader, Span span) throws SQLException {
    var zone = reader.times().zone();
    return wear.of(
        reader.scope(),
        span.from().atStartOfDay(zone).toInstant(),
        span.until().plusDays(1).atStartOfDay(zone).toInstant());
  }
}
