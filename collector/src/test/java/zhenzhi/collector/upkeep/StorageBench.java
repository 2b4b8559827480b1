package zhenzhi.collector.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import zhenzhi.collector.District;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.db.Flavour;
import zhenzhi.db.testing.TestDatabase;

/**
 * How much room a site takes in a year, table by table with its indexes, and how long the ten
 * hottest queries take on a fleet after a while. Prints name, value, unit and aim, parted by tabs.
 */
public final class StorageBench {
  private static final int SITES_WEIGHED = 20;
  private static final int DAYS_WEIGHED = 14;
  private static final int DAYS_OF_A_YEAR = 365;
  private static final int WARM_UP = 3;
  private static final int TIMES = 11;

  /** What is smaller than that for a site and year is not worth a line: bytes. */
  private static final long LEAST = 10_000;

  private static final String PLAIN =
      """
      SELECT relname, pg_total_relation_size(oid)
      FROM pg_class
      WHERE relnamespace = CAST('public' AS regnamespace) AND relkind = 'r'
      ORDER BY 2 DESC
      """;

  private static final String IN_CHUNKS =
      """
      SELECT relname, coalesce(
        (SELECT hypertable_size(pg_class.oid) FROM timescaledb_information.hypertables WHERE hypertable_name = relname),
        pg_total_relation_size(oid))
      FROM pg_class
      WHERE relnamespace = CAST('public' AS regnamespace) AND relkind = 'r'
      UNION ALL
      SELECT view_name, hypertable_size(
        CAST(format('%I.%I', materialization_hypertable_schema, materialization_hypertable_name) AS regclass))
      FROM timescaledb_information.continuous_aggregates
      ORDER BY 2 DESC
      """;

  private static final String COMPRESS =
      """
      SELECT compress_chunk(chunk)
      FROM timescaledb_information.hypertables, show_chunks(CAST(hypertable_name AS regclass)) AS chunk
      WHERE hypertable_schema = 'public'
      """;

  private StorageBench() {}

  /** {@code arguments}: sites, days, and minutes between two looks of a box. */
  public static void main(String[] arguments) throws Exception {
    var sites = Integer.parseInt(arguments[0]);
    var days = Integer.parseInt(arguments[1]);
    var every = Integer.parseInt(arguments[2]);
    weigh();
    try (var district = new District(Map.of())) {
      var began = System.nanoTime();
      new Fleet(sites, days, every, HotQuery.NOW)
          .sql(TestDatabase.flavour())
          .forEach(district::given);
      print("fleet." + sites + ".made", seconds(began), "s", "");
      print("fleet." + sites + ".size", size(district) / 1e9, "GB", "");
      for (var query : HotQuery.values()) {
        print("hot." + sites + "." + query, median(district, query), "ms", "200");
      }
    }
  }

  /**
   * Boxes that are on for eight hours a day and look every minute, two weeks of them: none is
   * compressed yet.
   */
  private static void weigh() throws SQLException {
    try (var district = new District(Map.of())) {
      var empty = sizes(district);
      new Fleet(SITES_WEIGHED, DAYS_WEIGHED, 1, HotQuery.NOW)
          .sql(TestDatabase.flavour())
          .forEach(district::given);
      weigh("year", empty, sizes(district));
      if (TestDatabase.flavour() == Flavour.TIMESCALE) {
        district.given(COMPRESS);
        weigh("year.compressed", empty, sizes(district));
      }
    }
  }

  private static void weigh(String name, Map<String, Long> empty, Map<String, Long> full) {
    var sum = 0.0;
    for (var table : full.entrySet()) {
      var bytes =
          (double) (table.getValue() - empty.getOrDefault(table.getKey(), 0L))
              * DAYS_OF_A_YEAR
              / DAYS_WEIGHED
              / SITES_WEIGHED;
      sum += bytes;
      if (bytes > LEAST) {
        print(name + "." + table.getKey(), bytes / 1e6, "MB", "");
      }
    }
    print(name + ".all", sum / 1e6, "MB", "");
  }

  private static Map<String, Long> sizes(District district) throws SQLException {
    var sizes = new LinkedHashMap<String, Long>();
    try (var connection = connect(district);
        var statement = connection.createStatement()) {
      var rows =
          statement.executeQuery(TestDatabase.flavour() == Flavour.POSTGRES ? PLAIN : IN_CHUNKS);
      while (rows.next()) {
        sizes.put(rows.getString(1), rows.getLong(2));
      }
    }
    return sizes;
  }

  private static long size(District district) throws SQLException {
    try (var connection = connect(district);
        var statement = connection.createStatement()) {
      var row = statement.executeQuery("SELECT pg_database_size(current_database())");
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection connect(District district) throws SQLException {
    return district.context.getBean(DatabaseService.class).connect();
  }

  private static double median(District district, HotQuery query) throws Exception {
    var times = new ArrayList<Double>();
    for (var nth = 0; nth < WARM_UP + TIMES; nth++) {
      var began = System.nanoTime();
      query.ask(district.context);
      if (nth >= WARM_UP) {
        times.add(seconds(began) * 1_000);
      }
    }
    return times.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void print(String name, double value, String unit, String aim) {
    var flavour = TestDatabase.flavour().name().toLowerCase(Locale.ROOT);
    System.out.printf(Locale.ROOT, "%s.%s\t%.2f\t%s\t%s%n", flavour, name, value, unit, aim);
  }
}
