package zhenzhi.collector.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of Prometheus as text: it needs no more of YAML to be held to the service. */
final class AlertRules {
  static final Path FOLDER = Path.of("../monitoring");

  private static final Pattern RULE =
      Pattern.compile("(?s)- alert: (\\w+)\\s+expr: (.*?)\\n\\s+(?:for|labels):");

  private AlertRules() {}

  /**
   * One of them.
   *
   * @param expression in PromQL
   */
  record AlertRule(String name, String expression) {}

  static List<AlertRule> all() throws IOException {
    var text = Files.readString(FOLDER.resolve("rules.yml"));
    return RULE.matcher(text)
        .results()
        .map(match -> new AlertRule(match.group(1), match.group(2)))
        .toList();
  }
}
