package zhenzhi.dashboard.attack;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenzhi.dashboard.access.AccessTable;
import zhenzhi.dashboard.access.AccessTable.Line;
import zhenzhi.dashboard.access.Visitor;

/** Sends attacks by HTTP, wherever the table of routes and the forms on the pages lead. */
final class Sending {
  /** Whoever may do least comes first: what is closed by others cannot be filled in any more. */
  private static final List<String> PEOPLE =
      List.of("nobody", "repair", "keeper", "east", "office");

  /** Ends the session of whoever sends it, and has no words. */
  private static final String LOG_OUT = "/logout";

  /** Enough for each search of the office once; the next attack is no other page. */
  private static final int MOST_SEARCHES = 30;

  private final AccessTable table = AccessTable.read();
  private final Map<String, Visitor> visitors;
  private final Page blank;
  private final JsonMapper json;
  private final List<String> broken = new ArrayList<>();
  private final List<String> searches = new ArrayList<>();
  private int sent;

  /** {@code blank}: a page that may run scripts, to read forms with. */
  Sending(Map<String, Visitor> visitors, Page blank, JsonMapper json) {
    this.visitors = visitors;
    this.blank = blank;
    this.json = json;
  }

  /** What was answered with a failure of the service. */
  List<String> broken() {
    return List.copyOf(broken);
  }

  /** Addresses of the office's searches, with an attack in each field. */
  List<String> searches() {
    return List.copyOf(searches);
  }

  /** How many requests there were. */
  int sent() {
    return sent;
  }

  /** {@code attacks}: the short first, since what was done once is mostly not possible again. */
  void send(List<String> attacks) {
    for (var login : PEOPLE) {
      var forms = forms(login);
      for (var attack : attacks) {
        forms.forEach(form -> send(login, form, form.typed(attack), attack));
      }
      var forged = attacks.getFirst();
      forms.forEach(form -> send(login, form, form.forged(forged), forged));
    }
    for (var attack : List.of(attacks.getFirst(), Attacks.nul())) {
      table.lines().forEach(line -> sendWithoutForm(line, attack));
    }
  }

  private Set<Forms.Form> forms(String login) {
    var forms = new LinkedHashSet<Forms.Form>();
    for (var line : table.lines()) {
      if (isPage(line) && line.cell(table.people(), login).startsWith("yes")) {
        var answer = ask(login, "GET", line.address(), "");
        forms.addAll(Forms.of(blank, Visitor.text(answer)));
      }
    }
    forms.removeIf(form -> form.action().equals(LOG_OUT));
    return forms;
  }

  static boolean isPage(Line line) {
    return line.method().equals("GET")
        && !line.address().startsWith("/api/")
        && !line.address().startsWith("/assets/")
        && !line.route()
            .matches(".*(\\.[a-z]{3,4}|\\.\\{form}|photos/\\{photo}|/prometheus|/health)");
  }

  private void send(String login, Forms.Form form, String body, String attack) {
    if (form.hasFile()) {
      var name = attack.replaceAll("[\"\\r\\n\\x00]", "");
      note(
          login,
          "POST " + form.action(),
          visitor(login)
              .upload(form.action(), name + ".csv", attack + "," + attack + "\n" + attack));
    } else if (form.changes()) {
      ask(login, "POST", form.action(), body);
    } else {
      var address = form.action() + "?" + body;
      if (address.length() < 4_000) {
        ask(login, "GET", address, "");
        if (login.equals("office") && searches.size() < MOST_SEARCHES) {
          searches.add(address);
        }
      }
    }
  }

  /** What pages have no form for: JSON, the table's own fields, and the address itself. */
  private void sendWithoutForm(Line line, String attack) {
    if (line.sent().startsWith("{")) {
      bent(line.sent(), attack).forEach(sent -> ask("office", line.method(), line.address(), sent));
    } else if (line.method().equals("POST") && !line.address().equals(LOG_OUT)) {
      var fields =
          line.sent().replaceAll("=[^&]*", "=" + Forms.encoded(attack).replace("$", "%24"));
      ask("office", "POST", line.address(), fields);
    } else if (line.method().equals("GET") && line.route().contains("{")) {
      var address = line.route().substring("GET ".length()).replaceAll("\\{[a-z]+}", path(attack));
      ask("office", line.method(), address, "");
    }
  }

  private static String path(String attack) {
    return Forms.encoded(attack).replace("+", "%20").replace("$", "%24");
  }

  private List<String> bent(String sent, String attack) {
    try {
      var bodies = new ArrayList<String>();
      for (var bent : Bent.each(json.readValue(sent, JsonNode.class), attack)) {
        bodies.add(json.writeValueAsString(bent));
      }
      return bodies;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private HttpResponse<byte[]> ask(String login, String method, String address, String body) {
    return note(login, method + " " + address, visitor(login).ask(method, address, body));
  }

  private HttpResponse<byte[]> note(String login, String asked, HttpResponse<byte[]> answer) {
    sent++;
    if (answer.statusCode() >= 500) {
      broken.add(answer.statusCode() + " " + login + " " + asked);
    }
    return answer;
  }

  private Visitor visitor(String login) {
    return requireNonNull(visitors.get(login), login);
  }
}
