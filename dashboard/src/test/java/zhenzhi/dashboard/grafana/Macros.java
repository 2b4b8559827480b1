package zhenzhi.dashboard.grafana;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Grafana's data source for PostgreSQL makes of a statement before it sends it, without its
 * switch for TimescaleDB. Only the macros that the boards use; another one stays as it is and is
 * refused by the database.
 */
final class Macros {
  private static final Pattern FILTER = Pattern.compile("\\$__timeFilter\\(([^)]*)\\)");
  private static final Pattern GROUP =
      Pattern.compile("\\$__timeGroupAlias\\(([^,)]*), *([0-9]+)m\\)");
  private static final int MINUTE = 60;

  private Macros() {}

  /**
   * The statement that is sent.
   *
   * @param variables what was chosen, by name
   */
  static String expand(String sql, Map<String, String> variables, Instant from, Instant until) {
    var named = sql.replace("$__interval", "10m");
    for (var variable : variables.entrySet()) {
      named = named.replace("$" + variable.getKey(), variable.getValue());
    }
    var since = "'" + from + "'";
    var to = "'" + until + "'";
    named = FILTER.matcher(named).replaceAll("$1 BETWEEN " + since + " AND " + to);
    named =
        GROUP
            .matcher(named)
            .replaceAll(match -> {
              var seconds = Integer.parseInt(match.group(2)) * MINUTE;
              return "floor(extract(epoch from %s)/%d)*%d AS \"time\""
                  .formatted(match.group(1), seconds, seconds);
            });
    return named
        .replace("$__timeFrom()", "CAST(" + since + " AS timestamptz)")
        .replace("$__timeTo()", "CAST(" + to + " AS timestamptz)");
  }
}
