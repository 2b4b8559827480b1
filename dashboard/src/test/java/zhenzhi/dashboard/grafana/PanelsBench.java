package zhenzhi.dashboard.grafana;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import zhenzhi.collector.upkeep.Fleet;
import zhenzhi.db.testing.TestDatabase;

/**
 * How long each statement of Grafana's boards takes on a fleet, over all of its days; half of the
 * tries take longer. Prints name, value, unit and aim, parted by tabs.
 */
public final class PanelsBench {
  private static final Map<String, String> CHOSEN = Map.of("subdistrict", "%", "site", "sn-00001");
  private static final int WARM_UP = 1;
  private static final int TIMES = 5;

  private PanelsBench() {}

  /** {@code arguments}: sites, days, and minutes between two looks of a box. */
  public static void main(String[] arguments) throws IOException, SQLException {
    var days = Integer.parseInt(arguments[1]);
    var until = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    try (var database = TestDatabase.fresh();
        var more = Objects.requireNonNull(PanelsBench.class.getResourceAsStream("papers.sql"))) {
      var fleet =
          new Fleet(Integer.parseInt(arguments[0]), days, Integer.parseInt(arguments[2]), until);
      fleet.sql(TestDatabase.flavour()).forEach(database::execute);
      database.execute(new String(more.readAllBytes(), UTF_8));
      try (var reader = database.dataSource().getConnection();
          var statement = reader.createStatement()) {
        statement.execute("SET ROLE zhenzhi_report; SET default_transaction_read_only = on");
        for (var board : Board.all()) {
          for (var asked : board.statements().toList()) {
            var sql = Macros.expand(asked.sql(), CHOSEN, until.minus(Duration.ofDays(days)), until);
            print(asked.of(), median(reader, sql));
          }
        }
      }
    }
  }

  private static double median(Connection reader, String sql) throws SQLException {
    var times = new ArrayList<Double>();
    for (var nth = 0; nth < WARM_UP + TIMES; nth++) {
      var began = System.nanoTime();
      try (var statement = reader.createStatement();
          var rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          rows.getString(1);
        }
      }
      if (nth >= WARM_UP) {
        times.add((System.nanoTime() - began) / 1e6);
      }
    }
    return times.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
  }

  private static void print(String of, double millis) {
    var flavour = TestDatabase.flavour().name().toLowerCase(Locale.ROOT);
    System.out.printf(
        Locale.ROOT, "%s.%s\t%.1f\tms\t200%n", flavour, of.replace(".json: ", "."), millis);
  }
}
