package zhenzhi.standalone.year.recount;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import zhenzhi.standalone.year.recount.raw.Query;

/**
 * An entry of 责任追究 as its events and the duties of its day have it.
 *
 * @param person who held the duty on the day
 * @param state in the words of the page
 * @param readers logins of those who may see it: the offices above the site, and who is concerned
 */
public record Accused(String person, String state, Set<String> readers) {
  /** What the page says of the last event. */
  private static final Map<String, String> STATES =
      Map.of(
          "ENTERED", "有效",
          "APPEALED", "申诉中",
          "UPHELD", "申诉后维持",
          "CHANGED", "申诉后变更",
          "REVOKED", "申诉后撤销",
          "WITHDRAWN", "已撤回");

  public Accused {
    readers = Set.copyOf(readers);
  }

  static Map<Long, Accused> all(Query query, World world) throws SQLException {
    var all = new TreeMap<Long, Accused>();
    query.each(
        """
        SELECT accountability.id, code, role, day,
          (SELECT move FROM accountability_entry WHERE accountability_id = accountability.id ORDER BY nth DESC LIMIT 1),
          array(SELECT login
            FROM account
            WHERE account.id = concerned_id OR account.role = 'OFFICE' AND station.org_path LIKE account.org_path || '%')
        FROM accountability
        JOIN station ON station.id = station_id
        """,
        row ->
            all.put(
                row.getLong(1),
                new Accused(
                    world
                        .people()
                        .holder(world.site(row.getString(2)), row.getString(3), Query.day(row, 4)),
                    STATES.getOrDefault(row.getString(5), "?"),
                    new TreeSet<>(Set.of((String[]) row.getArray(6).getArray())))));
    return all;
  }
}
