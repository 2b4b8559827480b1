package zhenzhi.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;

class ReadmeIT {
  private static final String TABLES =
      """
      SELECT format('| `%s` | %s | %s |', relname,
                    coalesce(obj_description(pg_class.oid, 'pg_class'),
                             'MISSING: say what a row is in R__table_comments.sql'),
                    (SELECT string_agg(attname, ', ' ORDER BY array_position(conkey, attnum))
                     FROM pg_attribute
                     WHERE attrelid = pg_class.oid AND attnum = ANY (conkey)))
      FROM pg_class
      LEFT JOIN pg_constraint ON conrelid = pg_class.oid AND contype = 'p'
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'flyway_schema_history'
      ORDER BY pg_class.oid
      """;

  /** The wording is the database's own; change it in R__table_comments.sql. */
  @Test
  void theTableOfTablesIsTrue() throws IOException, SQLException {
    assertThat(tableUnder("## Tables")).containsExactlyInAnyOrderElementsOf(tables());
  }

  private static List<String> tables() throws SQLException {
    var lines = new ArrayList<String>();
    try (var database = TestDatabase.fresh();
        var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  private static List<String> tableUnder(String heading) throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .dropWhile(line -> !line.equals(heading))
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .toList();
  }
}
