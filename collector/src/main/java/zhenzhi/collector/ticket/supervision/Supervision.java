package zhenzhi.collector.ticket.supervision;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Treater;

/**
 * 督办 of the tickets that were opened in a span of time.
 *
 * @param asOf what was known then
 * @param subdistricts the one with most tasks first
 * @param technicians likewise; who had none is not among them
 */
public record Supervision(
    Instant asOf,
    Figures all,
    Map<FaultClass, Figures> classes,
    Map<Treater, Figures> units,
    List<Named> subdistricts,
    List<Named> technicians) {
  public Supervision {
    classes = Map.copyOf(classes);
    units = Map.copyOf(units);
    subdistricts = List.copyOf(subdistricts);
    technicians = List.copyOf(technicians);
  }

  /** The figures of what has that name. */
  public record Named(String name, Figures figures) {}

  /** {@code people}: names of technicians, by the accounts' numbers. */
  public static Supervision of(List<Task> tasks, Map<Long, String> people, Instant asOf) {
    return new Supervision(
        asOf,
        Figures.of(tasks),
        by(tasks.stream(), Task::faultClass),
        by(tasks.stream(), Task::unit),
        named(by(tasks.stream(), Task::subdistrict)),
        named(
            by(
                tasks.stream().filter(task -> task.technician().isPresent()),
                task -> people.getOrDefault(task.technician().getAsLong(), "—"))));
  }

  private static <K extends Comparable<K>> Map<K, Figures> by(
      Stream<Task> tasks, Function<Task, K> key) {
    var grouped = new TreeMap<K, Figures>();
    tasks.collect(groupingBy(key)).forEach((one, of) -> grouped.put(one, Figures.of(of)));
    return grouped;
  }

  private static List<Named> named(Map<String, Figures> figures) {
    return figures.entrySet().stream()
        .map(one -> new Named(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparingLong((Named one) -> one.figures().assigned())
                .reversed()
                .thenComparing(Named::name))
        .toList();
  }
}
