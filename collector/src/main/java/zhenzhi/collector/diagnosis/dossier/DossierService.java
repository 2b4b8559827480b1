package zhenzhi.collector.diagnosis.dossier;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Shows diagnoses. */
@Singleton
public class DossierService {
  /** How far back a site's own diagnoses are shown. */
  public static final Duration REMEMBERED = Duration.ofDays(90);

  /** A site with more has a list nobody reads. */
  private static final int MOST_OF_A_SITE = 60;

  private final DatabaseService database;
  private final DiagnosisConfig config;

  DossierService(DatabaseService database, DiagnosisConfig config) {
    this.database = database;
    this.config = config;
  }

  /** The open ones: first those that need somebody, then the newest. */
  public Dossiers open(Scope scope, DossierFilter filter, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      return DossierRepository.open(connection, scope, filter, now);
    }
  }

  /** How many need somebody by now. */
  public long due(Scope scope, Instant now) throws SQLException {
    var due =
        new DossierFilter(
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.of(Urgency.DUE),
            0,
            1);
    try (var connection = database.connect()) {
      return DossierRepository.count(connection, scope, due, now);
    }
  }

  public Told get(Scope scope, long id) throws SQLException {
    try (var connection = database.connect()) {
      var dossier =
          DossierRepository.find(connection, scope, id)
              .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no diagnosis " + id));
      return new Told(dossier, OpinionRepository.ofDiagnosis(connection, id));
    }
  }

  /** What the site's receiver is measured by. */
  public ClearSky clearSky(Scope scope, StationCode code) throws SQLException {
    var only = scope.narrowedTo(code);
    if (only.isEmpty()) {
      return ClearSky.UNKNOWN;
    }
    try (var connection = database.connect()) {
      return ClearSkyRepository.find(connection, only.get(), config);
    }
  }

  /** A site's of the last {@link #REMEMBERED}: the open ones first, then the newest. */
  public List<Dossier> ofSite(Scope scope, StationCode code, Instant now) throws SQLException {
    var only = scope.narrowedTo(code);
    if (only.isEmpty()) {
      return List.of();
    }
    try (var connection = database.connect()) {
      return DossierRepository.ofSites(
          connection, only.get(), now.minus(REMEMBERED), MOST_OF_A_SITE);
    }
  }
}
