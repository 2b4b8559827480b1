package zhenzhi.collector.ticket.chase;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.desk.About;

/** Why there are tickets, as SQL: diagnoses and incidents that need somebody, or do no longer. */
final class CauseRepository {
  /** Those of an incident are treated with it. */
  private static final String DIAGNOSES =
      """
      SELECT diagnosis.id, station_id, org_path, subject, finding
      FROM diagnosis
      JOIN station ON station.id = station_id
      WHERE closed_at IS NULL AND due_at <= ? AND incident_id IS NULL AND retired_at IS NULL
        AND NOT EXISTS (SELECT FROM ticket WHERE ticket.diagnosis_id = diagnosis.id)
      ORDER BY due_at, diagnosis.id
      LIMIT 1000
      """;

  private static final String INCIDENTS =
      """
      SELECT incident.id, incident.finding, array_agg(org_path ORDER BY org_path)
      FROM incident
      JOIN incident_site ON incident_site.incident_id = incident.id AND left_at IS NULL
      JOIN station ON station.id = incident_site.station_id
      WHERE over_at IS NULL AND due_at <= ?
        AND NOT EXISTS (SELECT FROM ticket WHERE ticket.incident_id = incident.id)
      GROUP BY incident.id
      ORDER BY incident.id
      LIMIT 100
      """;

  /** The ticket of the same thing that goes on, or ended lately. */
  private static final String SAME =
      """
      SELECT id
      FROM ticket
      WHERE station_id = ? AND subject = ?
        AND (stage NOT IN ('CLOSED', 'WITHDRAWN') OR (stage = 'CLOSED' AND moved_at > ?))
      ORDER BY stage IN ('CLOSED', 'WITHDRAWN'), id DESC
      LIMIT 1
      """;

  private static final String RECOVERED =
      """
      SELECT ticket.id, coalesce(until_at, over_at), coalesce(ending = 'RETIRED', false)
      FROM ticket
      LEFT JOIN diagnosis ON diagnosis.id = diagnosis_id
      LEFT JOIN incident ON incident.id = ticket.incident_id
      WHERE stage IN ('OPEN', 'DISPATCHED', 'ACCEPTED', 'ON_SITE', 'REPAIRED', 'SHELVED')
        AND (diagnosis.closed_at IS NOT NULL OR incident.over_at IS NOT NULL)
      ORDER BY ticket.id
      LIMIT 1000
      """;

  private static final String DISPROVED =
      """
      SELECT ticket.id
      FROM ticket
      LEFT JOIN diagnosis ON diagnosis.id = diagnosis_id
      LEFT JOIN incident ON incident.id = ticket.incident_id
      WHERE stage = 'REPAIRED' AND moved_at < ?
        AND (diagnosis.id IS NOT NULL OR incident.id IS NOT NULL)
        AND diagnosis.closed_at IS NULL AND incident.over_at IS NULL
      ORDER BY ticket.id
      LIMIT 1000
      """;

  /**
   * Of a diagnosis that was over when the ticket ended, and is taken up again. While the site has
   * another ticket of the same thing, that one comes first.
   */
  private static final String RELAPSED =
      """
      SELECT ticket.id
      FROM diagnosis
      JOIN ticket ON ticket.diagnosis_id = diagnosis.id
      JOIN station ON station.id = diagnosis.station_id
      WHERE closed_at IS NULL AND due_at <= ? AND diagnosis.incident_id IS NULL AND retired_at IS NULL
        AND stage IN ('RECOVERED', 'CLOSED')
        AND NOT EXISTS (
          SELECT
          FROM ticket AS other
          WHERE other.station_id = ticket.station_id AND other.subject = ticket.subject
            AND other.id <> ticket.id AND other.stage NOT IN ('CLOSED', 'WITHDRAWN'))
      ORDER BY ticket.id
      LIMIT 1000
      """;

  /** Reported by hand, and no diagnosis has explained it yet. */
  private static final String BY_HAND =
      """
      SELECT id, finding
      FROM ticket
      WHERE station_id = ? AND diagnosis_id IS NULL
        AND stage IN ('OPEN', 'DISPATCHED', 'ACCEPTED', 'ON_SITE', 'REPAIRED', 'SHELVED')
      ORDER BY id
      """;

  /**
   * No diagnosis was behind them. The box still reports so long after the repair, after it was last
   * away and after the last diagnosis of it was over; none is there now.
   */
  private static final String HEALTHY =
      """
      SELECT ticket.id
      FROM ticket
      JOIN station_state ON station_state.station_id = ticket.station_id
      WHERE stage = 'REPAIRED' AND diagnosis_id IS NULL AND presence = 'ONLINE'
        AND heard_at - CAST(? AS interval) >= greatest(
          (SELECT max(at) FROM ticket_entry WHERE ticket_id = ticket.id AND move = 'REPAIRED'),
          presence_at,
          (SELECT max(until_at) FROM diagnosis
            WHERE diagnosis.station_id = ticket.station_id AND subject <> 'STUDY'))
        AND NOT EXISTS (
          SELECT
          FROM diagnosis
          WHERE diagnosis.station_id = ticket.station_id AND closed_at IS NULL AND subject <> 'STUDY')
      ORDER BY ticket.id
      LIMIT 1000
      """;

