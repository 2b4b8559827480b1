package zhenzhi.dashboard.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.dashboard.access.AccessTable.Line;

/** What a hostile reader tries at every route of the table, and where there is none. */
class DoorsIT {
  private static final AccessTable TABLE = AccessTable.read();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String EVIL = "https://evil.example";

  private static Town town;
  private static Map<String, Visitor> visitors = Map.of();

  @BeforeAll
  static void start() throws SQLException {
    town = new Town();
    visitors = town.visitors(TABLE.people());
  }

  @AfterAll
  static void stop() {
    if (town != null) {
      town.close();
    }
  }

  /** Pages, files, what is done, what is refused and what is not there. */
  @Test
  void everyAnswerIsProtectedAndTellsNothing() {
    var wrong = new ArrayList<String>();
    for (var line : TABLE.lines()) {
      for (var login : List.of("nobody", "repair-west", "office")) {
        if (line.method().equals("GET") || !login.equals("office")) {
          var answer = visitor(login).ask(line.method(), line.address(), line.sent());
          note(login + " " + line.route(), answer, wrong);
          note(login + " guessed " + line.route(), spoilt(login, line), wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** With what no page of ours asks for. */
  private static HttpResponse<byte[]> spoilt(String login, Line line) {
    if (line.route().contains("/api/")) {
      var request = visitor(login).to(line.guessed()).setHeader("Accept", "application/json");
      return visitor(login)
          .send(
              request
                  .header("Content-Type", "application/json")
                  .method(line.method(), BodyPublishers.ofString("{")));
    }
    var garbage = "?page=x&month=13&day=2026-02-30&from=9&sort=%27&state=NONE&unit=x&year=-1";
    return line.method().equals("GET")
        ? visitor(login).ask("GET", line.guessed() + garbage, "")
        : visitor(login).ask(line.method(), line.guessed(), "%zz=%");
  }

  @Test
  void whatIsNoRouteIsAnsweredAsCarefully() {
    var wrong = new ArrayList<String>();
    for (var login : List.of("nobody", "office")) {
      var visitor = visitor(login);
      for (var path :
          List.of("/no-such-page", "/overview/", "/assets/0/no.css", "/assets/0/..%2Fx", "/%00")) {
        note(login + " " + path, visitor.ask("GET", path, ""), wrong);
      }
      for (var method : List.of("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "NONE")) {
        var request = visitor.to("/overview").method(method, BodyPublishers.noBody());
        note(login + " " + method, visitor.send(request), wrong);
      }
      for (var body : List.of("{", "[]", "null", "{\"kind\": {\"a\": 1}}", "{\"kind\": \"x\"}")) {
        var request =
            visitor.to("/api/v1/stations/e-1/commands").setHeader("Accept", "application/json");
        note(
            login + " " + body,
            visitor.send(
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))),
            wrong);
      }
      for (var type : List.of("text/xml", "nonsense", "multipart/form-data")) {
        var request = visitor.to("/reports/new").header("Content-Type", type);
        note(login + " " + type, visitor.send(request.POST(BodyPublishers.ofString("x"))), wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "office"})
  void anAddressThatThereIsNotIsSaidToBeNone(String login) {
    assertThat(visitor(login).ask("GET", "/no-such-page", "").statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsNotLoggedInIsLedToTheDoorAndOnFromThere() {
    var answer = visitor("nobody").ask("GET", "/overview?state=BROKEN&q=x", "");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/login?next=%2Foverview%3Fstate%3DBROKEN%26q%3Dx");
  }

  /** What Netty refuses before anybody of ours sees it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /overview HTTP/9.9\r\nHost: x\r\n\r\n",
        "NONSENSE\r\n\r\n",
        "GET /overview HTTP/1.1\r\nHost: x\r\nA b: c\r\n\r\n",
        "GET /overview HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      })
  void whatIsNoRequestTellsNothing(String raw) throws IOException {
    var server = visitor("nobody").server();
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(raw.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);

      assertThat(answer).doesNotContainIgnoringCase("exception", "netty", "\nserver:");
      assertThat(answer).matches("(?s)|HTTP/[0-9.]+ (4\\d\\d|303) .*");
    }
  }

  /** Neither without a token, nor with somebody else's, nor as what is no form. */
  @Test
  void noFormIsTakenWithoutItsToken() {
    var office = visitor("office");
    var done = new ArrayList<String>();
    for (var line : TABLE.lines()) {
      if (isForm(line)) {
        var fields = line.isFile() ? "" : line.sent();
        for (var sent : List.of(fields, "csrfToken=" + visitor("east").token() + "&" + fields)) {
          for (var type : List.of(FORM, "text/plain", "application/json")) {
            var request = office.to(line.address()).header("Content-Type", type);
            note(line, type, office.send(request.POST(BodyPublishers.ofString(sent))), done);
          }
        }
        note(
            line,
            "no type",
            office.send(office.to(line.address()).POST(BodyPublishers.noBody())),
            done);
      }
    }
    assertThat(done).isEmpty();
  }

  private static boolean isForm(Line line) {
    return line.method().equals("POST")
        && !line.sent().startsWith("{")
        && !line.address().equals("/login");
  }

  private static void note(Line line, String how, HttpResponse<byte[]> answer, List<String> done) {
    var isRefused = List.of(403, 415).contains(answer.statusCode());
    if (!isRefused) {
      done.add(line.route() + " as " + how + ": " + answer.statusCode());
    }
  }

  /** Not even with the right token, and not to log in. */
  @Test
  void nothingIsTakenFromAnotherSitesPage() {
    var done = new ArrayList<String>();
    for (var line : TABLE.lines()) {
      if (!line.method().equals("GET")) {
        for (var header : Map.of("Origin", EVIL, "Sec-Fetch-Site", "cross-site").entrySet()) {
          var office = visitor("office");
          var type = line.sent().startsWith("{") ? "application/json" : FORM;
          var sent =
              type.equals(FORM) ? "csrfToken=" + office.token() + "&" + line.sent() : line.sent();
          var request =
              office
                  .to(line.address())
                  .setHeader(header.getKey(), header.getValue())
                  .header("Content-Type", type)
                  .method(line.method(), BodyPublishers.ofString(sent));
          note(line, header.getKey(), office.send(request), done);
        }
      }
    }
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "\u3000//evil.example",
        "/ ",
        "/%zz",
        "/<b>",
        "/\u010D\u010ASet-Cookie: hit=1",
        "javascript:alert(1)"
      })
  void aLogInLeadsNowhereElse(String next) {
    var in = logIn(next, "");

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).contains("/overview");
    assertThat(in.headers().allValues("Set-Cookie")).hasSize(1);
  }

  @Test
  void aSessionIsItsOwnersAlone() {
    var planted = "zhenzhi-session=planted";
    var in = logIn("", planted);
    var cookie = in.headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(cookie)
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax", "Path=/")
        .doesNotContain("planted", "Domain");
    assertThat(opens(planted)).isFalse();
    var session = cookie.split(";", 2)[0];
    assertThat(opens(session)).isTrue();
    var again = logIn("", session);
    assertThat(again.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain(session);
  }

  private static boolean opens(String session) {
    var nobody = visitor("nobody");
    var answer = nobody.send(nobody.to("/overview").header("Cookie", session).GET());
    return answer.statusCode() == 200;
  }

  private static HttpResponse<byte[]> logIn(String next, String cookie) {
    var nobody = visitor("nobody");
    var sent = "login=office&password=correct+horse&next=" + URLEncoder.encode(next, UTF_8);
    var request = nobody.to("/login").header("Content-Type", FORM);
    return nobody.send(
        (cookie.isEmpty() ? request : request.header("Cookie", cookie))
            .POST(BodyPublishers.ofString(sent)));
  }

  private static void note(String what, HttpResponse<byte[]> answer, List<String> wrong) {
    if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
      wrong.add(what + ": " + answer.statusCode());
    }
    Answers.complaints(answer).forEach(why -> wrong.add(what + ": " + why));
  }

  private static Visitor visitor(String login) {
    return requireNonNull(visitors.get(login), login);
  }
}
