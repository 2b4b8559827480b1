package zhenzhi.collector.diagnosis.review;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;

/**
 * What was told against what was found, counted: a row for each thing told, a column for each thing
 * found, in the order of their declaration. Nothing found is a column of its own, the last.
 *
 * @param columns absent is no fault
 */
public record Confusion<K extends Comparable<K>>(List<Optional<K>> columns, List<Row<K>> rows) {
  public Confusion {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One thing told.
   *
   * @param counts one for each column
   */
  public record Row<K>(K told, List<Long> counts, Rate rate) {
    public Row {
      counts = List.copyOf(counts);
    }
  }

  /** How many of several were right. */
  public record Rate(long right, long all) {
    static Rate sum(Rate one, Rate other) {
      return new Rate(one.right + other.right, one.all + other.all);
    }
  }

  public static Confusion<Finding> ofFindings(List<Tally> tallies) {
    return of(tallies, finding -> finding);
  }

  public static Confusion<FaultClass> ofClasses(List<Tally> tallies) {
    return of(tallies, Finding::faultClass);
  }

  /** Of everything that was told. */
  public Rate rate() {
    return rows.stream().map(Row::rate).reduce(new Rate(0, 0), Rate::sum);
  }

  private static <K extends Comparable<K>> Confusion<K> of(
      List<Tally> tallies, Function<Finding, K> key) {
    var counts = new LinkedHashMap<K, Map<Optional<K>, Long>>();
    for (var tally : tallies) {
      if (tally.actual().tells()) {
        counts
            .computeIfAbsent(key.apply(tally.told()), _ -> new LinkedHashMap<>())
            .merge(tally.actual().found().map(key), tally.count(), Long::sum);
      }
    }
    var columns =
        Stream.concat(
                counts.keySet().stream().map(Optional::of),
                counts.values().stream().flatMap(row -> row.keySet().stream()))
            .distinct()
            .sorted(lastIsNothing())
            .toList();
    return counts.keySet().stream()
        .sorted()
        .map(told -> row(told, counts.getOrDefault(told, Map.of()), columns))
        .collect(collectingAndThen(toList(), rows -> new Confusion<>(columns, rows)));
  }

  private static <K extends Comparable<K>> Comparator<Optional<K>> lastIsNothing() {
    return (one, other) -> {
      if (one.isEmpty() || other.isEmpty()) {
        return Boolean.compare(one.isEmpty(), other.isEmpty());
      }
      return one.get().compareTo(other.get());
    };
  }

  private static <K> Row<K> row(K told, Map<Optional<K>, Long> found, List<Optional<K>> columns) {
    var counts = columns.stream().map(column -> found.getOrDefault(column, 0L)).toList();
    var all = counts.stream().mapToLong(Long::longValue).sum();
    return new Row<>(told, counts, new Rate(found.getOrDefault(Optional.of(told), 0L), all));
  }
}
