package zhenzhi.collector.notice.post;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.notice.Occasion;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.post.NoticeLine.State;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;

/** Shows who was told what, and lets people send again what was refused. */
@Singleton
public class NoticesService {
  private static final String STATE =
      """
      CASE
        WHEN notice.state <> 'GATHERED' THEN notice.state
        WHEN message.state IN ('REFUSED', 'EXPIRED') THEN 'FAILED'
        ELSE message.state END
      """;

  /** The address of what a notice is about. */
  static final String ABOUT =
      "coalesce('/tickets/' || ticket_id, '/rectifications/' || rectification_id, '/accountability/' || accountability_id)";

  private static final String JOINED =
      """
      FROM notice
      LEFT JOIN notice_message AS message ON message.id = message_id
      LEFT JOIN notice_way AS way ON way.id = notice.way_id
      """;

  private static final String FROM =
      JOINED
          + """
          WHERE notice.org_path LIKE ? || '%%' AND (CAST(? AS text) IS NULL OR %s = ?)
          """
              .formatted(STATE);

  private static final String COLUMNS =
      """
      SELECT notice.id, notice.name, party, coalesce(way.name, ''), notice.target, %s, occasion,
        words, %s, notice.made_at, due_at, settled_at, coalesce(tries, 0),
        coalesce((
          SELECT answer
          FROM notice_attempt
          WHERE notice_attempt.message_id = message.id
          ORDER BY nth DESC
          LIMIT 1), ''),
        message.id
      """
          .formatted(ABOUT, STATE);

  private static final String LIST =
      COLUMNS
          + FROM
          + """
          ORDER BY notice.made_at DESC, notice.id DESC
          OFFSET ? LIMIT ?
          """;

  /** A group is told of others' sites, too. */
  private static final String TOLD =
      COLUMNS
          + JOINED
          + """
          WHERE person = ANY (?) AND notice.org_path LIKE ? || '%'
            AND (CAST(? AS text) IS NULL OR EXISTS (
              SELECT
              FROM station
              WHERE code = ? AND id IN (
                (SELECT station_id FROM ticket WHERE ticket.id = ticket_id),
                (SELECT station_id FROM rectification WHERE rectification.id = rectification_id),
                (SELECT station_id FROM accountability WHERE accountability.id = accountability_id))))
          ORDER BY notice.made_at DESC, notice.id DESC
          LIMIT ?
          """;

  private static final String COUNT = "SELECT count(*)\n" + FROM;

  /** Refused while another message waits for the same target: that one comes first. */
  private static final String AGAIN =
      """
      UPDATE notice_message
      SET state = 'WAITING', settled_at = NULL, next_at = ?, made_at = ?
      WHERE id = ? AND state IN ('REFUSED', 'EXPIRED', 'UNCLEAR')
        AND EXISTS (
          SELECT
          FROM notice_way
          WHERE notice_way.id = way_id AND disabled_at IS NULL AND org_path LIKE ? || '%')
        AND NOT EXISTS (
          SELECT
          FROM notice_message AS other
          WHERE other.way_id = notice_message.way_id AND other.target = notice_message.target
            AND other.state = 'WAITING')
      """;

  private final DatabaseService database;

  NoticesService(DatabaseService database) {
    this.database = database;
  }

  /** The newest first; {@code state} absent for all. */
  public Notices list(Scope scope, Optional<State> state, long offset, int limit)
      throws SQLException {
    try (var connection = database.connect();
        var list = connection.prepareStatement(LIST);
        var count = connection.prepareStatement(COUNT)) {
      var name = state.map(Enum::name).orElse(null);
      for (var statement : List.of(list, count)) {
        statement.setString(1, scope.orgPath());
        statement.setString(2, name);
        statement.setString(3, name);
      }
      list.setLong(4, offset);
      list.setInt(5, limit);
      var lines = new ArrayList<NoticeLine>();
      var rows = list.executeQuery();
      while (rows.next()) {
        lines.add(line(rows));
      }
      var total = count.executeQuery();
      total.next();
      return new Notices(lines, total.getLong(1));
    }
  }

  /** What somebody was told, the newest first. */
  static List<NoticeLine> told(Connection connection, Scope scope, List<String> persons, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(TOLD)) {
      var site = scope.onlyCode();
      statement.setArray(1, array(connection, "text", persons.stream()));
      statement.setString(2, scope.orgPath());
      statement.setString(3, site);
      statement.setString(4, site);
      statement.setInt(5, limit);
      var lines = new ArrayList<NoticeLine>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        lines.add(line(rows));
      }
      return lines;
    }
  }

  private static NoticeLine line(ResultSet row) throws SQLException {
    return new NoticeLine(
        row.getLong(1),
        row.getString(2),
        Party.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Occasion.valueOf(row.getString(7)),
        row.getString(8),
        State.valueOf(row.getString(9)),
        instant(row, 10),
        instant(row, 11),
        optionalInstant(row, 12),
        row.getInt(13),
        row.getString(14),
        optionalLong(row, 15));
  }

  /** Sends again what was refused or given up. */
  public void again(Scope scope, long message, Instant now) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.prepareStatement(AGAIN)) {
      statement.setObject(1, utc(now));
      statement.setObject(2, utc(now));
      statement.setLong(3, message);
      statement.setString(4, scope.orgPath());
      if (statement.executeUpdate() == 0) {
        throw new Refusal(Refusal.Kind.CONFLICT, "message " + message + " is not sent again now");
      }
    }
  }
}
