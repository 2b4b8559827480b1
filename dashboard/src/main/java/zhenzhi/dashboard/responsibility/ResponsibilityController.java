package zhenzhi.dashboard.responsibility;

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
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.responsibility.ResponsibilityConfig;
import zhenzhi.collector.responsibility.ResponsibilityService;
import zhenzhi.collector.responsibility.Tenure;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.dashboard.responsibility.ResponsibleViews.Known;
import zhenzhi.protocol.StationCode;

/** 责任人: the office hands duties over, everybody sees who holds them. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ResponsibilityController {
  private static final int PAGE = 50;
  private static final int MOST_PAGES = 100_000;
  private static final Form NOTHING = new Form(Map.of());

  private final ReaderService readers;
  private final ResponsibilityService duties;
  private final ResponsibilityConfig config;
  private final RegistryService registry;

  ResponsibilityController(
      ReaderService readers,
      ResponsibilityService duties,
      ResponsibilityConfig config,
      RegistryService registry) {
    this.readers = readers;
    this.duties = duties;
    this.config = config;
    this.registry = registry;
  }

  /** Sites that nobody looks after. */
  @Get("/responsibility")
  @Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
  HttpResponse<byte[]> unattended(@QueryValue(defaultValue = "1") int page, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var times = reader.times();
    var shown = Math.clamp(page - 1L, 0, MOST_PAGES);
    var sites = duties.unattended(reader.scope(), (long) shown * PAGE, PAGE, times.now());
    var view =
        ResponsibleViews.unattended(
            sites,
            Pager.of(shown, PAGE, sites.total(), chosen -> "/responsibility?page=" + (chosen + 1)),
            config.vetoMonths(),
            times.today());
    return Rendering.of("unattended", reader.page("责任人", Section.RESPONSIBILITY), view);
  }

  @Get("/stations/{code}/responsibility")
  HttpResponse<byte[]> show(String code, Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), StationAddress.code(code), NOTHING, "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post("/stations/{code}/responsibility")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> change(String code, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var site = StationAddress.code(code);
    var form = Form.of(body);
    try {
      enter(reader, site, new DutyEntry(form));
      return HttpResponse.seeOther(URI.create("/stations/" + site + "/responsibility"));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, site, form, wrong.says());
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.CONFLICT) {
        return page(HttpStatus.CONFLICT, reader, site, form, "那一天本来就没有人担任，或者那天刚刚到任。");
      }
      throw refused;
    }
  }

  /** 撤回, as long as nothing was built on it. */
  @Post("/stations/{code}/responsibility/changes/{change}/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> undo(String code, long change, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var site = StationAddress.code(code);
    try {
      var note = new DutyEntry(Form.of(body)).note();
      duties.undo(reader.scope(), site, change, note, reader.account().id(), reader.times().now());
      return HttpResponse.seeOther(URI.create("/stations/" + site + "/responsibility"));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, site, NOTHING, wrong.says());
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.CONFLICT) {
        return page(HttpStatus.CONFLICT, reader, site, NOTHING, "没有撤回：只能撤回最后一次登记，后来又改过的请再登记一次。");
      }
      throw refused;
    }
  }

  private void enter(Reader reader, StationCode site, DutyEntry entry) throws SQLException {
    var times = reader.times();
    var account = reader.account().id();
    if (entry.isEnd()) {
      entry.requireNobody();
      duties.vacate(
          reader.scope(),
          site,
          entry.role(),
          entry.day(times.today()),
          entry.note(),
          account,
          times.now());
    } else {
      duties.appoint(
          reader.scope(), site, entry.duty(times.today()), entry.note(), account, times.now());
    }
  }

  private static List<Tenure> seen(Reader reader, List<Tenure> tenures) {
    return reader.seesNumbers() ? tenures : tenures.stream().map(Tenure::masked).toList();
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, StationCode code, Form form, String problem)
      throws SQLException {
    var site = registry.get(reader.scope(), code);
    var place =
        String.join(
            " · ", registry.above(reader.scope(), site).stream().map(OrgUnit::name).toList());
    var known =
        new Known(
            site,
            place,
            seen(reader, duties.history(reader.scope(), code)),
            duties.changes(reader.scope(), code),
            reader.titles(),
            reader.account().role() == Role.OFFICE);
    var view = ResponsibleViews.of(known, form, problem, reader.times());
    return Rendering.of(
        status, "responsible", reader.page("责任人", Section.home(reader.account().role())), view);
  }
}
