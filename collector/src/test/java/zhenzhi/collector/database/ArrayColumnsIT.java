package zhenzhi.collector.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;

/** What the database makes of an array, as it writes the elements itself. */
class ArrayColumnsIT {
  private static final TestDatabase DATABASE = TestDatabase.blank();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void eachTypeArrivesAsItIs() throws SQLException {
    assertThat(read("bigint", Long.MIN_VALUE, null, 7L))
        .containsExactly("-9223372036854775808", null, "7");
    assertThat(read("integer", -1, Integer.MAX_VALUE)).containsExactly("-1", "2147483647");
    assertThat(read("smallint", 12)).containsExactly("12");
    assertThat(read("real", 0.5F, null)).containsExactly("0.5", null);
    assertThat(read("boolean", true, false)).containsExactly("true", "false");
    assertThat(read("text", "", "党史 {\"a\",\\}", "NULL", null))
        .containsExactly("", "党史 {\"a\",\\}", "NULL", null);
    assertThat(read("uuid", new UUID(7, -7)))
        .containsExactly("00000000-0000-0007-ffff-fffffffffff9");
    assertThat(read("date", LocalDate.parse("1970-01-01"), LocalDate.parse("2026-11-22")))
        .containsExactly("1970-01-01", "2026-11-22");
    var before2000 = Instant.parse("1999-12-31T23:59:59.999Z");
    assertThat(read("timestamptz", before2000, SqlColumns.utc(before2000)))
        .containsExactly("1999-12-31 23:59:59.999+00", "1999-12-31 23:59:59.999+00");
    assertThat(read("jsonb", "{\"a\": 1}")).containsExactly("{\"a\": 1}");
  }

  @Test
  void anArrayMayBeEmpty() throws SQLException {
    assertThat(read("bigint")).isEmpty();
  }

  private static List<@Nullable String> read(String type, @Nullable Object... elements)
      throws SQLException {
    try (var connection = DATABASE.dataSource().getConnection();
        var statement =
            connection.prepareStatement("SELECT CAST(it AS text) FROM unnest(?) AS it")) {
      connection.createStatement().execute("SET timezone = 'UTC'");
      Stream<@Nullable Object> values = Arrays.stream(elements);
      statement.setArray(1, SqlColumns.array(connection, type, values));
      var read = new ArrayList<@Nullable String>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        read.add(rows.getString(1));
      }
      return read;
    }
  }
}
