package zhenzhi.standalone.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.StationCode;

/**
 * The database compared with the truth.
 *
 * @param written reports that boxes wrote
 * @param lost of these, not in the database
 * @param invented in the database, though nobody wrote them
 * @param facts playback segments and samples that are not once in the database, each
 * @param gaps reports that the service itself still calls missing
 * @param played by the script
 * @param offBy seconds of study kept against the truth, added up over the stations without sign
 * @param aside messages in the quarantine
 * @param details what is wrong, in words
 */
public record Audit(
    int written,
    int lost,
    int invented,
    int facts,
    int gaps,
    Duration played,
    Duration offBy,
    int aside,
    List<String> details) {
  private static final String REPORTS =
      "SELECT boot, seq FROM report JOIN station ON station_id = id WHERE code = ?";
  private static final String SEGMENTS = count("playback");
  private static final String BOX_SAMPLES = count("box_sample");
  private static final String RAW =
      """
      SELECT coalesce(sum(raw_ms), 0)
      FROM station_day JOIN station ON station_id = id
      WHERE code = ?
      """;

  private static String count(String table) {
    return "SELECT count(*) FROM " + table + " JOIN station ON station_id = id WHERE code = ?";
  }

  public static Audit of(Connection connection, List<Truth> truths) throws SQLException {
    var details = new ArrayList<String>();
    var written = 0;
    var lost = 0;
    var invented = 0;
    var facts = 0L;
    var played = Duration.ZERO;
    var offBy = Duration.ZERO;
    for (var truth : truths) {
      var station = truth.station();
      var stored = reports(connection, station);
      var missing = new HashSet<>(truth.reports().keySet());
      missing.removeAll(stored);
      stored.removeAll(truth.reports().keySet());
      written += truth.reports().size();
      lost += missing.size();
      invented += stored.size();
      missing.stream().limit(3).forEach(id -> details.add("lost: " + id));
      stored.stream().limit(3).forEach(id -> details.add("invented: " + id));
      var segments = truth.reports().values().stream().mapToLong(Truth.Written::segments).sum();
      facts += Math.abs(number(connection, SEGMENTS, station) - segments);
      facts += Math.abs(number(connection, BOX_SAMPLES, station) - truth.reports().size());
      var kept = Duration.ofMillis(number(connection, RAW, station));
      var off = kept.minus(truth.played());
      if (off.abs().toMillis() >= 1_000) {
        details.add(
            "%s: %s played, %s kept; clocks %s"
                .formatted(station, truth.played(), kept, truth.times().values()));
      }
      played = played.plus(truth.played());
      offBy = offBy.plus(off.abs());
    }
    var aside =
        Math.toIntExact(number(connection, "SELECT coalesce(sum(items), 0) FROM quarantine_tally"));
    var gaps =
        Math.toIntExact(number(connection, "SELECT coalesce(sum(missing), 0) FROM station_day"));
    return new Audit(
        written, lost, invented, Math.toIntExact(facts), gaps, played, offBy, aside, details);
  }

  /** Whether everything is as it should be. */
  public boolean holds() {
    return written > 0 && lost + invented + facts + gaps + aside == 0 && details.isEmpty();
  }

  private static Set<ReportId> reports(Connection connection, StationCode station)
      throws SQLException {
    try (var statement = connection.prepareStatement(REPORTS)) {
      statement.setString(1, station.value());
      var ids = new HashSet<ReportId>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        ids.add(new ReportId(station, rows.getObject(1, UUID.class), rows.getLong(2)));
      }
      return ids;
    }
  }

  private static long number(Connection connection, String sql, StationCode station)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, station.value());
      return number(statement);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      return number(statement);
    }
  }

  private static long number(PreparedStatement statement) throws SQLException {
    var row = statement.executeQuery();
    row.next();
    return row.getLong(1);
  }
}
