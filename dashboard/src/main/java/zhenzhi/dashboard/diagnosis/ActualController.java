package zhenzhi.dashboard.diagnosis;

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
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.review.ReviewService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;

/** Takes in what a diagnosis really was, from those who were there. */
@Controller("/diagnoses/{id}/actual")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.TECHNICIAN})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class ActualController {
  private final ReaderService readers;
  private final ReviewService reviews;
  private final DiagnosisPageService pages;

  ActualController(ReaderService readers, ReviewService reviews, DiagnosisPageService pages) {
    this.readers = readers;
    this.reviews = reviews;
    this.pages = pages;
  }

  /** What somebody wants kept. */
  @FunctionalInterface
  private interface Work {
    void on(Reader reader, Form form) throws SQLException;
  }

  @Post
  HttpResponse<?> enter(long id, @Body String body, Authentication who) throws SQLException {
    return take(
        id,
        body,
        who,
        (reader, form) ->
            reviews.enter(
                reader.scope(),
                id,
                new EnteredActual(form).seen(),
                EnteredActual.known(form),
                reader.account().id(),
                reader.times().now()));
  }

  @Post("/withdraw")
  HttpResponse<?> withdraw(long id, @Body String body, Authentication who) throws SQLException {
    return take(
        id,
        body,
        who,
        (reader, form) ->
            reviews.withdraw(
                reader.scope(),
                id,
                form.text("why").strip(),
                EnteredActual.known(form),
                reader.account().id(),
                reader.times().now()));
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  private HttpResponse<?> take(long id, String body, Authentication who, Work work)
      throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    try {
      work.on(reader, form);
      return HttpResponse.seeOther(URI.create(DiagnosisQuery.PATH + "/" + id + "#actual"));
    } catch (Mistake wrong) {
      return pages.page(HttpStatus.BAD_REQUEST, reader, id, form, wrong.says());
    } catch (Refusal refused) {
      return switch (refused.kind()) {
        case INVALID ->
            pages.page(HttpStatus.BAD_REQUEST, reader, id, form, "日期要在开始那天到今天之间，说明不超过 500 字。");
        case CONFLICT -> pages.page(HttpStatus.CONFLICT, reader, id, form, "刚才有别人填过，请看一看再改。");
        case NOT_FOUND, FORBIDDEN, TOO_SOON -> throw refused;
      };
    }
  }
}
