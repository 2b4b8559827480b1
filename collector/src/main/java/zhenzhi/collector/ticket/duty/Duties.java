package zhenzhi.collector.ticket.duty;

import java.util.List;
import java.util.Map;

/**
 * Turns and leaves that are not over, and who may be entered.
 *
 * @param people by the accounts' numbers
 */
public record Duties(List<TurnLine> turns, List<LeaveLine> leaves, Map<Long, Person> people) {
  public Duties {
    turns = List.copyOf(turns);
    leaves = List.copyOf(leaves);
    people = Map.copyOf(people);
  }
}
