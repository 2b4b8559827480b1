package zhenzhi.standalone.diagnosis;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zhenzhi.simulator.truth.Truth;

/**
 * What went wrong one by one, for whoever writes rules: true cause, what was told, when, and why.
 */
final class Misses {
  private final List<String> lines = new ArrayList<>();

  void missed(Label label, Collection<Told> met) {
    line("missed", Optional.of(label), met);
  }

  void wrong(Told told, Optional<Label> cause) {
    line("wrong", cause, List.of(told));
  }

  void ticketForNothing(Told told, Optional<Label> cause) {
    line("needless ticket", cause, List.of(told));
  }

  void again(Truth truth, Collection<Told> sent) {
    lines.add(
        "tickets %d: %s %s..%s".formatted(sent.size(), truth.kind(), truth.from(), truth.until()));
    sent.forEach(told -> lines.add("    " + told));
  }

  private void line(String what, Optional<Label> cause, Collection<Told> cases) {
    var truth =
        cause.map(label ->
            "%s at %d %s..%s".formatted(label.kind(), label.site(), label.from(), label.until()));
    lines.add(what + ": " + truth.orElse("nothing"));
    cases.forEach(told -> lines.add("    " + told));
  }

  void print(PrintStream out) {
    lines.forEach(out::println);
  }
}
