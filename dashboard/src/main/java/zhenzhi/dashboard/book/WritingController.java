package zhenzhi.dashboard.book;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.book.shelf.Pen;
import zhenzhi.collector.book.shelf.WritingService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.book.BookPageService.Opened;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/**
 * Takes what is written in a book. What does not fit comes back with everything that was entered.
 */
@Controller("/stations/{code}/books/{book}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.KEEPER})
class WritingController {
  private final ReaderService readers;
  private final BookPageService pages;
  private final WritingService writing;

  WritingController(ReaderService readers, BookPageService pages, WritingService writing) {
    this.readers = readers;
    this.pages = pages;
    this.writing = writing;
  }

  @Post("/new")
  HttpResponse<?> enter(String code, String book, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var opened = pages.open(reader, code, book);
    var sent = new Sent(opened.book(), Form.of(body));
    return taken(
        reader,
        opened,
        () -> {
          var day = sent.day(reader.times().today());
          writing.enter(pen(reader, opened), sent.key(), day, sent.said(true));
          return YearMonth.from(day);
        },
        problem -> pages.fresh(reader, opened, Optional.of(sent.form()), problem));
  }

  @Post("/days/{day}")
  HttpResponse<?> beside(
      String code, String book, String day, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var opened = pages.open(reader, code, book);
    var of = Sent.day(day);
    var sent = new Sent(opened.book(), Form.of(body));
    return taken(
        reader,
        opened,
        () -> {
          writing.beside(pen(reader, opened), of, sent.form().version(), sent.said(false));
          return YearMonth.from(of);
        },
        problem -> pages.day(reader, opened, of, Optional.of(sent.form()), problem));
  }

  @Post("/entries/{entry}")
  HttpResponse<?> correct(
      String code, String book, long entry, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var opened = pages.open(reader, code, book);
    var sent = new Sent(opened.book(), Form.of(body));
    return about(
        reader,
        opened,
        entry,
        sent,
        () ->
            writing.correct(
                pen(reader, opened),
                entry,
                sent.form().version(),
                sent.said(false),
                sent.moved(reader.times().today())));
  }

  @Post("/entries/{entry}/withdraw")
  HttpResponse<?> withdraw(
      String code, String book, long entry, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var opened = pages.open(reader, code, book);
    var sent = new Sent(opened.book(), Form.of(body));
    return about(
        reader,
        opened,
        entry,
        sent,
        () -> writing.withdraw(pen(reader, opened), entry, sent.form().version()));
  }

  @Post("/entries/{entry}/restore")
  HttpResponse<?> restore(
      String code, String book, long entry, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var opened = pages.open(reader, code, book);
    var sent = new Sent(opened.book(), Form.of(body));
    return about(
        reader,
        opened,
        entry,
        sent,
        () -> writing.restore(pen(reader, opened), entry, sent.form().version()));
  }

  private HttpResponse<?> about(
      Reader reader, Opened opened, long entry, Sent sent, Changing changing) throws SQLException {
    return taken(
        reader,
        opened,
        () -> {
          changing.change();
          return pages.monthOf(reader, opened, entry);
        },
        problem -> pages.entry(reader, opened, entry, Optional.of(sent.form()), problem));
  }

  private static HttpResponse<?> taken(
      Reader reader, Opened opened, Taking taking, Returning returning) throws SQLException {
    try {
      var month = taking.take();
      return HttpResponse.seeOther(
          URI.create(opened.site().address(opened.book()) + "?told=kept&" + BookQuery.of(month)));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, opened, returning.with(wrong.says()));
    } catch (Refusal refused) {
      return switch (refused.kind()) {
        case NOT_FOUND, FORBIDDEN, TOO_SOON -> throw refused;
        case INVALID ->
            page(
                HttpStatus.BAD_REQUEST,
                reader,
                opened,
                returning.with("没有记下：人数最多一万，参加人数不能记在将来的日子。"));
        case CONFLICT ->
            page(
                HttpStatus.CONFLICT,
                reader,
                opened,
                returning.with("没有记下：别人刚刚改过这一条。请看一下现在的内容，再存一次。"));
      };
    }
  }

  private static HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, Opened opened, RowView view) {
    return Rendering.of(status, "row", reader.page(opened.book().name(), Section.BOOKS), view);
  }

  private static Pen pen(Reader reader, Opened opened) {
    return new Pen(reader.account(), opened.code(), opened.book(), reader.times().now());
  }

  @FunctionalInterface
  private interface Changing {
    void change() throws SQLException;
  }

  /** Answers the month in which the row stands. */
  @FunctionalInterface
  private interface Taking {
    YearMonth take() throws SQLException;
  }

  /** The page again, with what was sent and what is wrong with it. */
  @FunctionalInterface
  private interface Returning {
    RowView with(String problem) throws SQLException;
  }
}
