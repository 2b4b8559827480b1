package zhenzhi.dashboard.inspection;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.inspection.draw.DrawService;
import zhenzhi.collector.inspection.draw.NoDraw;
import zhenzhi.collector.inspection.visit.MonthService;
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.inspection.MonthViews.Month;
import zhenzhi.dashboard.inspection.MonthViews.Told;
import zhenzhi.dashboard.inspection.sheet.VisitAddress;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.protocol.StationCode;

/** 实地检查 of a month: who was drawn, where somebody was, and what it came to. */
@Controller(VisitAddress.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class InspectionsController {
  private static final int LONGEST = 200;

  private final ReaderService readers;
  private final DrawService draws;
  private final MonthService months;

  InspectionsController(ReaderService readers, DrawService draws, MonthService months) {
    this.readers = readers;
    this.draws = draws;
    this.months = months;
  }

  @Get
  HttpResponse<byte[]> show(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    return page(HttpStatus.OK, reader, query(request, reader), Told.NOTHING);
  }

  /** A site that was not drawn may be inspected, too. */
  @Get("/stations")
  HttpResponse<?> beside(@QueryValue(defaultValue = "") String code, Authentication who)
      throws SQLException {
    var typed = code.strip().toLowerCase(Locale.ROOT);
    if (StationCode.isCode(typed)) {
      return HttpResponse.seeOther(URI.create(VisitAddress.sheet(new StationCode(typed))));
    }
    var reader = readers.of(who);
    var problem = "“" + typed + "”不是站点编号，编号像 dh-017 这样。";
    var query = query(new Form(Map.of()), reader);
    return page(HttpStatus.BAD_REQUEST, reader, query, new Told(problem, ""));
  }

  @Get("/all.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var lines = months.month(reader.scope(), query.month());
    return file(HttpResponse.ok(MonthSheets.csv(lines, reader.times())), query, "csv");
  }

  @Get("/all.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  HttpResponse<byte[]> book(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var times = reader.times();
    var book =
        MonthSheets.book(
            month(reader, query.month()),
            Labels.of(Period.month(query.month())) + "实地检查",
            reader.unit() + "，算到 " + times.full(times.now()) + "。仅供工作参考。",
            times);
    return file(HttpResponse.ok(XlsxSheets.write(book)), query, "xlsx");
  }

  private static <T> HttpResponse<T> file(
      MutableHttpResponse<T> response, MonthQuery query, String ending) {
    return response.header(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"inspections-%s.%s\"".formatted(query.month(), ending));
  }

  @Post("/draws")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> draw(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(Form.of(body), reader);
    try {
      draws.draw(reader.account(), query.month(), reader.times().now());
      return HttpResponse.seeOther(URI.create(query.onPage(0)));
    } catch (Refusal refused) {
      return told(refused, reader, query, why(refused));
    }
  }

  private static String why(Refusal refused) {
    return refused
        .reason()
        .filter(NoDraw.class::isInstance)
        .map(NoDraw.class::cast)
        .map(MonthViews::why)
        .orElse("没有抽样，请再试一次。");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post("/draws/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> withdraw(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    var query = query(form, reader);
    var reason = form.text("reason").strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      var problem = "请写为什么作废，最多 " + LONGEST + " 个字。";
      return page(HttpStatus.BAD_REQUEST, reader, query, new Told(problem, reason));
    }
    try {
      draws.withdraw(reader.account(), id, reason, reader.times().now());
      return HttpResponse.seeOther(URI.create(query.onPage(0)));
    } catch (Refusal refused) {
      return told(refused, reader, query, "没有作废：这次抽样已经作废了，或者不是您单位抽的。");
    }
  }

  private HttpResponse<byte[]> told(
      Refusal refused, Reader reader, MonthQuery query, String problem) throws SQLException {
    return switch (refused.kind()) {
      case NOT_FOUND, FORBIDDEN -> throw refused;
      case CONFLICT, INVALID, TOO_SOON ->
          page(HttpStatus.CONFLICT, reader, query, new Told(problem, ""));
    };
  }

  private HttpResponse<byte[]> page(HttpStatus status, Reader reader, MonthQuery query, Told told)
      throws SQLException {
    var view = MonthViews.of(month(reader, query.month()), query, reader, told);
    return Rendering.of(status, "inspections", reader.page("实地检查", Section.INSPECTIONS), view);
  }

  private Month month(Reader reader, YearMonth month) throws SQLException {
    return new Month(
        draws.list(reader.scope(), month),
        draws.sites(reader.scope(), month),
        months.month(reader.scope(), month));
  }

  private static MonthQuery query(HttpRequest<?> request, Reader reader) {
    return MonthQuery.of(
        name -> request.getParameters().get(name, String.class, ""),
        YearMonth.from(reader.times().today()));
  }

  private static MonthQuery query(Form form, Reader reader) {
    var fields = Map.of("month", form.text("month"));
    return MonthQuery.of(
        name -> fields.getOrDefault(name, ""), YearMonth.from(reader.times().today()));
  }
}
