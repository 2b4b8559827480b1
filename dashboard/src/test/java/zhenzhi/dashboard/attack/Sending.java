package zhenzhi.dashboard.attack;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import zhenzhi.dashboard.access.AccessTable;
import zhenzhi.dashboard.access.AccessTable.Line;
import zhenzhi.dashboard.access.Visitor;

/** Sends attacks by HTTP, wherever the table of routes and the forms on the pages lead. */
final class Sending {
  /** Whoever may do least comes first: what is closed by others cannot be filled in any more. */
  private static final List<String> PEOPLE =
      List.of("nobody", "repair", "keeper", "east", "office");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Beyond it, a browser does not send an address either. */
  private static final int LONGEST_ADDRESS = 4_000;

  /** Enough for each search of the office once; the next attack is no other page. */
  private static final int MOST_SEARCHES = 20;

  private final Routes routes = new Routes();
  private final Set<String> seen = new HashSet<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> searches = new ArrayList<>();
  private final Map<String, Visitor> visitors;
  private final Page blank;
  private final JsonMapper json;
  private int sent;

  /** {@code blank}: a page that may run scripts, to read forms with. */
  Sending(Map<String, Visitor> visitors, Page blank, JsonMapper json) {
    this.visitors = visitors;
    this.blank = blank;
    this.json = json;
  }

  /** What was answered with a failure of the service, or refused without a word of why. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Routes that change something and were never attacked. */
  List<String> spared() {
    return routes.spared();
  }

  /** Addresses of the office's searches, with an attack in each field. */
  List<String> searches() {
    return List.copyOf(searches);
  }

  /** How many requests there were. */
  int sent() {
    return sent;
  }

  void send() {
    for (var login : PEOPLE) {
      var forms = forms(login);
      for (var nth = 0; nth < forms.size(); nth++) {
        var form = forms.get(nth);
        Attacks.forForm(nth).forEach(attack -> send(login, form, form.typed(attack), attack));
      }
      forms.forEach(form -> send(login, form, form.forged(Attacks.first()), Attacks.first()));
    }
    for (var line : routes.lines()) {
      sendWithoutForm(line, Attacks.first());
      sendWithoutForm(line, Attacks.nul());
    }
  }

  /** Those that nobody before had on their pages. */
  private List<Forms.Form> forms(String login) {
    var people = AccessTable.read().people();
    var forms = new ArrayList<Forms.Form>();
    for (var line : routes.lines()) {
      if (Routes.isPage(line) && line.cell(people, login).startsWith("yes")) {
        var answer = ask(login, "GET", line.address(), "");
        for (var form : Forms.of(blank, line.address(), Visitor.text(answer))) {
          var route = routes.of(form.method(), form.address());
          if (route.isEmpty()) {
            complaints.add(line.address() + ": its form leads nowhere: " + form.address());
          } else if (!route.get().equals(Routes.LOG_OUT) && seen.add(route.get() + form.names())) {
            routes.attacked(route.get());
            forms.add(form);
          }
        }
      }
    }
    return forms;
  }

  private void send(String login, Forms.Form form, Map<String, String> filled, String attack) {
    if (form.file().isPresent()) {
      var name = attack.replaceAll("[\"\\r\\n\\x00]", "");
      var file =
          new Visitor.Attachment(
              form.file().get(), name + ".csv", attack + "," + attack + "\n" + attack);
      var answer = visitor(login).upload(form.address(), filled, file);
      note(login, "POST " + form.address(), answer);
    } else if (form.changes()) {
      var answer = ask(login, "POST", form.address(), Forms.encoded(filled));
      refusedInWords(form, answer);
    } else {
      var address = form.address() + "?" + Forms.encoded(filled);
      if (address.length() < LONGEST_ADDRESS) {
        ask(login, "GET", address, "");
        if (login.equals("office") && searches.size() < MOST_SEARCHES) {
          searches.add(address);
        }
      }
    }
  }

  /** Whoever filled in a form of ours reads in Chinese what is wrong with it. */
  private void refusedInWords(Forms.Form form, HttpResponse<byte[]> answer) {
    var status = answer.statusCode();
    if (status >= 400 && status < 500 && !HAN.matcher(Visitor.text(answer)).find()) {
      complaints.add(status + " without a word at " + form.address());
    }
  }

  /** What pages have no form for: JSON, the table's own fields, and the address itself. */
  private void sendWithoutForm(Line line, String attack) {
    if (line.sent().startsWith("{")) {
      routes.attacked(line.route());
      bent(line.sent(), attack).forEach(sent -> ask("office", line.method(), line.address(), sent));
    } else if (line.method().equals("POST") && !line.route().equals(Routes.LOG_OUT)) {
      if (line.sent().contains("=")) {
        routes.attacked(line.route());
      }
      var fields = line.sent().replaceAll("=[^&]*", "=" + Forms.encoded(attack));
      ask("office", "POST", line.address(), fields);
    } else if (line.method().equals("GET") && line.route().contains("{")) {
      var inPath = Forms.encoded(attack).replace("+", "%20");
      var address = line.route().substring("GET ".length()).replaceAll("\\{[a-zA-Z]+}", inPath);
      ask("office", line.method(), address, "");
    }
  }

  private List<String> bent(String sent, String attack) {
    try {
      var body = requireNonNull(json.readValue(sent, JsonNode.class));
      var bodies = new ArrayList<String>();
      for (var bent : Bent.each(body, attack, _ -> true)) {
        bodies.add(json.writeValueAsString(bent.json()));
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
      complaints.add(answer.statusCode() + " " + login + " " + asked);
    }
    return answer;
  }

  private Visitor visitor(String login) {
    return requireNonNull(visitors.get(login), login);
  }
}
