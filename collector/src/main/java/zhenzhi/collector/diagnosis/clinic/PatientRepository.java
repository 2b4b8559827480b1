package zhenzhi.collector.diagnosis.clinic;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.chart.Patient;
import zhenzhi.collector.diagnosis.chart.Site;
import zhenzhi.collector.diagnosis.chart.Site.Share;
import zhenzhi.collector.diagnosis.sky.Place;
import zhenzhi.collector.diagnosis.sweep.Area;
import zhenzhi.collector.diagnosis.symptom.Baseline;
import zhenzhi.collector.station.situation.StationFactsColumns;
import zhenzhi.protocol.Sample.Band;

/**
 * The sites at which something may be out of order. The conditions are wider than those of the rule
 * and need not be exact: they only spare the healthy nine tenths of a fleet the way into the
 * process.
 */
final class PatientRepository {
  private static final String SUSPECTS =
      """
      WITH suspect AS (
        SELECT station_id
        FROM station_state AS t
        JOIN station AS s ON s.id = t.station_id
        LEFT JOIN reception_baseline AS b USING (station_id, band)
        WHERE s.retired_at IS NULL
          AND (t.presence = 'LOST'
            OR t.heard_at < ?
            OR NOT t.receiver_locked
            OR t.snr_db <= b.snr - ?
            OR t.quality_percent < b.quality * ? / 100
            OR t.loss_percent > ?
            OR t.round_trip_ms > ?
            OR (t.dns = 'SILENT' AND t.broker = 'ANSWERED')
            OR t.disk_free_mib * 100.0 < (100 - ?) * t.disk_total_mib
            OR t.memory_free_mib * 100.0 < ? * t.memory_total_mib
            OR t.temperature_celsius > ?
            OR NOT t.clock_synchronised
            OR t.binding IN ('REFUSED', 'UNBOUND')
            OR t.bound_account <> s.account
            OR t.device <> s.device)
        UNION
        SELECT station_id FROM symptom
        UNION
        SELECT station_id FROM diagnosis WHERE closed_at IS NULL AND subject <> 'STUDY'
        UNION
        SELECT unnest(?)
      )
      SELECT s.id, s.org_path, s.latitude, s.longitude, s.feeder, s.line_switch, s.uplink,
        s.device AS own_device, s.access, s.account, s.registered_at,
        t.heard_at, t.report_at, t.booted_at, t.presence, t.presence_at,
        t.reception_at, t.receiver_locked, t.band, t.strength_percent, t.quality_percent, t.snr_db,
        t.line_at, t.carrier, t.dns, t.broker, t.round_trip_ms, t.loss_percent,
        t.box_at, t.load, t.memory_total_mib, t.memory_free_mib, t.disk_total_mib, t.disk_free_mib,
        t.temperature_celsius, t.clock_synchronised,
        t.binding_at, t.bound_account, t.device, t.binding,
        t.played_until, t.playing_title, t.playing_category, t.player,
        b.strength AS usual_strength, b.quality AS usual_quality, b.snr AS usual_snr, b.days, b.fell_by
      FROM suspect
      JOIN station AS s ON s.id = suspect.station_id AND s.retired_at IS NULL
      JOIN station_state AS t ON t.station_id = s.id
      LEFT JOIN reception_baseline AS b ON b.station_id = s.id AND b.band = t.band
      ORDER BY s.id
      """;

  private static final String SUBDISTRICTS =
      "SELECT path FROM org_unit WHERE level = 'SUBDISTRICT'";

  private static final String AREAS =
      """
      SELECT org_path, count(*),
        count(*) FILTER (WHERE receiver_locked IS NOT NULL AND band = 'KU'),
        count(*) FILTER (WHERE receiver_locked IS NOT NULL AND band = 'C')
      FROM station_state
      JOIN station ON id = station_id
      WHERE retired_at IS NULL AND heard_at > ? AND presence IS DISTINCT FROM 'LOST'
      GROUP BY org_path
      """;

