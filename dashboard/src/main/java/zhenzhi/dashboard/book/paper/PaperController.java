package zhenzhi.dashboard.book.paper;

import static java.util.stream.Collectors.joining;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.util.List;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.guard.Personal;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.shelf.BookService;
import zhenzhi.collector.book.shelf.Leaf;
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.dashboard.book.BookQuery;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;

/** The books of a site for the printer, and as files; of a month or of a year. */
@Controller("/stations/{code}/books")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
class PaperController {
  private final ReaderService readers;
  private final RegistryService registry;
  private final BookService books;

  PaperController(ReaderService readers, RegistryService registry, BookService books) {
    this.readers = readers;
    this.registry = registry;
    this.books = books;
  }

  /** All books, or the one that {@code book} names. */
  @Personal
  @Get("/paper")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> paper(String code, HttpRequest<?> request, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var key = parameter(request, "book");
    var wanted = key.isEmpty() ? books.shelf().books() : List.of(books.book(key));
    var name = name(reader, code);
    var view =
        Papers.of(
            new Papers.About(
                name + query.says() + "一册三簿",
                place(reader, code) + name + "（" + code + "）",
                query.says(),
                "截至 " + reader.times().today()),
            "/stations/"
                + code
                + "/books"
                + (key.isEmpty() ? "" : "/" + key)
                + "?"
                + query.parameter(),
            leaves(reader, code, wanted, query));
    return Rendering.of("bookpaper", reader.page(view.title(), Section.BOOKS), view);
  }

  @Get("/paper/all.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  HttpResponse<byte[]> xlsx(String code, HttpRequest<?> request, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var name = name(reader, code);
    var notes =
        List.of(
            "编号 " + code + "，" + query.says() + "。更正过的写明原来记的；撤销的不在里面。",
            "按 " + reader.times().full(reader.times().now()) + " 以前收到的上报和填写。仅供工作参考。");
    var book =
        BookSheets.book(
            name + query.says() + "一册三簿",
            notes,
            reader.times().today(),
            leaves(reader, code, books.shelf().books(), query));
    return HttpResponse.ok(XlsxSheets.write(book))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(code, "books", query, "xlsx"));
  }

  @Get("/{book}/table.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(String code, String book, HttpRequest<?> request, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var leaf = leaves(reader, code, List.of(books.book(book)), query).getFirst();
    return HttpResponse.ok(BookSheets.csv(leaf))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(code, book, query, "csv"));
  }

  private List<Leaf> leaves(Reader reader, String code, List<Book> wanted, BookQuery query)
      throws SQLException {
    return books.leaves(
        reader.scope(),
        StationAddress.code(code),
        wanted,
        query.first(),
        query.last(),
        reader.times().now());
  }

  private String name(Reader reader, String code) {
    return registry.get(reader.scope(), StationAddress.code(code)).name();
  }

  private String place(Reader reader, String code) {
    var station = registry.get(reader.scope(), StationAddress.code(code));
    return registry.above(reader.scope(), station).stream().map(OrgUnit::name).collect(joining());
  }

  private static BookQuery query(HttpRequest<?> request, Reader reader) {
    return BookQuery.of(name -> parameter(request, name), reader.times().today());
  }

  private static String parameter(HttpRequest<?> request, String name) {
    return request.getParameters().get(name, String.class, "");
  }

  private static String attachment(String code, String what, BookQuery query, String ending) {
    return "attachment; filename=\"" + what + "-" + code + "-" + query.file() + "." + ending + "\"";
  }
}
