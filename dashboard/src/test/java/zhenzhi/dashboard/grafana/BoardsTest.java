package zhenzhi.dashboard.grafana;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.grafana.Board.child;
import static zhenzhi.dashboard.grafana.Board.list;
import static zhenzhi.dashboard.grafana.Board.text;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.dashboard.words.FindingWords;

/** What can be said of a board without a database. */
class BoardsTest {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([a-z]+)");
  private static final Pattern BOARD = Pattern.compile("/d/([a-z-]+)");
  private static final int COLUMNS = 24;

  static List<Board> boards() throws IOException {
    return Board.all();
  }

  static Stream<Board.Panel> panels() throws IOException {
    return Board.all().stream().flatMap(Board::panels);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void aBoardCannotBeChangedByHandAndKeepsItsAddress(Board board) {
    var json = board.json();

    assertThat(text(json, "uid") + ".json").isEqualTo("zhenzhi-" + board.file());
    assertThat(child(json, "id").isNull()).isTrue();
    assertThat(child(json, "editable").getBooleanValue()).isFalse();
    assertThat(text(json, "timezone")).isEqualTo("Asia/Shanghai");
    assertThat(board.title()).startsWith("诊治 · ");
    assertThat(text(json, "description")).containsPattern(CHINESE);
    assertThat(board.panels().map(Board.Panel::title).toList()).doesNotHaveDuplicates();
    assertThat(board.panels().map(panel -> text(panel.json(), "id")).toList())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void everyBoardIsInTheReadme(Board board) throws IOException {
    assertThat(Files.readString(Path.of("grafana/README.md")))
        .contains("| `" + text(board.json(), "uid") + "` |");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void whatItNamesIsThere(Board board) throws IOException {
    var variables = board.variables().map(variable -> text(variable, "name")).collect(toSet());
    var boards = Board.all().stream().map(other -> text(other.json(), "uid")).collect(toSet());
    var all = new StringBuilder();
    board.statements().forEach(asked -> all.append(asked.sql()).append('\n'));
    board.panels().flatMap(BoardsTest::links).forEach(url -> all.append(url).append('\n'));

    assertThat(VARIABLE.matcher(all).results().map(match -> match.group(1)).collect(toSet()))
        .as("what is used, and what can be chosen")
        .isEqualTo(variables);
    assertThat(BOARD.matcher(all).results().map(match -> match.group(1))).isSubsetOf(boards);
  }

  @ParameterizedTest
  @MethodSource("panels")
  void aPanelSaysWhatItShowsInWhichUnitAndWhatItSaysWithoutData(Board.Panel panel) {
    var defaults = panel.defaults();

    assertThat(panel.title()).containsPattern(CHINESE);
    assertThat(text(panel.json(), "description")).isNotBlank();
    assertThat(text(defaults, "unit")).isNotBlank();
    assertThat(text(defaults, "noValue")).isNotBlank();
    assertThat(text(child(panel.json(), "datasource"), "uid")).isIn("zhenzhi", "prometheus");
    assertThat(list(panel.json(), "targets")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void panelsDoNotCoverEachOther(Board board) {
    var taken = new HashSet<List<Integer>>();
    board
        .panels()
        .forEach(panel -> {
          var place = child(panel.json(), "gridPos");
          int left = child(place, "x").getIntValue();
          int top = child(place, "y").getIntValue();
          assertThat(left + child(place, "w").getIntValue())
              .as(panel.toString())
              .isLessThanOrEqualTo(COLUMNS);
          for (var x = left; x < left + child(place, "w").getIntValue(); x++) {
            for (var y = top; y < top + child(place, "h").getIntValue(); y++) {
              assertThat(taken.add(List.of(x, y))).as(panel.toString()).isTrue();
            }
          }
        });
  }

  /** The console and the wall say the same of a fault. */
  @ParameterizedTest
  @MethodSource("panels")
  void findingsHaveTheConsolesWords(Board.Panel panel) {
    for (var mapping : list(panel.defaults(), "mappings").toList()) {
      var words = child(mapping, "options");
      if (words.get(Finding.LNB_DEAD.name()) != null) {
        for (var finding : Finding.values()) {
          assertThat(text(child(words, finding.name()), "text"))
              .isEqualTo(FindingWords.of(finding).means());
        }
      }
    }
  }

  private static Stream<String> links(Board.Panel panel) {
    var ofColumns =
        list(child(panel.json(), "fieldConfig"), "overrides")
            .flatMap(override -> list(override, "properties"))
            .filter(property -> text(property, "id").equals("links"))
            .flatMap(property -> list(property, "value"));
    var ofFigures =
        panel.defaults().get("links") == null
            ? Stream.<JsonNode>empty()
            : list(panel.defaults(), "links");
    return Stream.concat(ofColumns, ofFigures).map(link -> text(link, "url"));
  }
}
