package zhenzhi.collector.content.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.content.ContentColumns;
import zhenzhi.collector.content.CourseRepository;
import zhenzhi.collector.content.TitleRepository;
import zhenzhi.collector.content.plan.UnitPlan.Share;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.collector.station.Scope;

/** The plans of the units, and how many sites fulfilled them. */
final class PlanRepository {
  /** Of a unit, and of all above it; a course that was taken back is asked for no more. */
  private static final String ITEMS =
      """
      SELECT course.id, course.code, {title} AS title, course.category, course.length_s,
        course.withdrawn_as, unit.id, unit.name, plan_item.wanted_s
      FROM org_unit AS unit
      JOIN plan_item ON plan_item.org_unit_id = unit.id AND plan_item.month = ?
      JOIN course ON course.id = plan_item.course_id
      WHERE ? LIKE unit.path || '%' AND course.withdrawn_at IS NULL
      ORDER BY length(unit.path), course.category, course.code, title, course.id
      """
          .replace("{title}", TitleRepository.inMonth("plan_item.month"));

  private static final String KEEP =
      """
      INSERT INTO plan_item (org_unit_id, month, course_id, wanted_s, added_by, added_at)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (org_unit_id, month, course_id) DO UPDATE SET
        wanted_s = excluded.wanted_s, added_by = excluded.added_by, added_at = excluded.added_at
      """;

  private static final String REMOVE =
      "DELETE FROM plan_item WHERE org_unit_id = ? AND month = ? AND course_id = ?";

  private static final String COPY =
      """
      INSERT INTO plan_item (org_unit_id, month, course_id, wanted_s, added_by, added_at)
      SELECT org_unit_id, CAST(month + INTERVAL '1 month' AS date), course_id, wanted_s, ?, ?
      FROM plan_item
      JOIN course ON course.id = course_id AND withdrawn_at IS NULL
      WHERE org_unit_id = ? AND month = ?
      ON CONFLICT (org_unit_id, month, course_id) DO NOTHING
      """;

  private static final String SITES =
      """
      FROM station
      WHERE station.org_path LIKE ? || '%%' AND %s
        AND retired_at IS NULL AND registered_at < ?
      """
          .formatted(ContentColumns.IN_SCOPE);

  private static final String DONE =
      """
      SELECT count(fulfilled.station_id)
      FROM unnest(?, ?) WITH ORDINALITY AS given (course_id, needed_ms, nth)
      LEFT JOIN LATERAL (
        SELECT watched.station_id
        FROM sorting
        JOIN content ON content.sorting_id = sorting.id
        JOIN station_content AS watched ON watched.content_id = content.id AND watched.month = ?
        WHERE sorting.course_id = given.course_id
          AND watched.station_id IN (SELECT station.id %s)
        GROUP BY watched.station_id
        HAVING sum(watched.played_ms) >= given.needed_ms
      ) AS fulfilled ON true
      GROUP BY given.nth
      ORDER BY given.nth
      """
          .formatted(SITES);

  private static final String SHARES =
      """
      SELECT unit.name, count(fulfilled.station_id), count(*)
      FROM (SELECT station.id, station.org_path %s) AS site
      JOIN org_unit AS unit ON unit.level = 'SUBDISTRICT' AND site.org_path LIKE unit.path || '%%'
      LEFT JOIN (
        SELECT watched.station_id
        FROM sorting
        JOIN content ON content.sorting_id = sorting.id
        JOIN station_content AS watched ON watched.content_id = content.id AND watched.month = ?
        WHERE sorting.course_id = ?
        GROUP BY watched.station_id
        HAVING sum(watched.played_ms) >= ?
      ) AS fulfilled ON fulfilled.station_id = site.id
      GROUP BY unit.id
      ORDER BY count(fulfilled.station_id) / CAST(count(*) AS numeric) DESC, unit.id
      """
          .formatted(SITES);

  private PlanRepository() {}

  /** The sites of a unit that somebody may see and that were in service before a month's end. */
  record Sites(Scope scope, String path, Instant until) {
    int bind(PreparedStatement statement, int first) throws SQLException {
      statement.setString(first, path);
      var next = ContentColumns.bindScope(statement, first + 1, scope);
      statement.setObject(next, SqlColumns.utc(until));
      return next + 1;
    }
  }

  static List<PlanItem> items(Connection connection, String path, YearMonth month)
      throws SQLException {
    try (var statement = connection.prepareStatement(ITEMS)) {
      statement.setObject(1, month.atDay(1));
      statement.setString(2, path);
      var items = new ArrayList<PlanItem>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var seconds = rows.getObject(9, Integer.class);
        items.add(
            new PlanItem(
                rows.getLong(7),
                rows.getString(8),
                CourseRepository.course(rows),
                seconds == null
                    ? new Wanted.Once()
                    : new Wanted.AtLeast(Duration.ofSeconds(seconds))));
      }
      return items;
    }
  }

  static void keep(
      Connection connection,
      long unit,
      YearMonth month,
      long course,
      Wanted wanted,
      long account,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setLong(1, unit);
      statement.setObject(2, month.atDay(1));
      statement.setLong(3, course);
      statement.setObject(
          4,
          switch (wanted) {
            case Wanted.AtLeast(var time) -> (int) time.toSeconds();
            case Wanted.Once _ -> null;
          });
      statement.setLong(5, account);
      statement.setObject(6, SqlColumns.utc(now));
      statement.executeUpdate();
    }
  }

  static void remove(Connection connection, long unit, YearMonth month, long course)
      throws SQLException {
    try (var statement = connection.prepareStatement(REMOVE)) {
      statement.setLong(1, unit);
      statement.setObject(2, month.atDay(1));
      statement.setLong(3, course);
      statement.executeUpdate();
    }
  }

  /** What the month before asked for and this one does not; answers how many. */
  static int copy(Connection connection, long unit, YearMonth month, long account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(COPY)) {
      statement.setLong(1, account);
      statement.setObject(2, SqlColumns.utc(now));
      statement.setLong(3, unit);
      statement.setObject(4, month.minusMonths(1).atDay(1));
      return statement.executeUpdate();
    }
  }

  static long count(Connection connection, Sites sites) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT count(*) " + SITES)) {
      sites.bind(statement, 1);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  /** How many of the sites fulfilled each item, in their order. */
  static List<Long> done(Connection connection, Sites sites, YearMonth month, List<PlanItem> items)
      throws SQLException {
    try (var statement = connection.prepareStatement(DONE)) {
      statement.setArray(
          1,
          SqlColumns.array(connection, "bigint", items.stream().map(item -> item.course().id())));
      statement.setArray(
          2,
          SqlColumns.array(
              connection, "bigint", items.stream().map(item -> item.needed().toMillis())));
      statement.setObject(3, month.atDay(1));
      sites.bind(statement, 4);
      var done = new ArrayList<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        done.add(rows.getLong(1));
      }
      return done;
    }
  }

  /** How many sites of each subdistrict fulfilled one item; the best first. */
  static List<Share> shares(Connection connection, Sites sites, YearMonth month, PlanItem item)
      throws SQLException {
    try (var statement = connection.prepareStatement(SHARES)) {
      var next = sites.bind(statement, 1);
      statement.setObject(next, month.atDay(1));
      statement.setLong(next + 1, item.course().id());
      statement.setLong(next + 2, item.needed().toMillis());
      var shares = new ArrayList<Share>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        shares.add(new Share(rows.getString(1), rows.getLong(2), rows.getLong(3)));
      }
      return shares;
    }
  }
}
