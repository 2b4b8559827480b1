package zhenzhi.standalone.year.recount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/** A set of moments, as edges in milliseconds at which it begins and ends by turns. */
record Stretches(List<Long> edges) {
  static final Stretches NONE = new Stretches(List.of());

  Stretches {
    edges = List.copyOf(edges);
  }

  @FunctionalInterface
  private interface Both {
    boolean holds(boolean in, boolean other);
  }

  /** What lies in any of the pairs; those that end before they begin are nothing. */
  static Stretches of(Collection<long[]> pairs) {
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

  static Stretches of(long from, long until) {
    return of(List.of(new long[] {from, until}));
  }

  Stretches and(Stretches other) {
    return combined(other, (in, also) -> in && also);
  }

  Stretches or(Stretches other) {
    return combined(other, (in, also) -> in || also);
  }

  Stretches minus(Stretches other) {
    return combined(other, (in, also) -> in && !also);
  }

  private Stretches combined(Stretches other, Both rule) {
    var all = LongStream.concat(longs(edges), longs(other.edges)).sorted().distinct().toArray();
    var combined = new ArrayList<Long>();
    var in = false;
    for (var edge : all) {
      var now = rule.holds(holds(edge), other.holds(edge));
      if (now != in) {
        combined.add(edge);
        in = now;
      }
    }
    return new Stretches(combined);
  }

  private static LongStream longs(List<Long> edges) {
    return edges.stream().mapToLong(Long::longValue);
  }

  /** Whether the moment lies in it. */
  private boolean holds(long moment) {
    var at = Arrays.binarySearch(edges.toArray(), moment);
    var passed = at >= 0 ? at + 1 : -at - 1;
    return passed % 2 == 1;
  }

  /** The same with each gap of at most {@code pause} filled. */
  Stretches bridged(long pause) {
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
  Stretches lasting(long least) {
    var kept = new ArrayList<Long>();
    for (var at = 0; at < edges.size(); at += 2) {
      if (edges.get(at + 1) - edges.get(at) >= least) {
        kept.addAll(edges.subList(at, at + 2));
      }
    }
    return new Stretches(kept);
  }

  long length() {
    var length = 0L;
    for (var at = 0; at < edges.size(); at += 2) {
      length += edges.get(at + 1) - edges.get(at);
    }
    return length;
  }

  /** How many begin from {@code since} to before {@code until}. */
  int beginning(long since, long until) {
    var many = 0;
    for (var at = 0; at < edges.size(); at += 2) {
      many += edges.get(at) >= since && edges.get(at) < until ? 1 : 0;
    }
    return many;
  }
}
