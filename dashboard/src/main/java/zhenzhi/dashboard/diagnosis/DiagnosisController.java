package zhenzhi.dashboard.diagnosis;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.time.Duration;
import java.util.List;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.picture.Series;
import zhenzhi.collector.station.picture.StationService;
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
  private static final Duration AFTER = Duration.ofHours(12);
  private static final Duration DRAWN = Duration.ofHours(24);

  private final ReaderService readers;
  private final DossierService dossiers;
  private final OrgService units;
  private final StationService stations;

  DiagnosisController(
      ReaderService readers, DossierService dossiers, OrgService units, StationService stations) {
    this.readers = readers;
    this.dossiers = dossiers;
    this.units = units;
    this.stations = stations;
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
    var reader = readers.of(who);
    var told = dossiers.get(reader.scope(), id);
    var dossier = told.dossier();
    var view =
        DiagnosisViews.of(
            told,
            around(reader, dossier),
            dossiers.ofSite(reader.scope(), dossier.code(), reader.times().now()),
            reader.account().role(),
            reader.times());
    return Rendering.of(
        "diagnosis", reader.page(view.finding() + " · " + view.name(), Section.DIAGNOSES), view);
  }

  /** A day of which the beginning lies in the middle, as soon as there is so much. */
  private Series around(Reader reader, Dossier dossier) {
    var after = dossier.since().plus(AFTER);
    var until = after.isBefore(reader.times().now()) ? after : reader.times().now();
    return stations.series(reader.scope(), dossier.code(), until.minus(DRAWN), until);
  }
}
