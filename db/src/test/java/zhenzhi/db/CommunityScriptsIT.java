package zhenzhi.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.db.testing.TestDatabase;

/**
 * What only flavour timescale may do, as far as it can be followed under Debian's licence: all
 * functions are there and refuse, and what an aggregate sums up is plain SQL.
 */
class CommunityScriptsIT {
  private static final String FOLDER = "migration/timescale-community/";
  private static final Pattern AGGREGATE =
      Pattern.compile(
          "MATERIALIZED VIEW IF NOT EXISTS (\\w+)_hour_aggregate\\s.*?\\sAS\\s(.*?)WITH NO DATA",
          Pattern.DOTALL);

  @BeforeEach
  void onlyHere() {
    assumeTrue(
        TestDatabase.flavour() == Flavour.TIMESCALE_APACHE, "a flavour that refuses by licence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R__hypertables_compressed.sql", "R__hypertables_hourly.sql"})
  void nothingButTheLicenceForbidsThem(String file) throws IOException {
    var sql = script(file);
    try (var database = TestDatabase.fresh()) {
      assertThatThrownBy(() -> database.execute(sql))
          .hasStackTraceContaining("not supported under the current \"apache\" license");
    }
  }

  /** As TimescaleDB documents them, and as scripts and upkeep call them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add_compression_policy       | hypertable,compress_after,schedule_interval,initial_start
          remove_compression_policy    | hypertable,if_exists
          refresh_continuous_aggregate | continuous_aggregate,window_start,window_end
          drop_chunks                  | relation,older_than
          set_chunk_time_interval      | hypertable,chunk_time_interval
          create_hypertable            | relation,dimension,create_default_indexes,if_not_exists,migrate_data
          """)
  void whatIsCalledIsThere(String function, String arguments) throws SQLException {
    try (var database = TestDatabase.fresh();
        var connection = database.dataSource().getConnection()) {
      assertThat(
              Answer.to(
                  "SELECT count(*) FROM pg_proc WHERE proname = '%s' AND proargnames @> '{%s}'"
                      .formatted(function, arguments),
                  connection))
          .hasValueSatisfying(count -> assertThat(count).isNotEqualTo("0"));
    }
  }

  @Test
  void anAggregateSumsUpWhatTheTableDoes() throws IOException, SQLException {
    var aggregates = AGGREGATE.matcher(script("R__hypertables_hourly.sql")).results().toList();
    assertThat(aggregates)
        .extracting(match -> match.group(1))
        .containsExactly("reception", "line", "box");
    try (var database = TestDatabase.fresh();
        var connection = database.dataSource().getConnection()) {
      database.execute(script("samples.sql"));
      for (var aggregate : aggregates) {
        var byHour =
            Answer.to(
                lines("SELECT * FROM report.%s_hour".formatted(aggregate.group(1))), connection);
        assertThat(byHour)
            .hasValueSatisfying(text -> assertThat(text.lines()).hasSizeGreaterThan(40));
        assertThat(Answer.to(lines(aggregate.group(2)), connection)).isEqualTo(byHour);
      }
    }
  }

  private static String lines(String query) {
    return "SELECT string_agg(CAST(it AS text), E'\\n' ORDER BY CAST(it AS text)) FROM (%s) AS it"
        .formatted(query);
  }

  private static String script(String file) throws IOException {
    try (var script =
        file.startsWith("R__")
            ? Migrations.class.getResourceAsStream(FOLDER + file)
            : CommunityScriptsIT.class.getResourceAsStream(file)) {
      return new String(requireNonNull(script, file).readAllBytes(), UTF_8);
    }
  }
}
