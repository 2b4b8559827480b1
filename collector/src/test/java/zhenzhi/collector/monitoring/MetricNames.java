package zhenzhi.collector.monitoring;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The names of metrics in a text of PromQL, or in what a service tells Prometheus. */
public final class MetricNames {
  /** What is no name: words in quotes, labels with their values, and lists of labels. */
  private static final Pattern BESIDE =
      Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\b(?:by|on|without|ignoring) ?\\([^)]*\\)");

  /** Every metric of ours has an underline, and a function has a bracket after it. */
  private static final Pattern NAME =
      Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b(?! ?\\()");

  private static final Pattern TOLD = Pattern.compile("(?m)^([a-z][a-z0-9_]*)[ {]");

  private MetricNames() {}

  /** What {@code promql} asks for. */
  public static Set<String> in(String promql) {
    return found(NAME, BESIDE.matcher(promql).replaceAll(" "), 0);
  }

  /** What a service tells in the form of Prometheus' text. */
  public static Set<String> told(String exposition) {
    return found(TOLD, exposition, 1);
  }

  private static Set<String> found(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(group))
        .collect(toCollection(TreeSet::new));
  }
}
