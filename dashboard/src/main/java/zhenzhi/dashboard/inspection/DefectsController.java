package zhenzhi.dashboard.inspection;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.inspection.defect.DefectService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.inspection.DefectViews.Wrong;

/** What inspections found, until it is right. */
@Controller(DefectQuery.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class DefectsController {
  private static final int MOST_EXPORTED = 10_000;
  private static final int LONGEST = 200;

  private final ReaderService readers;
  private final DefectService defects;
  private final OrgService units;

  DefectsController(ReaderService readers, DefectService defects, OrgService units) {
    this.readers = readers;
    this.defects = defects;
    this.units = units;
  }

  @Get
  HttpResponse<byte[]> list(HttpRequest<?> request, Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), query(request), Wrong.NOTHING);
  }

  @Get("/all.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var found =
        defects.list(reader.scope(), query(request).all(MOST_EXPORTED), reader.times().now());
    return HttpResponse.ok(DefectViews.csv(found.lines(), reader.times()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"defects-" + reader.times().today() + ".csv\"");
  }

  @Post("/{id}/done")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> done(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    var remedy = form.text("remedy").strip();
    var query = DefectQuery.of(name -> name.equals("part") ? form.text("part") : "");
    if (remedy.isEmpty() || remedy.length() > LONGEST) {
      var problem = "请写是怎么改的，最多 " + LONGEST + " 个字。";
      return page(HttpStatus.BAD_REQUEST, reader, query, new Wrong(id, remedy, problem));
    }
    try {
      defects.done(reader.account(), id, remedy, reader.times().now());
      return HttpResponse.seeOther(URI.create(query.onPage(0)));
    } catch (Refusal refused) {
      if (refused.kind() != Refusal.Kind.CONFLICT) {
        throw refused;
      }
      var problem = "没有记上：别人刚刚已经记了整改完成。";
      return page(HttpStatus.CONFLICT, reader, query, new Wrong(id, remedy, problem));
    }
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, DefectQuery query, Wrong wrong) throws SQLException {
    var subdistricts =
        units.list(reader.scope()).stream()
            .filter(unit -> unit.level() == OrgLevel.SUBDISTRICT)
            .toList();
    var found = defects.list(reader.scope(), query.filter(), reader.times().now());
    var view = DefectViews.of(found, query, subdistricts, wrong, reader.times());
    return Rendering.of(status, "defects", reader.page("检查发现的问题", Section.INSPECTIONS), view);
  }

  private static DefectQuery query(HttpRequest<?> request) {
    return DefectQuery.of(name -> request.getParameters().get(name, String.class, ""));
  }
}
