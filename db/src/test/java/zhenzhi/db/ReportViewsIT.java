package zhenzhi.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;

/** What others may read: said, granted, and without people in it. */
class ReportViewsIT {
  private static final String VIEWS =
      """
      SELECT format('| `report.%s` | %s |', relname, obj_description(oid, 'pg_class'))
      FROM pg_class
      WHERE relnamespace = CAST('report' AS regnamespace)
      """;

  private static final String NOT_GRANTED =
      """
      SELECT relname
      FROM pg_class
      WHERE relnamespace = CAST('report' AS regnamespace) AND NOT has_table_privilege('zhenzhi_report', oid, 'SELECT')
      """;

  private static final String GRANTED_BESIDE =
      """
      SELECT relname
      FROM pg_class
      WHERE relnamespace = CAST('public' AS regnamespace) AND relkind IN ('r', 'p', 'v')
        AND has_table_privilege('zhenzhi_report', oid, 'SELECT')
      """;

  private static final String OF_PEOPLE =
      """
      SELECT table_name || '.' || column_name
      FROM information_schema.columns
      WHERE table_schema = 'report' AND column_name ~ 'person$|phone|login|password|account|keeper|address|technician'
      """;

  private static TestDatabase database;

  @BeforeAll
  static void begin() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  static void end() {
    database.close();
  }

  /** The wording is the database's own; change it beside the view. */
  @Test
  void theReadmeListsThem() throws IOException, SQLException {
    var listed =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| `report."))
            .toList();

    assertThat(listed).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(all(VIEWS));
  }

  @Test
  void theRoleReadsAllOfThemAndNothingElse() throws SQLException {
    assertThat(all(NOT_GRANTED)).isEmpty();
    assertThat(all(GRANTED_BESIDE)).isEmpty();
  }

  @Test
  void nobodyIsNamedInThem() throws SQLException {
    assertThat(all(OF_PEOPLE)).isEmpty();
  }

  private static List<String> all(String sql) throws SQLException {
    var lines = new ArrayList<String>();
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
