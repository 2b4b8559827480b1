package zhenzhi.collector.diagnosis.incident;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.protocol.Event.BootCause;

/**
 * Something that befell several sites at once.
 *
 * @param id negative until it is kept
 * @param areas of its sites, or of those that it began with
 * @param due from when on somebody is wanted
 * @param members by site, those that are back included
 */
public record Incident(
    long id,
    Verdict verdict,
    Instant since,
    Instant told,
    Optional<Instant> due,
    Set<String> areas,
    Map<Long, Member> members,
    Optional<Instant> over) {
  public Incident {
    areas = Set.copyOf(areas);
    members = Map.copyOf(members);
  }

  /** A site of it. */
  public record Member(Instant fell, Optional<Return> back) {}

  /**
   * That it is back.
   *
   * @param boot how it started; absent when it had kept running
   */
  public record Return(Instant at, Optional<BootCause> boot) {}

  /** Sites that are not back. */
  public long away() {
    return members.values().stream().filter(member -> member.back().isEmpty()).count();
  }

  /** Whether somebody is wanted by now who treats it. */
  public boolean isDue(Instant now) {
    return away() > 0 && due.filter(at -> !at.isAfter(now)).isPresent();
  }

  Instant lastFall() {
    return members.values().stream().map(Member::fell).max(naturalOrder()).orElse(since);
  }

  Optional<Instant> lastReturn() {
    return members.values().stream()
        .flatMap(member -> member.back().stream())
        .map(Return::at)
        .max(naturalOrder());
  }

  public Incident with(Map<Long, Member> more) {
    var all = new HashMap<>(members);
    all.putAll(more);
    return new Incident(id, verdict, since, told, due, areas, all, over);
  }

  public Incident without(Set<Long> sites) {
    var left = new TreeMap<>(members);
    left.keySet().removeAll(sites);
    return new Incident(id, verdict, since, told, due, areas, left, over);
  }

  public Incident judged(Verdict other) {
    return new Incident(id, other, since, told, due, areas, members, over);
  }

  public Incident kept(long as) {
    return new Incident(as, verdict, since, told, due, areas, members, over);
  }

  Incident overAt(Instant at) {
    return new Incident(id, verdict, since, told, due, areas, members, Optional.of(at));
  }
}
