package zhenzhi.dashboard.duty;

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
import java.util.Map;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.guard.Personal;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.ticket.duty.DutyListService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** 值班表: the office keeps it, everybody who repairs sees it. */
@Controller("/duties")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.TECHNICIAN})
class DutyController {
  private static final Form NOTHING = new Form(Map.of());

  private final ReaderService readers;
  private final DutyListService duties;
  private final OrgService units;

  DutyController(ReaderService readers, DutyListService duties, OrgService units) {
    this.readers = readers;
    this.duties = duties;
    this.units = units;
  }

  /** Something that is entered. */
  @FunctionalInterface
  private interface Entering {
    void into(DutyForm form, Reader reader) throws SQLException;
  }

  @Personal
  @Get
  HttpResponse<byte[]> show(Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), NOTHING, "");
  }

  @Post("/turns")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> turn(@Body String body, Authentication who) throws SQLException {
    return enter(
        body,
        who,
        (form, reader) -> {
          var area = units.get(reader.scope(), form.area());
          duties.add(
              reader.scope(), area.id(), form.turn(area), form.phone(), reader.account().id());
        });
  }

  @Post("/leaves")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> leave(@Body String body, Authentication who) throws SQLException {
    return enter(
        body,
        who,
        (form, reader) ->
            duties.add(reader.scope(), form.leave(), form.reason(), reader.account().id()));
  }

  @Post("/turns/{id}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> endTurn(long id, @Body String body, Authentication who) throws SQLException {
    return enter(body, who, (_, reader) -> duties.end(reader.scope(), id, reader.times().today()));
  }

  @Post("/leaves/{id}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> endLeave(long id, @Body String body, Authentication who) throws SQLException {
    return enter(
        body, who, (_, reader) -> duties.endLeave(reader.scope(), id, reader.times().today()));
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  private HttpResponse<?> enter(String body, Authentication who, Entering entering)
      throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    try {
      entering.into(new DutyForm(form), reader);
      return HttpResponse.seeOther(URI.create("/duties"));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, form, wrong.says());
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.INVALID) {
        return page(
            HttpStatus.BAD_REQUEST,
            reader,
            form,
            "这一位管不到那一片，或者不管这一类工单：办事处和远教办的人只值办事处的班，也只代办事处的班。请换一位。");
      }
      throw refused;
    }
  }

  private HttpResponse<byte[]> page(HttpStatus status, Reader reader, Form form, String problem)
      throws SQLException {
    var today = reader.times().today();
    var areas =
        units.list(reader.scope()).stream()
            .filter(unit -> unit.level() != OrgLevel.COMMUNITY)
            .toList();
    var view =
        DutyViews.of(
            duties.list(reader.scope(), today),
            areas,
            reader.account().role() == Role.OFFICE,
            form,
            problem,
            today);
    return Rendering.of(status, "duties", reader.page("值班表", Section.DUTIES), view);
  }
}
