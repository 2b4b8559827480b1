package zhenzhi.dashboard.accountability;

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
import java.util.List;
import java.util.Map;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.accountability.AccountabilityService;
import zhenzhi.collector.accountability.Holder;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.protocol.StationCode;

/** 登记责任追究: first the site and the day, then who held which duty then. */
@Controller("/stations/{code}/accountability")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.Named.OFFICE)
class EnterController {
  private final ReaderService readers;
  private final AccountabilityService entries;
  private final RegistryService registry;

  EnterController(ReaderService readers, AccountabilityService entries, RegistryService registry) {
    this.readers = readers;
    this.entries = entries;
    this.registry = registry;
  }

  /** {@code order}: of which it is about, where it was come from. */
  @Get
  HttpResponse<byte[]> show(
      String code,
      @QueryValue(defaultValue = "") String day,
      @QueryValue(defaultValue = "") String order,
      Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var wanted = day.isEmpty() ? reader.times().today().toString() : day;
    var form =
        new Form(
            Map.of(
                Filled.DAY,
                wanted,
                Filled.OF,
                order.isEmpty() ? "" : Filled.ORDER,
                Filled.NUMBER,
                order));
    return page(HttpStatus.OK, reader, StationAddress.code(code), form, "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(String code, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var site = StationAddress.code(code);
    var form = Form.of(body);
    try {
      var entry = new Filled(form).entry(site, reader.times().today());
      var id = entries.enter(reader.account(), entry, reader.times().now());
      return HttpResponse.seeOther(URI.create(AccountabilityViews.PATH + "/" + id));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, site, form, wrong.says());
    } catch (Refusal refused) {
      if (refused.kind() != Refusal.Kind.INVALID) {
        throw refused;
      }
      return page(
          HttpStatus.BAD_REQUEST, reader, site, form, "没有登记：那一天没有人担任这个责任人，或者依据的编号不是这个站点的。请核对。");
    }
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, StationCode code, Form form, String problem)
      throws SQLException {
    var site = registry.get(reader.scope(), code);
    var day = new Filled(form).knownDay(reader.times().today());
    List<Holder> holders =
        day.isPresent() ? entries.holders(reader.account(), code, day.get()) : List.of();
    var view = EnterViews.of(site, holders, entries.kinds(), form, reader, problem);
    return Rendering.of(status, "accountable", reader.page("责任追究", Section.ACCOUNTABILITY), view);
  }
}
