package zhenzhi.dashboard.book;

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
import java.net.URI;
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.book.shelf.BookService;
import zhenzhi.collector.book.shelf.BookStateService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** How the books of the reader's sites stand. */
@Controller("/books")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
class BooksController {
  private final ReaderService readers;
  private final BookStateService states;
  private final BookService books;

  BooksController(ReaderService readers, BookStateService states, BookService books) {
    this.readers = readers;
    this.states = states;
    this.books = books;
  }

  /** A keeper has one site, and goes straight to it. */
  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> list(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var own = reader.account().station();
    return own.isPresent()
        ? HttpResponse.seeOther(URI.create("/stations/" + own.get() + "/books"))
        : Rendering.of("books", reader.page("一册三簿", Section.BOOKS), found(request, reader).view());
  }

  @Get("/all.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var list = found(request, reader);
    return HttpResponse.ok(list.csv())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"books-" + list.query().month() + ".csv\"");
  }

  private BookLists found(HttpRequest<?> request, Reader reader) throws SQLException {
    var query =
        BooksQuery.of(
            name -> request.getParameters().get(name, String.class, ""), reader.times().today());
    return new BookLists(
        states.list(reader.scope(), query.month(), reader.times().now()),
        books.shelf(),
        query,
        reader.times());
  }
}
