package zhenzhi.dashboard.diagnosis;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.sql.SQLException;
import java.util.List;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows what is broken and why: to each reader what is theirs. */
@Controller("/diagnoses")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class DiagnosisController {
  private final ReaderService readers;
  private final DossierService dossiers;
  private final OrgService units;
  private final DiagnosisPageService pages;

  DiagnosisController(
      ReaderService readers,
      DossierService dossiers,
      OrgService units,
      DiagnosisPageService pages) {
    this.readers = readers;
    this.dossiers = dossiers;
    this.units = units;
    this.pages = pages;
  }

  @Get
  HttpResponse<byte[]> list(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = DiagnosisQuery.of(name -> request.getParameters().get(name, String.class, ""));
    var times = reader.times();
    var view =
        Diagnoses.view(
            dossiers.open(reader.scope(), query.filter(), times.now()),
            subdistricts(reader),
            query,
            times);
    return Rendering.of("diagnoses", reader.page("诊断", Section.DIAGNOSES), view);
  }

  private List<OrgUnit> subdistricts(Reader reader) {
    return reader.account().role() == Role.KEEPER
        ? List.of()
        : units.list(reader.scope()).stream()
            .filter(unit -> unit.level() == OrgLevel.SUBDISTRICT)
            .toList();
  }

  @Get("/{id}")
  HttpResponse<byte[]> show(long id, Authentication who) throws SQLException {
    return pages.page(HttpStatus.OK, readers.of(who), id, Form.of(""), "");
  }
}
