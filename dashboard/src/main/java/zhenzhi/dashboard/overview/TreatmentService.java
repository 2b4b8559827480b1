package zhenzhi.dashboard.overview;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.collector.diagnosis.dossier.OccurrenceService;
import zhenzhi.collector.station.Scope;

/** Counts what waits to be treated. */
@Singleton
class TreatmentService {
  private final DossierService dossiers;
  private final OccurrenceService occurrences;

  TreatmentService(DossierService dossiers, OccurrenceService occurrences) {
    this.dossiers = dossiers;
    this.occurrences = occurrences;
  }

  Wanted wanted(Scope scope, Instant now) throws SQLException {
    return new Wanted(occurrences.open(scope), dossiers.due(scope, now));
  }
}
