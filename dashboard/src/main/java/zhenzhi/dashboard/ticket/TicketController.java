package zhenzhi.dashboard.ticket;

import io.micronaut.http.HttpRequest;
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
import java.util.Set;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows tickets, and takes what office and technicians do with them. */
@Controller("/tickets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.TECHNICIAN})
class TicketController {
  private final ReaderService readers;
  private final TicketService tickets;
  private final OrgService units;

  TicketController(ReaderService readers, TicketService tickets, OrgService units) {
    this.readers = readers;
    this.tickets = tickets;
    this.units = units;
  }

  @Get
  HttpResponse<byte[]> list(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = TicketQuery.of(name -> request.getParameters().get(name, String.class, ""));
    var view =
        TicketLists.of(
            tickets.list(reader.scope(), query.filter(reader.account().id()), reader.times().now()),
            units.list(reader.scope()).stream()
                .filter(unit -> unit.level() == OrgLevel.SUBDISTRICT)
                .toList(),
            query,
            reader.times());
    return Rendering.of("tickets", reader.page("工单", Section.TICKETS), view);
  }

  @Get("/{id}")
  HttpResponse<byte[]> show(long id, Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), id, Optional.empty(), "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post("/{id}/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({Role.Named.OFFICE, Role.Named.TECHNICIAN})
  HttpResponse<?> move(long id, String step, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var wish = new Wish(step(step, reader.account().role()), Form.of(body));
    try {
      var move = wish.move(reader.times());
      tickets.move(
          reader.scope(),
          id,
          wish.form().version(),
          move,
          reader.account().id(),
          reader.times().now());
      return HttpResponse.seeOther(URI.create(TicketQuery.PATH + "/" + id));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, id, Optional.of(wish), wrong.says());
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.NOT_FOUND) {
        throw refused;
      }
      return page(
          HttpStatus.CONFLICT, reader, id, Optional.of(wish), TicketViews.refused(wish.step()));
    }
  }

  private static Step step(String name, Role role) {
    return TicketQuery.one(Step.values(), name)
        .filter(step -> !TicketViews.steps(Set.of(step), role).isEmpty())
        .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "no step '" + name + "'"));
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, long id, Optional<Wish> wish, String problem)
      throws SQLException {
    var view =
        TicketViews.of(
            tickets.get(reader.scope(), id, reader.times().now()),
            reader.account().role(),
            wish,
            problem,
            reader.times());
    return Rendering.of(
        status, "ticket", reader.page("工单 · " + view.place(), Section.TICKETS), view);
  }
}
