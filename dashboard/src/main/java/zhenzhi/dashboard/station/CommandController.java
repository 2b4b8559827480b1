package zhenzhi.dashboard.station;

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
import java.net.URI;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.ingest.CommandService;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.protocol.Command.Order;

/** Passes on what the office and the technician ask of a box; the answer shows on its page. */
@Controller("/stations/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.TECHNICIAN})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class CommandController {
  private final CommandService commands;

  CommandController(CommandService commands) {
    this.commands = commands;
  }

  @Post("/report-now")
  HttpResponse<?> reportNow(String code, Authentication who) {
    return ask(code, who, new Order.ReportNow());
  }

  @Post("/diagnose")
  HttpResponse<?> diagnose(String code, Authentication who) {
    return ask(code, who, new Order.Diagnose());
  }

  private HttpResponse<?> ask(String code, Authentication who, Order order) {
    var station = StationAddress.code(code);
    commands.ask(Scopes.of(who), station, order, Scopes.account(who).id());
    return HttpResponse.seeOther(URI.create("/stations/" + station + "#commands"));
  }
}
