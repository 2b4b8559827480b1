package zhenzhi.collector.diagnosis.clinic;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.incident.Incident;
import zhenzhi.collector.diagnosis.incident.Incident.Member;
import zhenzhi.collector.diagnosis.incident.Incident.Return;
import zhenzhi.protocol.Event.BootCause;

/** Incidents as SQL. */
final class IncidentRepository {
  private static final String OPEN =
      """
      SELECT id, finding, confidence, natural_cause, since_at, told_at, due_at, areas
      FROM incident
      WHERE over_at IS NULL
      ORDER BY id
      """;

  private static final String MEMBERS =
      """
      SELECT incident_id, station_id, fell_at, back_at, boot_cause
      FROM incident_site
      JOIN incident ON id = incident_id
      WHERE over_at IS NULL AND left_at IS NULL
      """;

  private static final String BEGIN =
      """
      INSERT INTO incident (finding, confidence, natural_cause, since_at, told_at, due_at, areas, over_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String RENEW =
      """
      UPDATE incident
      SET finding = ?, confidence = ?, natural_cause = ?, over_at = ?
      WHERE id = ?
      """;

  private static final String MEMBER =
      """
      INSERT INTO incident_site AS known (incident_id, station_id, fell_at, back_at, boot_cause)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (incident_id, station_id) DO UPDATE SET
        back_at = excluded.back_at, boot_cause = excluded.boot_cause
      WHERE known.back_at IS DISTINCT FROM excluded.back_at
      """;

  private static final String LEFT =
      """
      UPDATE incident_site
      SET left_at = ?
      WHERE incident_id = ? AND left_at IS NULL AND station_id <> ALL (?)
      """;

  private IncidentRepository() {}

  static List<Incident> open(Connection connection) throws SQLException {
    var members = members(connection);
    try (var statement = connection.prepareStatement(OPEN)) {
      var incidents = new ArrayList<Incident>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var verdict =
            new Verdict(
                Finding.valueOf(rows.getString(2)),
                Confidence.valueOf(rows.getString(3)),
                Optional.ofNullable(rows.getString(4)).map(NaturalCause::valueOf),
                List.of(),
                List.of(),
                List.of());
        incidents.add(
            new Incident(
                rows.getLong(1),
                verdict,
                instant(rows, 5),
                instant(rows, 6),
                optionalInstant(rows, 7),
                Set.of((String[]) rows.getArray(8).getArray()),
                members.getOrDefault(rows.getLong(1), Map.of()),
                Optional.empty()));
      }
      return incidents;
    }
  }

  private static Map<Long, Map<Long, Member>> members(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(MEMBERS)) {
      var members = new HashMap<Long, Map<Long, Member>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var boot = Optional.ofNullable(rows.getString(5)).map(BootCause::valueOf);
        members
            .computeIfAbsent(rows.getLong(1), _ -> new HashMap<>())
            .put(
                rows.getLong(2),
                new Member(
                    instant(rows, 3), optionalInstant(rows, 4).map(at -> new Return(at, boot))));
      }
      return members;
    }
  }

  /** Keeps an incident and answers its number. */
  static long keep(Connection connection, Incident incident, Instant now) throws SQLException {
    var id = incident.id() < 0 ? begin(connection, incident) : renew(connection, incident);
    members(connection, id, incident);
    left(connection, id, incident, now);
    return id;
  }

  private static long begin(Connection connection, Incident incident) throws SQLException {
    try (var statement = connection.prepareStatement(BEGIN)) {
      belief(statement, incident.verdict());
      statement.setObject(4, utc(incident.since()));
      statement.setObject(5, utc(incident.told()));
      statement.setObject(6, utc(incident.due()));
      statement.setArray(7, array(connection, "text", incident.areas().stream().sorted()));
      statement.setObject(8, utc(incident.over()));
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private static long renew(Connection connection, Incident incident) throws SQLException {
    try (var statement = connection.prepareStatement(RENEW)) {
      belief(statement, incident.verdict());
      statement.setObject(4, utc(incident.over()));
      statement.setLong(5, incident.id());
      statement.executeUpdate();
      return incident.id();
    }
  }

  /** As the first three parameters. */
  private static void belief(PreparedStatement statement, Verdict verdict) throws SQLException {
    statement.setString(1, verdict.finding().name());
    statement.setString(2, verdict.confidence().name());
    statement.setString(3, verdict.cause().map(Enum::name).orElse(null));
  }

  private static void members(Connection connection, long id, Incident incident)
      throws SQLException {
    try (var statement = connection.prepareStatement(MEMBER)) {
      for (var member : incident.members().entrySet()) {
        var back = member.getValue().back();
        statement.setLong(1, id);
        statement.setLong(2, member.getKey());
        statement.setObject(3, utc(member.getValue().fell()));
        statement.setObject(4, utc(back.map(Return::at)));
        statement.setString(5, back.flatMap(Return::boot).map(Enum::name).orElse(null));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void left(Connection connection, long id, Incident incident, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(LEFT)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, id);
      statement.setArray(3, array(connection, "bigint", incident.members().keySet().stream()));
      statement.executeUpdate();
    }
  }
}
