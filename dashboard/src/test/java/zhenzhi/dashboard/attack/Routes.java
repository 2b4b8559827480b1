package zhenzhi.dashboard.attack;

import static java.util.Comparator.comparingInt;

import io.micronaut.http.uri.UriMatchTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import zhenzhi.dashboard.access.AccessTable;
import zhenzhi.dashboard.access.AccessTable.Line;

/** Knows which route of the table an address belongs to, and which were never attacked. */
final class Routes {
  /** Ends the session of whoever sends it, and has no words. */
  static final String LOG_OUT = "POST /logout";

  private final List<Line> lines = AccessTable.read().lines();
  private final Set<String> attacked = new HashSet<>();

  List<Line> lines() {
    return lines;
  }

  /** Pages, not files and not answers for programs. */
  static boolean isPage(Line line) {
    return line.method().equals("GET")
        && !line.address().startsWith("/api/")
        && !line.address().startsWith("/assets/")
        && !line.route()
            .matches(".*(\\.[a-z]{3,4}|\\.\\{form}|photos/\\{photo}|/prometheus|/health.*)");
  }

  /** The one that says most of the address; absent where nothing answers to it. */
  Optional<String> of(String method, String address) {
    return lines.stream()
        .map(Line::route)
        .distinct()
        .filter(route -> route.startsWith(method.toUpperCase(Locale.ROOT) + " "))
        .filter(route -> UriMatchTemplate.of(path(route)).match(address).isPresent())
        .min(comparingInt(route -> UriMatchTemplate.of(path(route)).getVariableNames().size()));
  }

  void attacked(String route) {
    attacked.add(route);
  }

  /** What changes something, and nobody sent an attack to. */
  List<String> spared() {
    var spared = new ArrayList<String>();
    for (var line : lines) {
      var changes = !line.method().equals("GET") && !line.route().equals(LOG_OUT);
      if (changes && !attacked.contains(line.route()) && !spared.contains(line.route())) {
        spared.add(line.route());
      }
    }
    return spared;
  }

  private static String path(String route) {
    return route.substring(route.indexOf(' ') + 1);
  }
}
