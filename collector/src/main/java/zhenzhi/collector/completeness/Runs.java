package zhenzhi.collector.completeness;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The reports of one boot that are here, as runs that are as long as can be, in order. */
public record Runs(List<Run> all) {
  public static final Runs NONE = new Runs(List.of());

  /** The longest first, so that whatever order runs come in, the same ends are kept. */
  private static final Comparator<Run> ORDER =
      comparingLong(Run::first)
          .thenComparing(comparingLong(Run::last).reversed())
          .thenComparing(Run::firstAt)
          .thenComparing(Run::lastAt)
          .thenComparing(Run::bootedAt);

  public Runs {
    all = List.copyOf(all);
  }

  /** These and {@code more}, whatever the order, and however often one of them is named. */
  public Runs with(Collection<Run> more) {
    var joined = new ArrayList<Run>();
    for (var run : Stream.concat(all.stream(), more.stream()).sorted(ORDER).toList()) {
      if (!joined.isEmpty() && joined.getLast().reaches(run)) {
        joined.add(joined.removeLast().joined(run));
      } else {
        joined.add(run);
      }
    }
    return new Runs(joined);
  }

  /** The highest number that is here; 0 if none. */
  public long last() {
    return all.isEmpty() ? 0 : all.getLast().last();
  }
}
