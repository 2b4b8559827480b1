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
import java.time.LocalDate;
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
  private static final String NOT_FIT = "没有记下：人数最多一万，参加人数不能记在将来的日子。";
  private static final String MEANWHILE = "没有记下：别人刚刚改过这一条。请看一下现在的内容，再存一次。";

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
    var in = opened(code, book, body, who);
    return taken(
        in,
        () -> {
          var day = in.sent().day(in.today());
          writing.enter(in.pen(), in.sent().key(), day, in.sent().said(true));
          return YearMonth.from(day);
        },
        problem -> pages.fresh(in.reader(), in.opened(), in.form(), problem));
  }

  @Post("/days/{day}")
  HttpResponse<?> beside(
      String code, String book, String day, @Body String body, Authentication who)
      throws SQLException {
    var in = opened(code, book, body, who);
    var of = Sent.day(day);
    return taken(
        in,
        () -> {
          writing.beside(in.pen(), of, in.seen(), in.sent().said(false));
          return YearMonth.from(of);
        },
        problem -> pages.day(in.reader(), in.opened(), of, in.form(), problem));
  }

  @Post("/entries/{entry}")
  HttpResponse<?> correct(
      String code, String book, long entry, @Body String body, Authentication who)
      throws SQLException {
    var in = opened(code, book, body, who);
    return about(
        in,
        entry,
        () ->
            writing.correct(
                in.pen(), entry, in.seen(), in.sent().said(false), in.sent().moved(in.today())));
  }

  @Post("/entries/{entry}/withdraw")
  HttpResponse<?> withdraw(
      String code, String book, long entry, @Body String body, Authentication who)
      throws SQLException {
    var in = opened(code, book, body, who);
    return about(in, entry, () -> writing.withdraw(in.pen(), entry, in.seen()));
  }

  @Post("/entries/{entry}/restore")
  HttpResponse<?> restore(
      String code, String book, long entry, @Body String body, Authentication who)
      throws SQLException {
    var in = opened(code, book, body, who);
    return about(in, entry, () -> writing.restore(in.pen(), entry, in.seen()));
  }

  private In opened(String code, String book, String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var opened = pages.open(reader, code, book);
    return new In(reader, opened, new Sent(opened.book(), Form.of(body)));
  }

  /** In which book somebody writes what. */
  private record In(Reader reader, Opened opened, Sent sent) {
    Pen pen() {
      return new Pen(reader.account(), opened.code(), opened.book(), reader.times().now());
    }

    LocalDate today() {
      return reader.times().today();
    }

    int seen() {
      return sent.form().version();
    }

    Optional<Form> form() {
      return Optional.of(sent.form());
    }

    URI month(YearMonth month) {
      return URI.create(opened.site().address(opened.book()) + "?told=kept&" + BookQuery.of(month));
    }
  }

  private HttpResponse<?> about(In in, long entry, Changing changing) throws SQLException {
    return taken(
        in,
        () -> {
          changing.change();
          return pages.monthOf(in.reader(), in.opened(), entry);
        },
        problem -> pages.entry(in.reader(), in.opened(), entry, in.form(), problem));
  }

  private static HttpResponse<?> taken(In in, Taking taking, Returning returning)
      throws SQLException {
    try {
      return HttpResponse.seeOther(in.month(taking.take()));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, in, returning.with(wrong.says()));
    } catch (Refusal refused) {
      return switch (refused.kind()) {
        case NOT_FOUND, FORBIDDEN, TOO_SOON -> throw refused;
        case INVALID -> page(HttpStatus.BAD_REQUEST, in, returning.with(NOT_FIT));
        case CONFLICT -> page(HttpStatus.CONFLICT, in, returning.with(MEANWHILE));
      };
    }
  }

  private static HttpResponse<byte[]> page(HttpStatus status, In in, RowView view) {
    return Rendering.of(
        status, "row", in.reader().page(in.opened().book().name(), Section.BOOKS), view);
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
