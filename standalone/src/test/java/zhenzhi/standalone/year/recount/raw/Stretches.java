package zhenzhi.standalone.year.recount.raw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A set of moments, as edges in milliseconds at which it begins and ends by turns. */
public record Stretches(List<Long> edges) {
  public static final Stretches NONE = new Stretches(List.of());

  public Stretches {
    edges = List.copyOf(edges);
  }

  @FunctionalInterface
  private interface Both {
    boolean holds(boolean in, boolean other);
  }

  /** What lies in any of the pairs; those that end before they begin are nothing. */
  public static Stretches of(Collection<long[]> pairs) {
    var begins =
        pairs.stream().filter(one -> one[0] < one[1]).mapToLong(one -> one[0]).sorted().toArray();
    var ends =
        pairs.stream().filter(one -> one[0] < one[1]).mapToLong(one -> one[1]).sorted().toArray();
    var edges = new ArrayList<Long>();
    var open = 0;
    var ended = 0;
    for (var begin : begins) {
      while (ended < ends.length && ends[ended] < begin) {
        if (--open == 0) {
          edges.add(ends[ended]);
        }
        ended++;
      }
      if (open++ == 0) {
        edges.add(begin);
      }
    }
    if (begins.length > 0) {
      edges.add(ends[ends.length - 1]);
    }
    return new Stretches(edges);
  }

  public static Stretches of(long from, long until) {
    return of(List.of(new long[] {from, until}));
  }

  public Stretches and(Stretches other) {
    return combined(other, (in, also) -> in && also);
  }

  public Stretches or(Stretches other) {
    return combined(other, (in, also) -> in || also);
  }

  public Stretches minus(Stretches other) {
    return combined(other, (in, also) -> in && !also);
  }

  private Stretches combined(Stretches other, Both rule) {
    var combined = new ArrayList<Long>();
    var in = false;
    var mine = 0;
    var others = 0;
    while (mine < edges.size() || others < other.edges.size()) {
      var edge = Math.min(edge(mine), other.edge(others));
      mine += edge(mine) == edge ? 1 : 0;
      others += other.edge(others) == edge ? 1 : 0;
      var now = rule.holds(mine % 2 == 1, others % 2 == 1);
      if (now != in) {
        combined.add(edge);
        in = now;
      }
    }
    return new Stretches(combined);
  }

  private long edge(int nth) {
    return nth < edges.size() ? edges.get(nth) : Long.MAX_VALUE;
  }

  /** What of it lies between two moments. */
  public Stretches between(long from, long until) {
    var begun = passed(from);
    var ended = passed(until - 1);
    var between = new ArrayList<Long>();
    if (begun % 2 == 1) {
      between.add(from);
    }
    between.addAll(edges.subList(begun, Math.max(begun, ended)));
    if (between.size() % 2 == 1) {
      between.add(until);
    }
    return new Stretches(between);
  }

  /** How many edges lie before the moment or at it. */
  private int passed(long moment) {
    var at = Collections.binarySearch(edges, moment);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The first of it that come to so much. */
  public Stretches first(long most) {
    var kept = new ArrayList<Long>();
    var left = most;
    for (var at = 0; at < edges.size() && left > 0; at += 2) {
      var until = Math.min(edges.get(at + 1), edges.get(at) + left);
      kept.add(edges.get(at));
      kept.add(until);
      left -= until - edges.get(at);
    }
    return new Stretches(kept);
  }

  /** The same with each gap of at most {@code pause} filled. */
  public Stretches bridged(long pause) {
    var kept = new ArrayList<>(edges);
    for (var gap = kept.size() - 3; gap > 0; gap -= 2) {
      if (kept.get(gap + 1) - kept.get(gap) <= pause) {
        kept.remove(gap + 1);
        kept.remove(gap);
      }
    }
    return new Stretches(kept);
  }

  /** Only what lasts as long. */
  public Stretches lasting(long least) {
    var kept = new ArrayList<Long>();
    for (var at = 0; at < edges.size(); at += 2) {
      if (edges.get(at + 1) - edges.get(at) >= least) {
        kept.addAll(edges.subList(at, at + 2));
      }
    }
    return new Stretches(kept);
  }

  public long length() {
    var length = 0L;
    for (var at = 0; at < edges.size(); at += 2) {
      length += edges.get(at + 1) - edges.get(at);
    }
    return length;
  }

  /** How many begin from {@code since} to before {@code until}. */
  public int beginning(long since, long until) {
    var many = 0;
    for (var at = 0; at < edges.size(); at += 2) {
      many += edges.get(at) >= since && edges.get(at) < until ? 1 : 0;
    }
    return many;
  }
}
