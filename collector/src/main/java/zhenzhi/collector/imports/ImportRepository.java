package zhenzhi.collector.imports;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.imports.Import.Deed;
import zhenzhi.collector.imports.Import.State;

/** The files that were uploaded. */
final class ImportRepository {
  private static final String ADD =
      """
      WITH dismissed AS (
        UPDATE import
        SET state = 'DISMISSED', content = NULL, decided_by = uploaded_by, decided_at = ?
        WHERE uploaded_by = ? AND kind = ? AND state = 'WAITING'
      )
      INSERT INTO import (kind, org_path, file_name, sha256, size, content, uploaded_by, uploaded_at,
        state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
      RETURNING id
      """;

  private static final String SELECT =
      """
      SELECT import.id, kind, import.org_path, file_name, sha256, size, state, fresh, changed, known,
        rests_on, uploader.person, uploaded_at, decider.person, decided_at, undoer.person, undone_at,
        undo_reason, count(*) OVER ()
      FROM import
      JOIN account AS uploader ON uploader.id = uploaded_by
      LEFT JOIN account AS decider ON decider.id = decided_by
      LEFT JOIN account AS undoer ON undoer.id = undone_by
      WHERE import.org_path LIKE ? || '%'
      """;

  private static final String FIND = SELECT + " AND import.id = ?";

  private static final String LIST = SELECT + " ORDER BY import.id DESC LIMIT ? OFFSET ?";

  private static final String CONTENT =
      "SELECT content FROM import WHERE id = ? AND state = 'WAITING'";

  private static final String DECIDE =
      """
      UPDATE import
      SET state = ?, content = NULL, decided_by = ?, decided_at = ?, fresh = ?, changed = ?, known = ?,
        rests_on = ?
      WHERE id = ? AND state = 'WAITING'
      """;

  /** Those must stay as they are until the transaction ends. */
  private static final String STAND =
      "SELECT id FROM import WHERE id = ANY (?) AND state = 'DONE' FOR SHARE";

  private static final String HOLD =
      "SELECT FROM import WHERE id = ? AND state = 'DONE' FOR UPDATE";

  private static final String RESTING =
      "SELECT min(id) FROM import WHERE state = 'DONE' AND ? = ANY (rests_on)";

  private static final String UNDO =
      "UPDATE import SET state = 'UNDONE', undone_by = ?, undone_at = ?, undo_reason = ? WHERE id ="
          + " ?";

  private ImportRepository() {}

  /** A file, before anybody has looked at it. */
  record Upload(
      ImportKind kind,
      String orgPath,
      String fileName,
      byte[] sha256,
      byte[] content,
      long account,
      Instant at) {}

  /** Keeps a file; what the same account had waiting of the kind is dismissed. */
  static long add(Connection connection, Upload upload) throws SQLException {
    try (var add = connection.prepareStatement(ADD)) {
      add.setObject(1, utc(upload.at()));
      add.setLong(2, upload.account());
      add.setString(3, upload.kind().name());
      add.setString(4, upload.kind().name());
      add.setString(5, upload.orgPath());
      add.setString(6, upload.fileName());
      add.setBytes(7, upload.sha256());
      add.setInt(8, upload.content().length);
      add.setBytes(9, upload.content());
      add.setLong(10, upload.account());
      add.setObject(11, utc(upload.at()));
      var rows = add.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  static Optional<Import> find(Connection connection, String scope, long id) throws SQLException {
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setString(1, scope);
      statement.setLong(2, id);
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(row(rows)) : Optional.empty();
    }
  }

  static ImportPage list(Connection connection, String scope, int limit, int offset)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setString(1, scope);
      statement.setInt(2, limit);
      statement.setInt(3, offset);
      var imports = new ArrayList<Import>();
      var total = 0;
      var rows = statement.executeQuery();
      while (rows.next()) {
        imports.add(row(rows));
        total = rows.getInt(19);
      }
      return new ImportPage(imports, total);
    }
  }

  /** The file, as long as nothing is decided. */
  static Optional<byte[]> content(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(CONTENT)) {
      statement.setLong(1, id);
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
    }
  }

  /**
   * Takes what was seen; answers false when somebody else was quicker with it, or with undoing what
   * it rests on.
   */
  static boolean accept(Connection connection, Import waiting, Plan plan, long account, Instant now)
      throws SQLException {
    return decide(connection, waiting.id(), State.DONE, plan.counts(), plan.restsOn(), account, now)
        && stand(connection, plan.restsOn());
  }

  /** Answers false when somebody else was quicker. */
  static boolean decide(
      Connection connection,
      long id,
      State state,
      Plan.Counts counts,
      Collection<Long> restsOn,
      long account,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(DECIDE)) {
      statement.setString(1, state.name());
      statement.setLong(2, account);
      statement.setObject(3, utc(now));
      statement.setInt(4, counts.fresh());
      statement.setInt(5, counts.changed());
      statement.setInt(6, counts.known());
      statement.setArray(7, connection.createArrayOf("bigint", restsOn.toArray()));
      statement.setLong(8, id);
      return statement.executeUpdate() > 0;
    }
  }

  /** Whether all of them are still done; they stay so until the transaction ends. */
  private static boolean stand(Connection connection, Collection<Long> imports)
      throws SQLException {
    try (var statement = connection.prepareStatement(STAND)) {
      statement.setArray(1, connection.createArrayOf("bigint", imports.toArray()));
      var standing = 0;
      var rows = statement.executeQuery();
      while (rows.next()) {
        standing++;
      }
      return standing == imports.size();
    }
  }

  /** Makes the row ours until the transaction ends; false when the import is not done. */
  static boolean hold(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(HOLD)) {
      statement.setLong(1, id);
      return statement.executeQuery().next();
    }
  }

  /** The first import that rests on this one. */
  static Optional<Long> resting(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(RESTING)) {
      statement.setLong(1, id);
      var rows = statement.executeQuery();
      rows.next();
      return Optional.ofNullable(rows.getObject(1, Long.class));
    }
  }

  static void undo(Connection connection, long id, long account, Instant now, String reason)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UNDO)) {
      statement.setLong(1, account);
      statement.setObject(2, utc(now));
      statement.setString(3, reason);
      statement.setLong(4, id);
      statement.executeUpdate();
    }
  }

  private static Import row(ResultSet row) throws SQLException {
    return new Import(
        row.getLong(1),
        ImportKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        HexFormat.of().formatHex(row.getBytes(5)),
        row.getInt(6),
        new Deed(row.getString(12), instant(row, 13), ""),
        State.valueOf(row.getString(7)),
        new Plan.Counts(row.getInt(8), row.getInt(9), row.getInt(10), 0),
        List.of((Long[]) row.getArray(11).getArray()),
        deed(row, 14, ""),
        deed(row, 16, row.getString(18)));
  }

  private static Optional<Deed> deed(ResultSet row, int person, String reason) throws SQLException {
    return row.getString(person) == null
        ? Optional.empty()
        : Optional.of(new Deed(row.getString(person), instant(row, person + 1), reason));
  }
}
