package zhenzhi.dashboard.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenzhi.dashboard.access.Visitor.Attachment;

/** What holds for every site is decided by the office above all others, or by nobody. */
class InstallationIT {
  private static final String ABOVE = "由上级远教办统一";

  /** Pages with the address that a form of theirs goes to. */
  private static final Map<String, String> FORMS =
      Map.of(
          "/policy", "action=\"/policy#new\"",
          "/content", "action=\"/content#new\"",
          "/content/course/7", "action=\"/content/course/7\"",
          "/content/unknown", "action=\"/content/unknown/7/no-study\"",
          "/content/unknown/7", "action=\"/content/unknown/7\"",
          "/imports", "action=\"/imports/courses\"");

  /** Boards show every site of the installation. */
  private static final Map<String, String> BOARDS =
      Map.of(
          "/overview", "href=\"http://127.0.0.1:3000/d/zhenzhi-overview\"",
          "/stations/e-1", "href=\"http://127.0.0.1:3000/d/zhenzhi-site?var-site=e-1\"");

  private static Town town;
  private static Map<String, Visitor> visitors = Map.of();

  @BeforeAll
  static void start() throws SQLException {
    town = new Town(Map.of("zhenzhi.boards.address", "http://127.0.0.1:3000/"));
    visitors = town.visitors(List.of("office", "far"));
  }

  @AfterAll
  static void stop() {
    if (town != null) {
      town.close();
    }
  }

  /** One test, for the offices cannot be put beside one another again. */
  @Test
  void ofTwoOfficesBesideOneAnotherNeitherDecidesAndOneAloneDoes() {
    FORMS.forEach((page, form) ->
        assertThat(shown("office", page)).as(page).contains(ABOVE).doesNotContain(form));
    BOARDS.forEach((page, _) ->
        assertThat(shown("office", page)).as(page).contains("<h1>").doesNotContain("监控看板"));
    for (var login : List.of("office", "far")) {
      assertThat(visitor(login).ask("POST", "/policy", "").statusCode()).isEqualTo(403);
      assertThat(imported(login)).isEqualTo(403);
    }

    town.leaveOfficeAlone();

    FORMS.forEach((page, form) ->
        assertThat(shown("office", page)).as(page).contains(form).doesNotContain(ABOVE));
    BOARDS.forEach((page, link) -> assertThat(shown("office", page)).as(page).contains(link));
    assertThat(visitor("office").ask("POST", "/policy", "").statusCode())
        .as("asks for what is missing")
        .isEqualTo(400);
    assertThat(imported("office")).isEqualTo(303);
  }

  private static String shown(String login, String page) {
    return Visitor.text(visitor(login).ask("GET", page, ""));
  }

  private static int imported(String login) {
    var courses = new Attachment("file", "a.csv", "课程编号,课程名称,类别,时长\n,新课程,其他,\n");
    return visitor(login).upload("/imports/courses", Map.of(), courses).statusCode();
  }

  private static Visitor visitor(String login) {
    return requireNonNull(visitors.get(login), login);
  }
}
