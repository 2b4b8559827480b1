package zhenzhi.dashboard.ticket;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.time.Instant;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;

/** Dispatches several tickets at once. */
@Controller(TicketQuery.PATH + "/dispatch")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.Named.OFFICE)
class BulkController {
  private final ReaderService readers;
  private final TicketService tickets;

  BulkController(ReaderService readers, TicketService tickets) {
    this.readers = readers;
    this.tickets = tickets;
  }

  /** Each for itself: one that somebody has moved meanwhile keeps no other. */
  @Post
  HttpResponse<?> dispatch(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    var chosen = BulkQuery.of(form).seen();
    try {
      var move = new Wish(Step.DISPATCH, form).move(reader.times());
      var done = 0;
      for (var one : chosen.entrySet()) {
        if (dispatch(reader, one.getKey(), one.getValue(), move)) {
          done++;
        }
      }
      return told(done, chosen.size() - done, "");
    } catch (Mistake wrong) {
      return told(0, 0, wrong.says());
    }
  }

  private boolean dispatch(Reader reader, long id, Instant seen, Move move) throws SQLException {
    try {
      var file = tickets.get(reader.scope(), id, reader.times().now());
      if (!file.line().moved().equals(seen)) {
        return false;
      }
      tickets.move(
          reader.scope(),
          id,
          file.ticket().entries(),
          move,
          reader.account().id(),
          reader.times().now());
      return true;
    } catch (Refusal _) { // somebody was quicker: told as a number
      return false;
    }
  }

  private static HttpResponse<?> told(int done, int missed, String problem) {
    var address =
        UriBuilder.of(TicketQuery.PATH).queryParam("dispatched", done).queryParam("missed", missed);
    if (!problem.isEmpty()) {
      address.queryParam("problem", "unit");
    }
    return HttpResponse.seeOther(address.build());
  }
}
