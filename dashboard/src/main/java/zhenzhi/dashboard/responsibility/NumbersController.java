package zhenzhi.dashboard.responsibility;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.desk.TicketFilter;
import zhenzhi.collector.ticket.desk.TicketFilter.Part;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.dashboard.words.Calls;
import zhenzhi.protocol.StationCode;

/**
 * 电话: the whole numbers of those who answer for a site. It is sent as a form, so that the record
 * has who asked, and no page that refreshes itself asks by itself.
 */
@Controller("/stations/{code}/numbers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class NumbersController {
  private final ReaderService readers;
  private final RegistryService registry;
  private final TicketService tickets;

  NumbersController(ReaderService readers, RegistryService registry, TicketService tickets) {
    this.readers = readers;
    this.registry = registry;
    this.tickets = tickets;
  }

  /** Refuses a technician who has nothing to do there. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(String code, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var site = registry.get(reader.scope(), StationAddress.code(code));
    if (reader.account().role() == Role.TECHNICIAN && !hasTicket(reader, site.code())) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "no ticket of " + site.code());
    }
    var view =
        new NumbersView(
            site.code().value(),
            site.name(),
            lines(reader, registry.duties(reader.scope(), site.code())));
    return Rendering.of("numbers", reader.page("电话", Section.home(reader.account().role())), view);
  }

  /** One that they have, or that nobody has yet: who rings first knows what to bring along. */
  private boolean hasTicket(Reader reader, StationCode site) throws SQLException {
    var only = reader.scope().narrowedTo(site);
    return only.isPresent()
        && (!going(reader, only.get(), OptionalLong.of(reader.account().id())).isEmpty()
            || going(reader, only.get(), OptionalLong.empty()).stream()
                .anyMatch(line -> line.technician().isEmpty()));
  }

  private List<TicketLine> going(Reader reader, Scope scope, OptionalLong technician)
      throws SQLException {
    var going =
        new TicketFilter(Part.GOING, Optional.empty(), OptionalLong.empty(), technician, 0, 20);
    return tickets.list(scope, going, reader.times().now()).lines();
  }

  static List<NumbersView.Line> lines(Reader reader, List<Duty> duties) {
    return duties.stream()
        .map(duty ->
            new NumbersView.Line(reader.titles().apply(duty.role()), duty.title(), Calls.of(duty)))
        .toList();
  }
}
