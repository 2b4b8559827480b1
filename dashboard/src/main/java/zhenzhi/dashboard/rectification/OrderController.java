package zhenzhi.dashboard.rectification;

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
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.rectification.Proof;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.rectification.Step;
import zhenzhi.collector.rectification.order.OrderFile;
import zhenzhi.collector.rectification.order.OrderService;
import zhenzhi.collector.rectification.order.ProofService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** One order: the site answers, the office decides. */
@Controller(OrderQuery.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
class OrderController {
  private final ReaderService readers;
  private final OrderService orders;
  private final ProofService proofs;

  OrderController(ReaderService readers, OrderService orders, ProofService proofs) {
    this.readers = readers;
    this.orders = orders;
    this.proofs = proofs;
  }

  @Get
  HttpResponse<byte[]> show(long id, Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), id, Optional.empty(), "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post("/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(long id, String step, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var answer =
        new Answer(
            OrderQuery.one(Step.values(), step)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no step " + step)),
            Form.of(body));
    try {
      var move = answer.move(reader.times().today());
      orders.move(reader.account(), id, answer.form().version(), move, reader.times().now());
      return HttpResponse.seeOther(URI.create(OrderQuery.PATH + "/" + id));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, id, Optional.of(answer), wrong.says());
    } catch (Refusal refused) {
      return switch (refused.kind()) {
        case NOT_FOUND, FORBIDDEN -> throw refused;
        case INVALID, TOO_SOON ->
            page(
                HttpStatus.BAD_REQUEST,
                reader,
                id,
                Optional.of(answer),
                "日期不对：延期和继续整改都要在原来的期限以后，销号要等那个月过完。");
        case CONFLICT ->
            page(
                HttpStatus.CONFLICT,
                reader,
                id,
                Optional.of(answer),
                "没有成功：别人刚刚动过，或者已经过了期限。请看一下现在到哪一步，再做一次。");
      };
    }
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, long id, Optional<Answer> answer, String problem)
      throws SQLException {
    var file = orders.get(reader.scope(), id, reader.times().now());
    var view = OrderViews.of(file, proof(reader, file), reader, answer, problem);
    return Rendering.of(
        status, "rectification", reader.page(file.line().name(), Section.RECTIFICATIONS), view);
  }

  private Optional<Proof> proof(Reader reader, OrderFile file) throws SQLException {
    var stage = file.order().stage();
    return stage == Stage.DONE || stage == Stage.CLEARED
        ? Optional.of(proofs.of(reader.scope(), file.line(), reader.times().now()))
        : Optional.empty();
  }
}
