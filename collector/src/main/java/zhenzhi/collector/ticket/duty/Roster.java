package zhenzhi.collector.ticket.duty;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Treater;

/** 值班表: who is to be sent where. */
public final class Roster {
  private final Map<String, List<Turn>> byArea;
  private final Map<Long, List<Leave>> leaves;

  private Roster(Map<String, List<Turn>> byArea, Map<Long, List<Leave>> leaves) {
    this.byArea = byArea;
    this.leaves = leaves;
  }

  public static Roster of(List<Turn> turns, List<Leave> leaves) {
    return new Roster(
        turns.stream().collect(groupingBy(Turn::orgPath)),
        leaves.stream().collect(groupingBy(Leave::account)));
  }

  public boolean isEmpty() {
    return byArea.isEmpty() && leaves.isEmpty();
  }

  /** Whoever has that post that day in the smallest area around {@code path}, or stands in. */
  public Optional<Long> who(Treater unit, String path, Post post, LocalDate day) {
    for (var area = path; !area.isEmpty(); area = above(area)) {
      var found =
          byArea.getOrDefault(area, List.of()).stream()
              .filter(turn -> turn.unit() == unit && turn.post() == post && turn.covers(day))
              .sorted(Comparator.comparingLong(Turn::account))
              .flatMap(turn -> present(turn.account(), day).stream())
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  public boolean isAway(long account, LocalDate day) {
    return leave(account, day).isPresent();
  }

  /** The account itself, or whoever stands in for it; none where that leads nowhere. */
  public Optional<Long> present(long account, LocalDate day) {
    var asked = new HashSet<Long>();
    var one = account;
    while (asked.add(one)) {
      var leave = leave(one, day);
      if (leave.isEmpty()) {
        return Optional.of(one);
      }
      if (leave.get().standIn().isEmpty()) {
        return Optional.empty();
      }
      one = leave.get().standIn().get();
    }
    return Optional.empty(); // each is away and names the other
  }

  /** The leave that somebody has that day. */
  public Optional<Leave> leave(long account, LocalDate day) {
    return leaves.getOrDefault(account, List.of()).stream()
        .filter(leave -> leave.covers(day))
        .findFirst();
  }

  /** {@code /1/4/} above {@code /1/4/9/}; empty above the root. */
  private static String above(String path) {
    return path.length() < 2 ? "" : path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
  }
}
