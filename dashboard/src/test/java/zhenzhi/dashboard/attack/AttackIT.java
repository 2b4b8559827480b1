package zhenzhi.dashboard.attack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.dashboard.access.AccessTable;
import zhenzhi.dashboard.access.Town;
import zhenzhi.dashboard.access.Visitor;
import zhenzhi.dashboard.browser.Browsing;

/**
 * Sends attacks of the corpus into every field of every form, by JSON, in addresses, and as words
 * of every message of a box; then opens every page in a browser and every file. Each form gets a
 * part of the corpus; with {@code -Dattack=whole} it gets all of it.
 */
class AttackIT {
  private static final AccessTable TABLE = AccessTable.read();

  /**
   * Buttons, whose forms stand on pages only after something happened; a day of a book has the
   * fields of a new entry.
   */
  private static final List<String> WITHOUT_WORDS =
      List.of(
          "POST /diagnoses/{id}/check",
          "POST /reports/{id}/{word}",
          "POST /policy/{version}/withdraw",
          "POST /content/plan/remove",
          "POST /stations/{code}/responsibility/changes/{change}/undo",
          "POST /stations/{code}/books/{book}/days/{day}",
          "POST /inspections/{id}/tickets");

  @TempDir private static Path directory;

  private static Browsing browsing;
  private static Boxes boxes;
  private static Town town;
  private static Map<String, Visitor> visitors = Map.of();
  private static Set<String> places = Set.of();
  private static Sending sending;

  @BeforeAll
  static void attack() throws SQLException, IOException {
    browsing = Browsing.start();
    boxes = new Boxes(directory);
    town = new Town(boxes.settings());
    visitors = town.visitors(TABLE.people());
    town.leaveOfficeAlone();
    var json = town.context().getBean(JsonMapper.class);
    places = new Messages(boxes, json).send();
    try (var context = browsing.context(1366)) {
      sending = new Sending(visitors, context.newPage(), json);
      sending.send();
    }
  }

  @AfterAll
  static void stop() {
    if (town != null) {
      town.close();
    }
    if (boxes != null) {
      boxes.close();
    }
    if (browsing != null) {
      browsing.close();
    }
  }

  /** Whatever is typed is kept, or refused in words. */
  @Test
  void nothingBreaksTheService() {
    assertThat(sending.complaints()).isEmpty();
    assertThat(sending.sent()).isGreaterThan(1_000);
    assertThat(places).hasSizeGreaterThan(50);
  }

  /** A new form that no page of the table leads to has to have its fields in the table. */
  @Test
  void nothingIsSpared() {
    assertThat(sending.spared()).isSubsetOf(WITHOUT_WORDS);
  }

  /** The pages of the office first, of others those that the office may not open. */
  @Test
  void everyPageShowsItAsText() {
    var looking = new Looking();
    pages()
        .forEach((login, addresses) -> {
          try (var context = browsing.context(1366)) {
            looking.at(context, visitor(login), addresses);
          }
        });

    assertThat(looking.wrong()).isEmpty();
    assertThat(looking.shown())
        .contains(
            "/quarantine", "/stations/e-1", "/stations/e-1/responsibility", "/tickets/7", "/own");
  }

  private static Map<String, List<String>> pages() {
    var seen = new TreeSet<String>();
    var pages = new LinkedHashMap<String, List<String>>();
    for (var login : List.of("office", "keeper", "repair")) {
      var addresses = new ArrayList<String>();
      for (var line : TABLE.lines()) {
        if (Routes.isPage(line)
            && line.cell(TABLE.people(), login).startsWith("yes")
            && seen.add(line.address())) {
          addresses.add(line.address());
        }
      }
      pages.put(login, addresses);
    }
    requireNonNull(pages.get("office")).addAll(sending.searches());
    return pages;
  }

  /** Files hold it where it does nothing: no formulas, no broken XML. */
  @Test
  void everyFileHoldsItHarmlessly() throws IOException {
    var wrong = new ArrayList<String>();
    var looked = 0;
    for (var line : TABLE.lines()) {
      if (line.method().equals("GET")
          && !Routes.isPage(line)
          && line.cell(TABLE.people(), "office").startsWith("yes")) {
        var answer = visitor("office").ask("GET", line.address(), "");
        Exported.complaint(answer).ifPresent(why -> wrong.add(line.address() + ": " + why));
        looked++;
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(looked).isGreaterThan(20);
  }

  private static Visitor visitor(String login) {
    return requireNonNull(visitors.get(login), login);
  }
}
