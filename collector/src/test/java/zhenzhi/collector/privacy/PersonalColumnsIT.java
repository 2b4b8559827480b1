package zhenzhi.collector.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;

/** Whatever can hold a name, a number or a picture of somebody is thought about once. */
class PersonalColumnsIT {
  private static final Path PRIVACY = Path.of("..", "PRIVACY.md");

  /** As in {@code `duty.person, title`}. */
  private static final Pattern COLUMNS = Pattern.compile("`(\\w+)\\.(\\w+(?:, \\w+)*)`");

  /** In a table's row, not in the text below it. */
  private static final String ROW = "| ";

  @Test
  void eachColumnIsInPrivacyOrSaysNothingOfAnybody() throws SQLException, IOException {
    var personal = personal();
    var nobody = nobody();

    var said = new TreeSet<>(personal);
    said.addAll(nobody);
    assertThat(said)
        .as("columns of PRIVACY.md and nobody.txt")
        .containsExactlyElementsOf(columns());
    assertThat(personal).doesNotContainAnyElementsOf(nobody).hasSizeGreaterThan(60);
  }

  /** Two rows on one thing sooner or later say two things. */
  @Test
  void whatIsKeptIsSaidOnce() throws IOException {
    var rows = Files.readAllLines(PRIVACY).stream().filter(line -> line.startsWith(ROW)).toList();

    assertThat(rows)
        .extracting(row -> row.substring(ROW.length(), row.indexOf(" |", ROW.length())))
        .doesNotHaveDuplicates();
    assertThat(
            rows.stream()
                .flatMap(row -> COLUMNS.matcher(row).results())
                .flatMap(found ->
                    Arrays.stream(found.group(2).split(", ")).map(it -> found.group(1) + "." + it)))
        .doesNotHaveDuplicates();
  }

  private static Set<String> personal() throws IOException {
    var personal = new TreeSet<String>();
    Files.readAllLines(PRIVACY).stream()
        .filter(line -> line.startsWith(ROW))
        .flatMap(line -> COLUMNS.matcher(line).results())
        .forEach(found ->
            Arrays.stream(found.group(2).split(", "))
                .map(column -> found.group(1) + "." + column)
                .forEach(personal::add));
    return personal;
  }

  private static Set<String> nobody() throws IOException {
    var nobody = new TreeSet<String>();
    for (var line : lines()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        var table = line.substring(0, line.indexOf(": "));
        for (var column : line.substring(line.indexOf(": ") + 2).split(" ", -1)) {
          nobody.add(table + "." + column);
        }
      }
    }
    return nobody;
  }

  private static List<String> lines() throws IOException {
    try (var file =
        Objects.requireNonNull(PersonalColumnsIT.class.getResourceAsStream("nobody.txt"))) {
      return new String(file.readAllBytes(), UTF_8).lines().toList();
    }
  }

  /** Everything that words or pictures fit into. */
  private static Set<String> columns() throws SQLException {
    var columns = new TreeSet<String>();
    try (var database = TestDatabase.fresh();
        var connection = database.dataSource().getConnection();
        var statement =
            connection.prepareStatement(
                """
                SELECT table_name || '.' || column_name
                FROM information_schema.columns
                JOIN information_schema.tables USING (table_schema, table_name)
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                  AND udt_name IN ('text', '_text', 'bytea', 'json', 'jsonb', 'inet')
                """);
        var row = statement.executeQuery()) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }
}