  private static final String UNSAID =
      """
      SELECT id
      FROM ticket
      WHERE stage = 'RECOVERED' AND moved_at < ?
      ORDER BY id
      LIMIT 1000
      """;

  private CauseRepository() {}

  /** A cause without a ticket. */
  record Cause(About about, Finding finding) {}

  /**
   * A ticket of something that is over.
   *
   * @param isGivenUp whether the site is there no more
   */
  record Over(long ticket, Instant since, boolean isGivenUp) {}

  static List<Cause> due(Connection connection, Instant now) throws SQLException {
    var causes = new ArrayList<Cause>();
    try (var diagnoses = connection.prepareStatement(DIAGNOSES);
        var incidents = connection.prepareStatement(INCIDENTS)) {
      diagnoses.setObject(1, utc(now));
      var rows = diagnoses.executeQuery();
      while (rows.next()) {
        var about =
            new About(
                OptionalLong.of(rows.getLong(2)),
                rows.getString(3),
                rows.getString(4),
                OptionalLong.of(rows.getLong(1)),
                OptionalLong.empty());
        causes.add(new Cause(about, Finding.valueOf(rows.getString(5))));
      }
      incidents.setObject(1, utc(now));
      rows = incidents.executeQuery();
      while (rows.next()) {
        var finding = Finding.valueOf(rows.getString(2));
        var about =
            new About(
                OptionalLong.empty(),
                shared(List.of((String[]) rows.getArray(3).getArray())),
                finding.subject().name(),
                OptionalLong.empty(),
                OptionalLong.of(rows.getLong(1)));
        causes.add(new Cause(about, finding));
      }
    }
    return causes;
  }

  /** The path of the smallest unit that all of them are in; they are in order. */
  static String shared(List<String> paths) {
    var first = paths.getFirst();
    var last = paths.getLast();
    var same = 0;
    while (same < Math.min(first.length(), last.length())
        && first.charAt(same) == last.charAt(same)) {
      same++;
    }
    return first.substring(0, first.lastIndexOf('/', same - 1) + 1);
  }

  static OptionalLong same(Connection connection, About about, Instant since) throws SQLException {
    if (about.station().isEmpty()) {
      return OptionalLong.empty();
    }
    try (var statement = connection.prepareStatement(SAME)) {
      statement.setLong(1, about.station().getAsLong());
      statement.setString(2, about.subject());
      statement.setObject(3, utc(since));
      var row = statement.executeQuery();
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  /** The ticket of somebody who reported what the cause explains. */
  static OptionalLong byHand(Connection connection, Cause cause) throws SQLException {
    if (cause.about().station().isEmpty()) {
      return OptionalLong.empty();
    }
    try (var statement = connection.prepareStatement(BY_HAND)) {
      statement.setLong(1, cause.about().station().getAsLong());
      var rows = statement.executeQuery();
      while (rows.next()) {
        if (Complaint.fits(Finding.valueOf(rows.getString(2)), cause.finding())) {
          return OptionalLong.of(rows.getLong(1));
        }
      }
      return OptionalLong.empty();
    }
  }

  static List<Over> recovered(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(RECOVERED)) {
      var over = new ArrayList<Over>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        over.add(new Over(rows.getLong(1), instant(rows, 2), rows.getBoolean(3)));
      }
      return over;
    }
  }

  /** Repaired by word before {@code then}, and still out of order. */
  static List<Long> disproved(Connection connection, Instant then) throws SQLException {
    try (var statement = connection.prepareStatement(DISPROVED)) {
      return numbers(statement, then);
    }
  }

  /** Reported and repaired by word, and in order by the box's own reports for that long. */
  static List<Long> healthy(Connection connection, Duration time) throws SQLException {
    try (var statement = connection.prepareStatement(HEALTHY)) {
      statement.setString(1, time.toString());
      return numbers(statement);
    }
  }

  /** Ended, and out of order again. */
  static List<Long> relapsed(Connection connection, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(RELAPSED)) {
      return numbers(statement, now);
    }
  }

  /** Recovered before {@code then}, and nobody has said what it was. */
  static List<Long> unsaid(Connection connection, Instant then) throws SQLException {
    try (var statement = connection.prepareStatement(UNSAID)) {
      return numbers(statement, then);
    }
  }

  private static List<Long> numbers(PreparedStatement statement, Instant then) throws SQLException {
    statement.setObject(1, utc(then));
    return numbers(statement);
  }

  private static List<Long> numbers(PreparedStatement statement) throws SQLException {
    var numbers = new ArrayList<Long>();
    var rows = statement.executeQuery();
    while (rows.next()) {
      numbers.add(rows.getLong(1));
    }
    return numbers;
  }
}
