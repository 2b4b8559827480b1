package zhenzhi.dashboard.station;

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
import zhenzhi.collector.access.Role;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.premises.PremisesService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.protocol.StationCode;

/** Where a site stands and what it hangs on, entered by those who have been there. */
@Controller("/stations/{code}/premises")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.TECHNICIAN})
@Produces(MediaType.TEXT_HTML)
class PremisesController {
  private final ReaderService readers;
  private final RegistryService registry;
  private final PremisesService premises;

  PremisesController(ReaderService readers, RegistryService registry, PremisesService premises) {
    this.readers = readers;
    this.registry = registry;
    this.premises = premises;
  }

  @Get
  HttpResponse<byte[]> show(String code, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var site = StationAddress.code(code);
    var known = EnteredPremises.of(premises.get(reader.scope(), site));
    return page(HttpStatus.OK, reader, site, known, "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> keep(String code, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var site = StationAddress.code(code);
    var entered = new EnteredPremises(Form.of(body));
    try {
      premises.keep(reader.scope(), site, entered.premises(), reader.account().id());
      return HttpResponse.seeOther(URI.create("/stations/" + site));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, site, entered, wrong.says());
    }
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, StationCode code, EnteredPremises entered, String problem)
      throws SQLException {
    var site = registry.get(reader.scope(), code);
    var view =
        new PremisesView(
            code.value(), site.name(), entered.entries(premises.names(reader.scope())), problem);
    return Rendering.of(
        status, "premises", reader.page(site.name(), Section.home(reader.account().role())), view);
  }
}
