package zhenzhi.dashboard.inspection.sheet;

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
import zhenzhi.collector.access.guard.Personal;
import zhenzhi.collector.inspection.visit.InspectionService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.dashboard.inspection.sheet.SheetViews.Filling;
import zhenzhi.protocol.StationCode;

/** A new check sheet: filled in at the site, or printed to be filled in by hand. */
@Controller(VisitAddress.PATH + "/stations/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class SheetController {
  private final ReaderService readers;
  private final InspectionService visits;
  private final SheetPageService pages;

  SheetController(ReaderService readers, InspectionService visits, SheetPageService pages) {
    this.readers = readers;
    this.visits = visits;
    this.pages = pages;
  }

  @Personal
  @Get("/sheet")
  HttpResponse<byte[]> show(String code, Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), StationAddress.code(code), Optional.empty(), "");
  }

  /** One page of A4, with what the system knows and empty boxes. */
  @Personal
  @Get("/blank")
  HttpResponse<byte[]> blank(String code, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var view =
        pages.sheet(
            reader,
            StationAddress.code(code),
            new Filling("", 0, pages.empty(reader, StationAddress.code(code)), ""));
    return Rendering.of("blank", reader.page("检查表", Section.INSPECTIONS), view);
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post("/sheet")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> keep(String code, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var site = StationAddress.code(code);
    var form = new SheetForm(Form.of(body));
    try {
      var filled = pages.filled(form, reader);
      var visit =
          visits.keep(reader.account(), site, filled, form.form().slip(), reader.times().now());
      return HttpResponse.seeOther(URI.create(VisitAddress.of(visit)));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, site, Optional.of(form), wrong.says());
    }
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, StationCode code, Optional<SheetForm> form, String problem)
      throws SQLException {
    var entered = form.isPresent() ? form.get() : pages.empty(reader, code);
    var action = VisitAddress.sheet(code);
    var view = pages.sheet(reader, code, new Filling(action, 0, entered, problem));
    return Rendering.of(status, "sheet", reader.page("检查表", Section.INSPECTIONS), view);
  }
}
