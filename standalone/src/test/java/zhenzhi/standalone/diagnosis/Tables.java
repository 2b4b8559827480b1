package zhenzhi.standalone.diagnosis;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a score looks like on paper. */
final class Tables {
  private final PrintStream out;
  private final String name;
  private final Score score;

  Tables(PrintStream out, String name, Score score) {
    this.out = out;
    this.name = name;
    this.score = score;
  }

  void print() {
    parts();
    kinds();
    confusion();
    rest();
  }

  private void parts() {
    out.printf("%n== %s%n%n", name);
    out.printf("%-24s %9s %6s %9s %6s %6s%n", "part", "precision", "cases", "recall", "hits", "F");
    var parts = new TreeSet<>(score.precision.keySet());
    parts.addAll(score.recall.keySet());
    for (var part : parts) {
      var precision = score.precision.getOrDefault(part, new Share());
      var recall = score.recall.getOrDefault(part, new Share());
      out.printf(
          "%-24s %9s %6d %9s %6d %6s%n",
          part,
          share(precision.value()),
          precision.all(),
          share(recall.value()),
          recall.all(),
          share(harmonic(precision.value(), recall.value())));
    }
  }

  static double harmonic(double one, double other) {
    return 2 * one * other / (one + other);
  }

  private void kinds() {
    out.printf(
        "%n%-20s %5s %6s %6s %6s   %17s   %17s%n",
        "truth", "hits", "hidden", "right", "exact", "detect med / p95", "clear med / p95");
    score.kinds.forEach((kind, row) -> {
      if (row.right.all() + row.untellable > 0) {
        out.printf(
            "%-20s %5d %6d %6s %6s   %8s %8s   %8s %8s%n",
            kind.key(),
            row.right.all(),
            row.untellable,
            share(row.right.value()),
            share(row.exact.value()),
            time(row.detect.within(0.5)),
            time(row.detect.within(0.95)),
            time(row.clear.within(0.5)),
            time(row.clear.within(0.95)));
      }
    });
  }

  private void confusion() {
    out.printf("%ntold at last (and at first) as%n");
    score.kinds.forEach((kind, row) -> {
      if (row.right.all() > 0) {
        out.printf("%-20s %s   (%s)%n", kind.key(), counts(row.finals), counts(row.firsts));
      }
    });
    out.printf("%ntold wrongly, and what it was%n");
    score.wrong.forEach((finding, causes) -> out.printf("%-20s %s%n", finding, counts(causes)));
  }

  private void rest() {
    var tickets = score.tickets;
    out.printf("%ntickets %d; without a fault: %s%n", tickets.all, counts(tickets.falseOnes));
    out.printf("sites at which nobody studied for weeks by chance: %d%n", score.idleByChance);
    out.printf("tickets for causes: %s%n", tickets.byKind());
    out.printf(
        "area causes %d, incidents %d, missed %d, split %d, rightly named %s; incidents of none:"
            + " %s%n",
        score.areas.causes,
        score.areas.incidents,
        score.areas.missed,
        score.areas.split,
        share(score.areas.rightlyNamed.value()),
        counts(score.areas.falseOnes));
  }

  private static String counts(Map<String, Integer> counts) {
    return counts.isEmpty()
        ? "none"
        : counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "-" : "%.3f".formatted(value);
  }

  private static String time(double seconds) {
    if (Double.isNaN(seconds)) {
      return "-";
    }
    if (seconds < 600) {
      return "%.0f s".formatted(seconds);
    }
    return seconds < 36_000
        ? "%.0f min".formatted(seconds / 60)
        : "%.1f h".formatted(seconds / 3600);
  }
}
