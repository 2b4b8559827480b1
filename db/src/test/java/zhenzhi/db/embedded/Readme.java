package zhenzhi.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tables of this folder's README, so that they can be held to be true. */
final class Readme {
  private Readme() {}

  /** The cells of the table below a heading, without its head. */
  static List<List<String>> rowsUnder(String heading) throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .dropWhile(line -> !line.equals(heading))
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(Readme::cells)
        .toList();
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|", -1))
        .map(cell -> cell.strip().replace("`", ""))
        .toList();
  }
}
