package zhenzhi.collector.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhenzhi.collector.imports.rows.Problem;

/**
 * What importing a file would do, line by line.
 *
 * @param heads its columns
 * @param problems of the file as a whole
 * @param restsOn the imports that brought what is known already
 */
public record Plan(List<Head> heads, List<Step> steps, List<Problem> problems, Set<Long> restsOn) {
  public Plan {
    heads = List.copyOf(heads);
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
    restsOn = new TreeSet<>(restsOn);
  }

  /** A column, counted from 0. */
  public record Head(String name, int column) {}

  /**
   * A line.
   *
   * @param cells as the sheet shows them
   * @param says what will change, where it is more than the line itself says; may be empty
   */
  public record Step(
      int line, List<String> cells, Verdict verdict, String says, List<Problem> problems) {
    public Step {
      cells = List.copyOf(cells);
      problems = List.copyOf(problems);
    }
  }

  /** How many lines there are of each verdict: what somebody has seen who says yes. */
  public record Counts(int fresh, int changed, int known, int bad) {}

  public Counts counts() {
    return new Counts(
        count(Verdict.FRESH), count(Verdict.CHANGED), count(Verdict.KNOWN), count(Verdict.BAD));
  }

  /** Whether it can be imported, and there is anything to import. */
  public boolean isGood() {
    var counts = counts();
    return counts.bad() == 0
        && counts.fresh() + counts.changed() > 0
        && problems.stream().noneMatch(Problem::isBad);
  }

  /** Of the file and of its lines; what is bad comes first. */
  public List<Problem> allProblems() {
    var all =
        Stream.concat(problems.stream(), steps.stream().flatMap(it -> it.problems().stream()))
            .toList();
    return Stream.concat(
            all.stream().filter(Problem::isBad), all.stream().filter(it -> !it.isBad()))
        .toList();
  }

  private int count(Verdict verdict) {
    return (int) steps.stream().filter(step -> step.verdict() == verdict).count();
  }
}
