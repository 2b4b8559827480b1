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
import zhenzhi.collector.access.Role;
import zhenzhi.collector.inspection.defect.DefectService;
import zhenzhi.collector.inspection.visit.Inspection;
import zhenzhi.collector.inspection.visit.InspectionService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.inspection.sheet.SheetViews.Filling;

/** One visit: what was signed, what became of it, and its correction. */
@Controller(VisitAddress.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class VisitController {
  private static final int MOST_OTHERS = 12;

  private final ReaderService readers;
  private final InspectionService visits;
  private final DefectService defects;
  private final SheetPageService pages;

  VisitController(
      ReaderService readers,
      InspectionService visits,
      DefectService defects,
      SheetPageService pages) {
    this.readers = readers;
    this.visits = visits;
    this.defects = defects;
    this.pages = pages;
  }

  @Get
  @Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
  HttpResponse<byte[]> show(long id, Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), id, "");
  }

  /** Opens the tickets that could not be opened with the sheet. */
  @Post("/tickets")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> tickets(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    defects.openTickets(
        reader.account(), visits.get(reader.scope(), id).id(), reader.times().now());
    return HttpResponse.seeOther(address(id));
  }

  @Get("/correction")
  HttpResponse<byte[]> correction(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var visit = visits.get(reader.scope(), id);
    var form = pages.signed(visit, reader);
    return form(HttpStatus.OK, reader, visit, new Seen(visit.entries().size(), form, ""));
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post("/correction")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> correct(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = new SheetForm(Form.of(body));
    var seen = form.form().version();
    var visit = visits.get(reader.scope(), id);
    try {
      visits.correct(
          reader.account(),
          id,
          seen,
          pages.corrected(form, visit, reader),
          form.reason(),
          form.form().slip(),
          reader.times().now());
      return HttpResponse.seeOther(address(id));
    } catch (Mistake wrong) {
      return form(HttpStatus.BAD_REQUEST, reader, visit, new Seen(seen, form, wrong.says()));
    } catch (Refusal refused) {
      if (refused.kind() != Refusal.Kind.CONFLICT) {
        throw refused;
      }
      return page(HttpStatus.CONFLICT, reader, id, "没有更正：别人刚刚更正过。请看一下现在的，再更正一次。");
    }
  }

  /**
   * What whoever corrects has before them: after how many sheets, what they wrote, what is wrong.
   */
  private record Seen(int sheets, SheetForm form, String problem) {}

  private HttpResponse<byte[]> form(HttpStatus status, Reader reader, Inspection visit, Seen seen)
      throws SQLException {
    var action = address(visit.id()) + "/correction";
    var filling = new Filling(action, Math.max(1, seen.sheets()), seen.form(), seen.problem());
    return Rendering.of(
        status,
        "sheet",
        reader.page("更正检查表", Section.INSPECTIONS),
        pages.correction(reader, visit, filling));
  }

  private HttpResponse<byte[]> page(HttpStatus status, Reader reader, long id, String problem)
      throws SQLException {
    var visit = visits.get(reader.scope(), id);
    var view =
        VisitViews.of(
            visit,
            defects.of(reader.scope(), id),
            visits.ofSite(reader.scope(), visit.code(), MOST_OTHERS),
            reader,
            problem);
    var section = reader.account().role() == Role.KEEPER ? Section.OWN : Section.INSPECTIONS;
    return Rendering.of(status, "visit", reader.page("检查结果", section), view);
  }

  private static URI address(long id) {
    return URI.create(VisitAddress.of(id));
  }
}
