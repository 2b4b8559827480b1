package zhenzhi.dashboard.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The table in {@code docs/access.md}, which says how to add a line.
 *
 * @param people the logins at the heads of the columns
 */
public record AccessTable(List<String> people, List<Line> lines) {
  private static final Path FILE = Path.of("docs", "access.md");
  private static final int BEFORE_PEOPLE = 3;
  private static final String UNKNOWN = "999999";

  /**
   * One address, and what becomes of everybody who asks.
   *
   * @param route as the router has it, such as {@code GET /tickets/{id}}
   * @param address one that fits it, of a thing that belongs to {@code e-1}
   * @param sent the fields of a form, JSON, {@code file} (a table) or {@code photo}; empty where
   *     nothing is sent
   * @param cells one for each of the people
   */
  public record Line(String route, String address, String sent, List<String> cells) {

    public String method() {
      return route.substring(0, route.indexOf(' '));
    }

    /** What somebody of {@code people} gets. */
    public String cell(List<String> people, String login) {
      return cells.get(people.indexOf(login));
    }

    /** Whether a file is sent, in a form of several parts. */
    boolean isFile() {
      return sent.equals("file") || sent.equals("photo");
    }

    /** Whether the address names a thing, which can then be another one. */
    boolean isOfSomething() {
      return !guessed().equals(address);
    }

    /** The same with ids and codes that nothing has. */
    String guessed() {
      var pattern = route.substring(route.indexOf(' ') + 1).split("/", -1);
      var parts = address.split("/", -1);
      for (var nth = 0; nth < pattern.length; nth++) {
        if (pattern[nth].contains("{")) {
          parts[nth] = parts[nth].replaceFirst("^[0-9]+$", UNKNOWN).replaceFirst("^e-1", "e-none");
        }
      }
      return String.join("/", parts);
    }

    /** The line as it stands in the table, with other cells. */
    String with(List<String> others) {
      var sentCell = sent.isEmpty() ? "" : "`" + sent + "`";
      return "| `%s` | `%s` | %s | %s |"
          .formatted(route, address, sentCell, String.join(" | ", others));
    }
  }

  public static AccessTable read() {
    try {
      var rows =
          Files.readAllLines(FILE).stream()
              .dropWhile(line -> !line.startsWith("| route |"))
              .filter(line -> line.startsWith("| "))
              .map(AccessTable::cells)
              .toList();
      var head = rows.getFirst();
      var lines = new ArrayList<Line>();
      for (var row : rows.subList(1, rows.size())) {
        lines.add(
            new Line(
                row.get(0),
                row.get(1),
                row.get(2),
                List.copyOf(row.subList(BEFORE_PEOPLE, row.size()))));
      }
      return new AccessTable(
          List.copyOf(head.subList(BEFORE_PEOPLE, head.size())),
          Collections.unmodifiableList(lines));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(cell -> cell.strip().replace("`", ""))
        .toList();
  }
}
