package zhenzhi.collector.inspection.draw;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.inspection.draw.Draw.Withdrawn;
import zhenzhi.collector.inspection.draw.Lot.Outcome;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** Draws as SQL. */
final class DrawRepository {
  /** What was retired before the month is none of its sites. */
  private static final String REGISTER =
      """
      SELECT code, coalesce(area.id, 0), kind, CAST(registered_at AT TIME ZONE ? AS date),
        CAST(retired_at AT TIME ZONE ? AS date)
      FROM station
      LEFT JOIN org_unit AS area ON area.level = 'SUBDISTRICT' AND station.org_path LIKE area.path || '%'
      WHERE station.org_path LIKE ? || '%'
        AND (retired_at IS NULL OR CAST(retired_at AT TIME ZONE ? AS date) >= ?)
        AND CAST(registered_at AT TIME ZONE ? AS date) <= ?
      """;

  private static final String EARLIER =
      """
      SELECT count(*), count(*) FILTER (WHERE withdrawn_at IS NULL)
      FROM inspection_draw
      WHERE month = ? AND (org_path LIKE ? || '%' OR ? LIKE org_path || '%')
      """;

  private static final String ADD =
      """
      INSERT INTO inspection_draw (org_path, month, seed, share, at, account_id)
      VALUES (?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String ADD_LOT =
      """
      INSERT INTO inspection_lot (draw_id, station_id, area_id, area, kind, outcome, number)
      SELECT ?, id, ?, coalesce((SELECT name FROM org_unit WHERE id = ?), ''), ?, ?, ?
      FROM station
      WHERE code = ?
      """;

  private static final String WITHDRAW =
      """
      UPDATE inspection_draw
      SET withdrawn_at = ?, withdrawn_by = ?, reason = ?
      WHERE id = ? AND org_path LIKE ? || '%' AND withdrawn_at IS NULL
      """;

  /** Also of those above, which fell on the reader's sites; counted are the reader's own. */
  private static final String LIST =
      """
      SELECT drawn.id, coalesce(unit.name, ''), drawn.seed, drawn.share, drawn.at, account.person,
        drawn.withdrawn_at, withdrawer.person, drawn.reason, lot.outcome, count(lot.station_id)
      FROM inspection_draw AS drawn
      JOIN account ON account.id = drawn.account_id
      LEFT JOIN account AS withdrawer ON withdrawer.id = drawn.withdrawn_by
      LEFT JOIN org_unit AS unit ON unit.path = drawn.org_path
      LEFT JOIN (inspection_lot AS lot
        JOIN station ON station.id = lot.station_id AND station.org_path LIKE ? || '%')
        ON lot.draw_id = drawn.id
      WHERE drawn.month = ? AND (drawn.org_path LIKE ? || '%' OR ? LIKE drawn.org_path || '%')
      GROUP BY drawn.id, unit.name, account.person, withdrawer.person, lot.outcome
      ORDER BY (drawn.withdrawn_at IS NOT NULL), drawn.at DESC, drawn.id
      """;

  private static final String SITES =
      """
      SELECT station.code, station.name, area, lot.kind, outcome, number
      FROM inspection_lot AS lot
      JOIN inspection_draw AS drawn ON drawn.id = lot.draw_id AND withdrawn_at IS NULL
      JOIN station ON station.id = lot.station_id
      WHERE month = ? AND station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)
      ORDER BY station.code
      """;

  private DrawRepository() {}

  /** Nobody else draws until the end of the transaction. */
  static void hold(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement("LOCK TABLE inspection_draw IN SHARE ROW EXCLUSIVE MODE")) {
      statement.execute();
    }
  }

  static List<Candidate> register(Connection connection, Scope scope, YearMonth month, ZoneId zone)
      throws SQLException {
    try (var statement = connection.prepareStatement(REGISTER)) {
      statement.setString(1, zone.getId());
      statement.setString(2, zone.getId());
      statement.setString(3, scope.orgPath());
      statement.setString(4, zone.getId());
      statement.setObject(5, month.atDay(1));
      statement.setString(6, zone.getId());
      statement.setObject(7, month.atEndOfMonth());
      var register = new ArrayList<Candidate>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        register.add(
            new Candidate(
                new StationCode(rows.getString(1)),
                new Stratum(rows.getLong(2), StationKind.valueOf(rows.getString(3))),
                rows.getObject(4, LocalDate.class),
                Optional.ofNullable(rows.getObject(5, LocalDate.class))));
      }
      return register;
    }
  }

  /**
   * Draws of a month that share sites with a subtree.
   *
   * @param all withdrawn ones counted
   * @param holding those that hold
   */
  record Earlier(int all, int holding) {}

  static Earlier earlier(Connection connection, String orgPath, YearMonth month)
      throws SQLException {
    try (var statement = connection.prepareStatement(EARLIER)) {
      statement.setObject(1, month.atDay(1));
      statement.setString(2, orgPath);
      statement.setString(3, orgPath);
      var row = statement.executeQuery();
      row.next();
      return new Earlier(row.getInt(1), row.getInt(2));
    }
  }

  static long add(
      Connection connection,
      String orgPath,
      YearMonth month,
      long seed,
      int share,
      long account,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setString(1, orgPath);
      statement.setObject(2, month.atDay(1));
      statement.setLong(3, seed);
      statement.setInt(4, share);
      statement.setObject(5, utc(now));
      statement.setLong(6, account);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  static void add(Connection connection, long draw, List<Lot> lots) throws SQLException {
    try (var statement = connection.prepareStatement(ADD_LOT)) {
      for (var lot : lots) {
        statement.setLong(1, draw);
        statement.setLong(2, lot.site().stratum().area());
        statement.setLong(3, lot.site().stratum().area());
        statement.setString(4, lot.site().stratum().kind().name());
        statement.setString(5, lot.outcome().name());
        if (lot.number().isPresent()) {
          statement.setLong(6, lot.number().getAsLong());
        } else {
          statement.setNull(6, Types.BIGINT);
        }
        statement.setString(7, lot.site().code().value());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Answers whether there was one that held. */
  static boolean withdraw(
      Connection connection, Scope scope, long draw, String reason, long account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(WITHDRAW)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, account);
      statement.setString(3, reason);
      statement.setLong(4, draw);
      statement.setString(5, scope.orgPath());
      return statement.executeUpdate() > 0;
    }
  }

  /** Those that hold first, the newest first. */
  static List<Draw> list(Connection connection, Scope scope, YearMonth month) throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setString(1, scope.orgPath());
      statement.setObject(2, month.atDay(1));
      statement.setString(3, scope.orgPath());
      statement.setString(4, scope.orgPath());
      var draws = new ArrayList<Draw>();
      var outcomes = new EnumMap<Outcome, Long>(Outcome.class);
      var rows = statement.executeQuery();
      while (rows.next()) {
        if (draws.isEmpty() || draws.getLast().id() != rows.getLong(1)) {
          outcomes.clear();
        } else {
          draws.removeLast(); // its row of another outcome
        }
        var outcome = rows.getString(10);
        if (outcome != null) {
          outcomes.put(Outcome.valueOf(outcome), rows.getLong(11));
        }
        draws.add(draw(rows, month, outcomes));
      }
      return draws;
    }
  }

  private static Draw draw(ResultSet row, YearMonth month, EnumMap<Outcome, Long> outcomes)
      throws SQLException {
    var withdrawer = row.getString(8);
    var reason = row.getString(9);
    return new Draw(
        row.getLong(1),
        row.getString(2),
        month,
        row.getLong(3),
        row.getInt(4),
        instant(row, 5),
        row.getString(6),
        outcomes,
        optionalInstant(row, 7).map(at -> new Withdrawn(at, withdrawer, reason)));
  }

  /** Of the draws that hold, in the order of their codes. */
  static List<DrawnSite> sites(Connection connection, Scope scope, YearMonth month)
      throws SQLException {
    try (var statement = connection.prepareStatement(SITES)) {
      statement.setObject(1, month.atDay(1));
      statement.setString(2, scope.orgPath());
      statement.setString(3, scope.onlyCode());
      statement.setString(4, scope.onlyCode());
      var sites = new ArrayList<DrawnSite>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        sites.add(
            new DrawnSite(
                new StationCode(rows.getString(1)),
                rows.getString(2),
                rows.getString(3),
                StationKind.valueOf(rows.getString(4)),
                Outcome.valueOf(rows.getString(5)),
                optionalLong(rows, 6)));
      }
      return sites;
    }
  }
}
