package zhenzhi.dashboard.notice;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.guard.Personal;
import zhenzhi.collector.notice.post.BookService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.notice.BookViews.Where;
import zhenzhi.dashboard.notice.BookViews.Wrong;

/** The office's book: by which ways people are reached, and who is. */
@Controller("/notices/book")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.Named.OFFICE)
class BookController {
  private static final URI PAGE = URI.create("/notices/book");

  private final ReaderService readers;
  private final BookService book;
  private final OrgService units;

  BookController(ReaderService readers, BookService book, OrgService units) {
    this.readers = readers;
    this.book = book;
    this.units = units;
  }

  @Personal
  @Get
  HttpResponse<byte[]> show(Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), Wrong.NOTHING);
  }

  /** What is wrong comes back with what was entered, but for the secret. */
  @Post("/ways")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> addWay(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    try {
      book.add(
          reader.scope(), new EnteredWay(form).way(), reader.account().id(), reader.times().now());
      return HttpResponse.seeOther(PAGE);
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, new Wrong(form, Where.WAY, wrong.says()));
    }
  }

  @Post("/contacts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> addContact(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    try {
      var contact = new EnteredContact(form).contact(book.ways(reader.scope()));
      book.add(reader.scope(), contact, reader.account().id(), reader.times().now());
      return HttpResponse.seeOther(PAGE);
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, new Wrong(form, Where.CONTACT, wrong.says()));
    } catch (Refusal refused) {
      if (refused.kind() != Refusal.Kind.INVALID) {
        throw refused;
      }
      var says = "账号：没有叫“" + form.text(EnteredContact.LOGIN) + "”的账号，或者不归您管。";
      return page(HttpStatus.BAD_REQUEST, reader, new Wrong(form, Where.CONTACT, says));
    }
  }

  @Post("/ways/{way}/try")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> tryOut(long way, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    try {
      book.tryOut(
          reader.scope(),
          way,
          Form.of(body).text(EnteredContact.TARGET).strip(),
          reader.times().now());
      return HttpResponse.seeOther(PAGE);
    } catch (Refusal refused) {
      return switch (refused.kind()) {
        case INVALID -> page(HttpStatus.BAD_REQUEST, reader, wrongWay("试发：邮件要填邮箱，短信要填手机号，群里不用填。"));
        case CONFLICT -> page(HttpStatus.CONFLICT, reader, wrongWay("试发：有一条正等着发，等它发完再试。"));
        case NOT_FOUND, FORBIDDEN, TOO_SOON -> throw refused;
      };
    }
  }

  private static Wrong wrongWay(String says) {
    return new Wrong(new Form(Map.of()), Where.LIST, says);
  }

  @Post("/ways/{way}/off")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> turnOff(long way, Authentication who) throws SQLException {
    var reader = readers.of(who);
    book.turnOff(reader.scope(), way, reader.times().now());
    return HttpResponse.seeOther(PAGE);
  }

  @Post("/contacts/{contact}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(long contact, Authentication who) throws SQLException {
    var reader = readers.of(who);
    book.remove(reader.scope(), contact, reader.times().now());
    return HttpResponse.seeOther(PAGE);
  }

  private HttpResponse<byte[]> page(HttpStatus status, Reader reader, Wrong wrong)
      throws SQLException {
    var view =
        BookViews.of(
            book.ways(reader.scope()),
            book.contacts(reader.scope()),
            units.list(reader.scope()),
            wrong,
            reader.times());
    return Rendering.of(status, "book", reader.page("通知方式", Section.NOTICES), view);
  }
}
