package zhenzhi.dashboard.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenzhi.dashboard.access.AccessTable.Line;

/**
 * {@code docs/access.md} is the promise, and this asks the running service whether it is kept: each
 * route, by each person, over HTTP.
 */
class AccessIT {
  private static final AccessTable TABLE = AccessTable.read();

  private static final Path ANSWERED = Path.of("target", "access.md");

  private static Town town;

  @BeforeAll
  static void start() throws SQLException {
    town = new Town();
  }

  @AfterAll
  static void stop() {
    if (town != null) {
      town.close();
    }
  }

  /** A route that nobody has thought about is a hole until somebody has. */
  @Test
  void everyRouteStandsInTheTable() {
    assertThat(TABLE.lines().stream().map(Line::route).distinct())
        .containsExactlyInAnyOrderElementsOf(town.routes());
  }

  /**
   * What was answered is left in {@code target/access.md}, to compare and to take new lines from.
   */
  @Test
  void everybodyGetsWhatTheTableSays() throws IOException {
    var visitors = town.visitors(TABLE.people());
    var answered = new ArrayList<String>();
    for (var line : TABLE.lines()) {
      answered.add(line.with(ask(line, visitors)));
    }
    Files.write(ANSWERED, answered);
    assertThat(String.join("\n", answered))
        .isEqualTo(
            String.join(
                "\n", TABLE.lines().stream().map(line -> line.with(line.cells())).toList()));
  }

  /** Those who may not do it ask first: what is done may not be possible twice. */
  private static List<String> ask(Line line, Map<String, Visitor> visitors) {
    var cells = new ArrayList<String>();
    for (var login : TABLE.people().reversed()) {
      var answer = visitor(visitors, login).ask(line.method(), line.address(), line.sent());
      cells.addFirst(cell(login, answer));
    }
    return cells;
  }

  /**
   * Numbers are easily guessed, so a number that nothing has opens nothing for anybody: whatever is
   * answered is a refusal. Style and script are nobody's secret.
   */
  @Test
  void whatIsNotThereIsNotThereForAnybody() {
    var visitors = town.visitors(TABLE.people());
    var opened = new ArrayList<String>();
    for (var line : TABLE.lines()) {
      if (line.isOfSomething() && !line.address().startsWith("/assets/")) {
        for (var login : TABLE.people()) {
          var answer = visitor(visitors, login).ask(line.method(), line.guessed(), line.sent());
          var cell = cell(login, answer);
          if (answer.statusCode() < 400 && !cell.equals("login")) {
            opened.add(
                login
                    + " "
                    + line.method()
                    + " "
                    + line.guessed()
                    + ": "
                    + cell
                    + " "
                    + answer.statusCode());
          }
        }
      }
    }
    assertThat(opened).isEmpty();
  }

  private static Visitor visitor(Map<String, Visitor> visitors, String login) {
    return requireNonNull(visitors.get(login), login);
  }

  /** What is wrong with a form is told only to those who may send it. */
  private static String cell(String login, HttpResponse<byte[]> answer) {
    var status = answer.statusCode();
    return switch (status) {
      case 303 -> isLogIn(answer) ? "login" : "yes";
      case 200, 201, 202, 204, 400, 409, 422 ->
          Town.namesOthers(login, Visitor.text(answer)) ? "yes, all" : "yes";
      default -> String.valueOf(status);
    };
  }

  private static boolean isLogIn(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .filter(to -> to.startsWith("/login"))
        .isPresent();
  }
}
