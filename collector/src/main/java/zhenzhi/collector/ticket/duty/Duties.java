package zhenzhi.collector.ticket.duty;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import zhenzhi.collector.station.Scope;

/**
 * Turns and leaves that are not over, and who may be entered.
 *
 * @param people by the accounts' numbers, also those who stand above the scope
 * @param scope of whoever reads them
 */
public record Duties(
    List<TurnLine> turns, List<LeaveLine> leaves, Map<Long, Person> people, Scope scope) {
  public Duties {
    turns = List.copyOf(turns);
    leaves = List.copyOf(leaves);
    people = Map.copyOf(people);
  }

  /** Whose leave may be entered: a turn is of an area, but who is away is away everywhere. */
  public Map<Long, Person> mayBeAway() {
    return people.entrySet().stream()
        .filter(one -> scope.reaches(one.getValue().orgPath()))
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
