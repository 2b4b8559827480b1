package zhenzhi.dashboard.ticket;

import io.micronaut.http.HttpHeaders;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.desk.TicketFilter.Part;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.collector.ticket.desk.Tickets;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.station.CheckUpService;
import zhenzhi.dashboard.words.TicketLabels;

/** Shows tickets, and takes what people do with them: 办事处 with its own only. */
@Controller("/tickets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.TECHNICIAN})
class TicketController {
  private static final int MOST_SHOWN = 300;
  private static final int MOST_EXPORTED = 20_000;

  private final ReaderService readers;
  private final TicketService tickets;
  private final TicketPageService pages;
  private final CheckUpService checks;
  private final TicketListService lists;

  TicketController(
      ReaderService readers,
      TicketService tickets,
      TicketPageService pages,
      CheckUpService checks,
      TicketListService lists) {
    this.readers = readers;
    this.tickets = tickets;
    this.pages = pages;
    this.checks = checks;
    this.lists = lists;
  }

  /** {@code dispatched}, {@code missed}, {@code problem}: what became of several at once. */
  @Get
  HttpResponse<byte[]> list(
      HttpRequest<?> request,
      Authentication who,
      @QueryValue(defaultValue = "0") int dispatched,
      @QueryValue(defaultValue = "0") int missed,
      @QueryValue(defaultValue = "") String problem)
      throws SQLException {
    var reader = readers.of(who);
    var view =
        lists.of(
            reader,
            query(request, reader),
            TicketLabels.dispatched(dispatched, missed, !problem.isEmpty()));
    return Rendering.of("tickets", reader.page("工单", Section.TICKETS), view);
  }

  @Get("/board")
  HttpResponse<byte[]> board(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var view =
        Boards.board(
            some(reader, query, Part.GOING, MOST_SHOWN),
            some(reader, query, Part.WAITING, MOST_SHOWN),
            some(reader, query, Part.DUE, MOST_SHOWN),
            query,
            reader.times());
    return Rendering.of("board", reader.page("工单看板", Section.TICKETS), view);
  }

  @Get("/calendar")
  HttpResponse<byte[]> calendar(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var view = Boards.calendar(some(reader, query, Part.GOING, MOST_SHOWN), query, reader.times());
    return Rendering.of("calendar", reader.page("到期日历", Section.TICKETS), view);
  }

  @Get("/tickets.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var lines = some(reader, query, query.part(), MOST_EXPORTED).lines();
    return HttpResponse.ok(TicketsCsv.of(lines, reader.times()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"tickets-" + reader.times().today() + ".csv\"");
  }

  private Tickets some(Reader reader, TicketQuery query, Part part, int most) throws SQLException {
    return tickets.list(
        reader.scope(), query.filter(reader.account().id(), part, 0, most), reader.times().now());
  }

  /** Technicians begin with what is theirs. */
  private static TicketQuery query(HttpRequest<?> request, Reader reader) {
    return TicketQuery.of(
        name -> request.getParameters().get(name, String.class, ""),
        reader.account().role() == Role.TECHNICIAN);
  }

  @Get("/{id}")
  HttpResponse<byte[]> show(long id, Authentication who) throws SQLException {
    return pages.page(HttpStatus.OK, readers.of(who), id, Optional.empty(), "");
  }

  /** Asks the box to look at itself; the answer shows on the ticket's page. */
  @Post("/{id}/check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({Role.Named.OFFICE, Role.Named.TECHNICIAN})
  HttpResponse<?> check(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    checks.ask(reader, pages.code(reader, id));
    return HttpResponse.seeOther(URI.create(TicketQuery.PATH + "/" + id + "#box"));
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post("/{id}/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(long id, String step, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var unit = tickets.get(reader.scope(), id, reader.times().now()).ticket().unit();
    var wish = new Wish(step(step, reader.account().role(), unit), Form.of(body));
    try {
      var move = wish.move(reader.times());
      tickets.move(
          reader.scope(),
          id,
          wish.form().version(),
          move,
          wish.form().slip(),
          reader.account().id(),
          reader.times().now());
      return HttpResponse.seeOther(URI.create(TicketQuery.PATH + "/" + id));
    } catch (Mistake wrong) {
      return pages.page(HttpStatus.BAD_REQUEST, reader, id, Optional.of(wish), wrong.says());
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.NOT_FOUND) {
        throw refused;
      }
      var file = tickets.get(reader.scope(), id, reader.times().now());
      var says = Obstacles.says(refused, wish.step(), file, reader.times());
      return pages.page(HttpStatus.CONFLICT, reader, id, Optional.of(wish), says);
    }
  }

  private static Step step(String name, Role role, Treater unit) {
    return TicketQuery.one(Step.values(), name)
        .filter(step -> !TicketViews.steps(Set.of(step), role, unit).isEmpty())
        .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "no step '" + name + "'"));
  }
}
