package zhenzhi.dashboard.diagnosis;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.collector.diagnosis.review.ReviewService;
import zhenzhi.collector.station.picture.Series;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.station.CheckUpService;

/** Brings together what the page of one diagnosis shows. */
@Singleton
class DiagnosisPageService {
  private static final Duration AFTER = Duration.ofHours(12);
  private static final Duration DRAWN = Duration.ofHours(24);

  private final DossierService dossiers;
  private final StationService stations;
  private final ReviewService reviews;
  private final CheckUpService checks;

  DiagnosisPageService(
      DossierService dossiers,
      StationService stations,
      ReviewService reviews,
      CheckUpService checks) {
    this.dossiers = dossiers;
    this.stations = stations;
    this.reviews = reviews;
    this.checks = checks;
  }

  /** The page, with a form that was sent and what is wrong with it. */
  HttpResponse<byte[]> page(HttpStatus status, Reader reader, long id, Form entered, String problem)
      throws SQLException {
    var scope = reader.scope();
    var told = dossiers.get(scope, id);
    var dossier = told.dossier();
    var actual =
        ActualViews.of(
            dossier,
            reviews.of(scope, id),
            reviews.firstDay(dossier),
            reader.account().role(),
            entered,
            problem,
            reader.times());
    var view =
        DiagnosisViews.of(
            told,
            around(reader, dossier),
            dossiers.clearSky(scope, dossier.code()),
            dossiers.ofSite(scope, dossier.code(), reader.times().now()),
            actual,
            check(reader, dossier),
            reader.account().role(),
            reader.times());
    return Rendering.of(
        status,
        "diagnosis",
        reader.page(view.finding() + " · " + view.name(), Section.DIAGNOSES),
        view);
  }

  /** What the box was asked since it began; nothing for those who may not ask. */
  private Optional<CheckView> check(Reader reader, Dossier dossier) {
    return switch (reader.account().role()) {
      case OFFICE, TECHNICIAN ->
          Optional.of(
              Checked.of(
                  dossier,
                  dossier.isRetired() ? List.of() : checks.latest(reader, dossier.code()),
                  reader.times()));
      case SUBDISTRICT, KEEPER -> Optional.empty();
    };
  }

  /** A day of which the beginning lies in the middle, as soon as there is so much. */
  private Series around(Reader reader, Dossier dossier) {
    var after = dossier.since().plus(AFTER);
    var until = after.isBefore(reader.times().now()) ? after : reader.times().now();
    return stations.series(reader.scope(), dossier.code(), until.minus(DRAWN), until);
  }
}
