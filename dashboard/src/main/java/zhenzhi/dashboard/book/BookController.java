package zhenzhi.dashboard.book;

import io.micronaut.http.HttpRequest;
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
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.guard.Personal;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** The books of a site, to read. */
@Controller("/stations/{code}/books")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
class BookController {
  private final ReaderService readers;
  private final BookPageService pages;

  BookController(ReaderService readers, BookPageService pages) {
    this.readers = readers;
    this.pages = pages;
  }

  @Get
  HttpResponse<byte[]> shelf(String code, HttpRequest<?> request, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    return Rendering.of(
        "shelf",
        reader.page("一册三簿", Section.BOOKS),
        pages.shelf(reader, code, query(request, reader)));
  }

  @Personal
  @Get("/{book}")
  HttpResponse<byte[]> leaf(
      String code,
      String book,
      @QueryValue(defaultValue = "") String told,
      HttpRequest<?> request,
      Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var opened = pages.open(reader, code, book);
    var says = told.equals("kept") ? "已经记下。写错了可以再改，原来的会留着。" : "";
    return Rendering.of(
        "leaf",
        reader.page(opened.book().name(), Section.BOOKS),
        pages.leaf(reader, opened, query(request, reader), says));
  }

  @Get("/{book}/new")
  HttpResponse<byte[]> fresh(String code, String book, Authentication who) {
    var reader = readers.of(who);
    var opened = pages.open(reader, code, book);
    return Rendering.of(
        "row",
        reader.page(opened.book().name(), Section.BOOKS),
        pages.fresh(reader, opened, Optional.empty(), ""));
  }

  @Get("/{book}/days/{day}")
  HttpResponse<byte[]> day(String code, String book, String day, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var opened = pages.open(reader, code, book);
    return Rendering.of(
        "row",
        reader.page(opened.book().name(), Section.BOOKS),
        pages.day(reader, opened, Sent.day(day), Optional.empty(), ""));
  }

  @Personal
  @Get("/{book}/entries/{entry}")
  HttpResponse<byte[]> entry(String code, String book, long entry, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var opened = pages.open(reader, code, book);
    return Rendering.of(
        "row",
        reader.page(opened.book().name(), Section.BOOKS),
        pages.entry(reader, opened, entry, Optional.empty(), ""));
  }

  private static BookQuery query(HttpRequest<?> request, Reader reader) {
    return BookQuery.of(
        name -> request.getParameters().get(name, String.class, ""), reader.times().today());
  }
}
