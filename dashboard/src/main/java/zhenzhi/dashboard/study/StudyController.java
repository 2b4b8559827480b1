package zhenzhi.dashboard.study;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.sql.SQLException;
import java.time.Year;
import java.util.Map;
import zhenzhi.collector.diary.Diary;
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.StationAddress;

/** Shows what the days of a site came to. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StudyController {
  private final ReaderService readers;
  private final StudyPageService pages;

  StudyController(ReaderService readers, StudyPageService pages) {
    this.readers = readers;
    this.pages = pages;
  }

  @Get("/stations/{code}/study")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(String code, HttpRequest<?> request, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var query =
        StudyQuery.of(
            name -> request.getParameters().get(name, String.class, ""), reader.times().today());
    return pages.page(
        HttpStatus.OK, reader, StationAddress.code(code), query, new Form(Map.of()), "");
  }

  @Get("/stations/{code}/study.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(String code, HttpRequest<?> request, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var diary = diary(reader, code, request);
    return file(HttpResponse.ok(StudySheets.csv(diary, reader.times())), code, diary, "csv");
  }

  @Get("/stations/{code}/study.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  HttpResponse<byte[]> xlsx(String code, HttpRequest<?> request, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var diary = diary(reader, code, request);
    var book =
        StudySheets.book(pages.site(reader, StationAddress.code(code)), diary, reader.times());
    return file(HttpResponse.ok(XlsxSheets.write(book)), code, diary, "xlsx");
  }

  private Diary diary(Reader reader, String code, HttpRequest<?> request) throws SQLException {
    var year = request.getParameters().get("year", String.class, "");
    return pages.diary(
        reader,
        StationAddress.code(code),
        year.matches("2[0-9]{3}") ? Year.parse(year) : Year.from(reader.times().today()));
  }

  private static <T> HttpResponse<T> file(
      MutableHttpResponse<T> response, String code, Diary diary, String type) {
    return response.header(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"study-" + code + "-" + diary.year() + "." + type + "\"");
  }
}
