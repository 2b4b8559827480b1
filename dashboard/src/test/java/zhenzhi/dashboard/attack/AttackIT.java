package zhenzhi.dashboard.attack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.dashboard.access.AccessTable;
import zhenzhi.dashboard.access.Town;
import zhenzhi.dashboard.access.Visitor;
import zhenzhi.dashboard.browser.Browsing;
import zhenzhi.protocol.Topics.Channel;

/**
 * Sends every attack of the corpus into every field of every form, by JSON, in addresses, and as
 * words of every message of a box; then opens every page in a browser and every file.
 */
class AttackIT {
  private static final Path SAMPLES =
      Path.of("..", "protocol", "src", "test", "resources", "samples", "v1");

  /** As much as most fields take. */
  private static final int USUAL = 200;

  /** As much as nearly every field takes. */
  private static final int SHORT = 20;

  private static final int SHORT_ROUNDS = 3;

  /** What a page has if an attack became part of it, or a link that is a script. */
  private static final String FOUND =
      """
      () => {
        const found = [...document.querySelectorAll('[data-hit]')].map(one => one.outerHTML.slice(0, 200));
        if (window.hit) found.push('a script ran');
        for (const link of document.querySelectorAll('[href], [src], [action], [formaction]')) {
          for (const name of ['href', 'src', 'action', 'formaction']) {
            const to = link.getAttribute(name) || '';
            if (/^\\s*(javascript|vbscript|data):/i.test(to)) found.push(name + '=' + to.slice(0, 200));
          }
        }
        return found;
      }
      """;

  private static final AccessTable TABLE = AccessTable.read();

  @TempDir private static Path directory;

  private static Browsing browsing;
  private static Boxes boxes;
  private static Town town;
  private static Map<String, Visitor> visitors = Map.of();
  private static Sending sending;

  @BeforeAll
  static void attack() throws SQLException, IOException {
    browsing = Browsing.start();
    boxes = new Boxes(directory);
    town = new Town(boxes.settings());
    visitors = town.visitors(TABLE.people());
    var json = town.context().getBean(JsonMapper.class);
    fromBoxes(json);
    try (var context = browsing.context(1366)) {
      sending = new Sending(visitors, context.newPage(), json);
      sending.send(rounds());
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

  private static List<String> rounds() {
    var rounds = new ArrayList<String>();
    Attacks.all().stream()
        .filter(attack -> attack.length() <= SHORT)
        .limit(SHORT_ROUNDS)
        .forEach(rounds::add);
    rounds.addAll(Attacks.packed(USUAL));
    rounds.add(Attacks.tooLong());
    return rounds;
  }

  /** One text of a message at a time, since a wrong head costs the whole of it. */
  private static void fromBoxes(JsonMapper json) throws IOException {
    var attacks = Attacks.packed(USUAL);
    var numbered = 0;
    for (var channel : List.of(Channel.REPORT, Channel.PRESENCE, Channel.RESULT)) {
      var folder = SAMPLES.resolve(channel.name().toLowerCase(Locale.ROOT));
      try (var files = Files.list(folder)) {
        for (var file : files.sorted().toList()) {
          var sample =
              Bent.with(
                  json.readValue(Files.readAllBytes(file), JsonNode.class),
                  "station",
                  JsonNode.createStringNode("e-1"));
          for (var attack : attacks) {
            for (var bent : Bent.each(sample, attack)) {
              numbered++;
              var message =
                  channel == Channel.REPORT
                      ? Bent.with(bent, "seq", JsonNode.createNumberNode(numbered))
                      : bent;
              boxes.publish(channel, json.writeValueAsBytes(message));
            }
          }
        }
      }
    }
    var seq = 0;
    for (var attack : Attacks.all()) {
      boxes.report(attack, ++seq);
    }
    boxes.report(Attacks.all().getFirst(), ++seq);
    boxes.awaitReceipt(seq);
  }

  @Test
  void nothingBreaksTheService() {
    assertThat(sending.broken()).isEmpty();
    assertThat(sending.sent()).isGreaterThan(1_000);
  }

  /** The pages of the office first, of others those that the office may not open. */
  @Test
  void everyPageShowsItAsText() {
    var wrong = new ArrayList<String>();
    var shown = new TreeSet<String>();
    pages()
        .forEach((login, addresses) -> {
          try (var context = browsing.context(1366)) {
            logIn(context, login);
            var page = context.newPage();
            var said = new ArrayList<String>();
            listen(page, said);
            for (var address : addresses) {
              look(page, address, said, wrong, shown);
            }
          }
        });

    assertThat(wrong).isEmpty();
    assertThat(shown)
        .contains(
            "/quarantine", "/stations/e-1", "/stations/e-1/responsibility", "/tickets/7", "/own");
  }

  private static Map<String, List<String>> pages() {
    var seen = new TreeSet<String>();
    var pages = new LinkedHashMap<String, List<String>>();
    for (var login : List.of("office", "keeper", "repair")) {
      var addresses = new ArrayList<String>();
      for (var line : TABLE.lines()) {
        if (Sending.isPage(line)
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

  private static void logIn(BrowserContext context, String login) {
    var visitor = visitor(login);
    var cookie = visitor.cookie().split("=", 2);
    context.addCookies(
        List.of(new Cookie(cookie[0], cookie[1]).setUrl(visitor.server().toString())));
  }

  /** A page that is refused says so in the console; that is no find. */
  private static void listen(Page page, List<String> said) {
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
        said.add(message.text());
      }
    });
    page.onPageError(said::add);
    page.onDialog(dialog -> {
      said.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
  }

  private static void look(
      Page page, String address, List<String> said, List<String> wrong, TreeSet<String> shown) {
    said.clear();
    var answer = page.navigate(visitor("office").server().resolve("/") + address.substring(1));
    if (answer.status() >= 500) {
      wrong.add(address + ": " + answer.status());
    }
    ((List<?>) page.evaluate(FOUND)).forEach(found -> wrong.add(address + ": " + found));
    said.forEach(complaint -> wrong.add(address + ": " + complaint));
    if (page.content().contains("&lt;b data-hit&gt;")) {
      shown.add(address);
    }
  }

  /** Files hold it where it does nothing: no formulas, no broken XML, JSON that can be read. */
  @Test
  void everyFileHoldsItHarmlessly() throws IOException {
    var wrong = new ArrayList<String>();
    var looked = 0;
    for (var line : TABLE.lines()) {
      if (line.method().equals("GET")
          && !Sending.isPage(line)
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
