package zhenzhi.dashboard.grafana;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhenzhi.db.testing.TestDatabase;

/**
 * Every statement of every board, as Grafana's role, on a small district. Boards ask about now, so
 * the district is of the last forty days.
 */
class BoardsIT {
  private static final Map<String, String> CHOSEN =
      Map.of("district", "%", "subdistrict", "%", "site", "sn-1");
  private static final Duration SHOWN = Duration.ofDays(30);

  private static TestDatabase database;
  private static Connection reader;

  @BeforeAll
  static void begin() throws IOException, SQLException {
    database = TestDatabase.fresh();
    try (var seed = Objects.requireNonNull(BoardsIT.class.getResourceAsStream("seed.sql"))) {
      database.execute(new String(seed.readAllBytes(), UTF_8));
    }
    reader = database.dataSource().getConnection();
    try (var statement = reader.createStatement()) {
      statement.execute("SET ROLE zhenzhi_report; SET default_transaction_read_only = on");
    }
  }

  @AfterAll
  static void end() throws SQLException {
    reader.close();
    database.close();
  }

  static Stream<Board.Asked> statements() throws IOException {
    return Board.all().stream().flatMap(Board::statements);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void answersRowsAndATimeWhereACurveIsDrawn(Board.Asked asked) throws SQLException {
    var until = Instant.now();
    var sql = Macros.expand(asked.sql(), CHOSEN, until.minus(SHOWN), until);
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(columns(rows)).allSatisfy(column -> assertThat(column).isNotEqualTo("?column?"));
      if (asked.isCurve()) {
        assertThat(columns(rows)).startsWith("time");
      }
      assertThat(rows.next()).as("a row of " + sql).isTrue();
    }
  }

  static Stream<Board.Asked> curvesOfASite() throws IOException {
    return Board.all().stream()
        .filter(board -> board.file().equals("site.json"))
        .flatMap(Board::statements)
        .filter(Board.Asked::isCurve);
  }

  /** Up to eight days are drawn from samples, longer ones from hours. */
  @ParameterizedTest
  @MethodSource("curvesOfASite")
  void aDayOfASiteIsDrawnFromItsSamples(Board.Asked asked) throws SQLException {
    var until = Instant.now();
    var day = Macros.expand(asked.sql(), CHOSEN, until.minus(Duration.ofDays(1)), until);
    var month = Macros.expand(asked.sql(), CHOSEN, until.minus(SHOWN), until);

    assertThat(lines(day)).isPositive();
    if (asked.sql().contains("report.reception")) {
      assertThat(lines(day)).isGreaterThan(lines(month)); // ten minutes against an hour
    }
  }

  private static long lines(String sql) throws SQLException {
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM (" + sql + ") AS it")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void linksLeadToWherePeopleReachTheConsole() throws SQLException {
    var address = "SELECT url FROM report.console";
    assertThat(first(address)).isEqualTo("http://127.0.0.1:8080");

    database.execute(
        "INSERT INTO setting (name, value, since) VALUES ('zhenzhi.notice.console', 'https://jy.example.cn', now())");

    assertThat(first(address)).isEqualTo("https://jy.example.cn");
  }

  private static String first(String sql) throws SQLException {
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void whoReadsTheViewsReadsNothingElse() {
    assertThatThrownBy(() -> run("SELECT * FROM public.account"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> run("SELECT * FROM public.duty"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> run("DELETE FROM report.station_day"))
        .isInstanceOf(SQLException.class);
  }

  private static void run(String sql) throws SQLException {
    try (var statement = reader.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> columns(ResultSet rows) throws SQLException {
    var names = new ArrayList<String>();
    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
      names.add(rows.getMetaData().getColumnLabel(column));
    }
    return names;
  }
}