  private final Connection connection;
  private final DiagnosisConfig config;
  private final Duration silence;
  private final Subdistricts subdistricts;
  private final Instant now;

  PatientRepository(Connection connection, DiagnosisConfig config, Duration silence, Instant now)
      throws SQLException {
    this.connection = connection;
    this.config = config;
    this.silence = silence;
    this.now = now;
    this.subdistricts = subdistricts(connection);
  }

  private static Subdistricts subdistricts(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(SUBDISTRICTS)) {
      var paths = new HashSet<String>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        paths.add(rows.getString(1));
      }
      return new Subdistricts(paths);
    }
  }

  /** How many sites of each area there are to compare with. */
  Map<String, Area> areas() throws SQLException {
    try (var statement = connection.prepareStatement(AREAS)) {
      statement.setObject(1, utc(now.minus(silence)));
      var areas = new HashMap<String, Area>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        areas.merge(
            subdistricts.of(rows.getString(1)),
            new Area(rows.getInt(2), rows.getInt(3), rows.getInt(4)),
            Area::plus);
      }
      return areas;
    }
  }

  List<Patient> list(Lately lately, Map<Long, Chart> charts) throws SQLException {
    try (var statement = connection.prepareStatement(SUSPECTS)) {
      statement.setObject(1, utc(now.minus(silence)));
      // The sun counts from less than everything else.
      statement.setDouble(2, Math.min(config.sunDrop(), config.weakDrop()));
      statement.setDouble(3, Math.max(config.sunQuality(), config.weakQuality()));
      statement.setDouble(4, config.lossPercent());
      statement.setDouble(5, config.roundTripMs());
      statement.setDouble(6, config.diskPercent());
      statement.setDouble(7, config.memoryPercent());
      statement.setDouble(8, config.celsius());
      statement.setArray(9, array(connection, "bigint", lately.sites().stream()));
      statement.setFetchSize(5_000);
      var patients = new ArrayList<Patient>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        patients.add(patient(rows, lately, charts));
      }
      return patients;
    }
  }

  private Patient patient(ResultSet row, Lately lately, Map<Long, Chart> charts)
      throws SQLException {
    var id = row.getLong("id");
    var own = row.getString("own_device");
    var device = row.getString("device");
    return new Patient(
        site(row, id),
        new StationFactsColumns(row).facts(),
        baseline(row),
        lately.of(id, own != null && device != null && !own.equals(device)),
        charts.getOrDefault(id, Chart.EMPTY));
  }

  private Site site(ResultSet row, long id) throws SQLException {
    var latitude = number(row, "latitude");
    var longitude = number(row, "longitude");
    var place =
        latitude == null || longitude == null
            ? new Place(config.latitude(), config.longitude())
            : new Place(latitude, longitude);
    var satellite =
        Band.C.name().equals(row.getString("band")) ? config.satelliteC() : config.satelliteKu();
    return new Site(id, subdistricts.of(row.getString("org_path")), place, satellite, shares(row));
  }

  private static Set<Share> shares(ResultSet row) throws SQLException {
    var shares = new HashSet<Share>();
    share(shares, Share.Kind.FEEDER, row.getString("feeder"));
    share(shares, Share.Kind.SWITCH, row.getString("line_switch"));
    share(shares, Share.Kind.LINE, row.getString("uplink"));
    return shares;
  }

  private static void share(Set<Share> shares, Share.Kind kind, String name) {
    if (!name.isEmpty()) {
      shares.add(new Share(kind, name));
    }
  }

  private static Optional<Baseline> baseline(ResultSet row) throws SQLException {
    var days = row.getInt("days");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new Baseline(
                number(row, "usual_strength"),
                number(row, "usual_quality"),
                number(row, "usual_snr"),
                days,
                row.getDouble("fell_by")));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    var value = row.getDouble(column);
    return row.wasNull() ? null : (Double) value;
  }
}
