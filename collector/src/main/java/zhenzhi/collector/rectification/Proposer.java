package zhenzhi.collector.rectification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Unranked;
import zhenzhi.collector.rectification.Candidate.Verdict;
import zhenzhi.protocol.StationCode;

/**
 * Proposes who gets an order: the last of a table, but for those that could not help it. A person
 * decides.
 *
 * @param last how many of a table; ties are not cut
 * @param excused for how long a site must have been excused to be left out
 * @param tickets sites with open tickets about hardware
 * @param ordered sites that have an order for the period, and count as last
 */
public record Proposer(
    int last, Duration excused, Set<StationCode> tickets, Set<StationCode> ordered) {
  public Proposer {
    tickets = Set.copyOf(tickets);
    ordered = Set.copyOf(ordered);
  }

  /**
   * What becomes of each line, the last first; whoever stands far ahead is left away.
   *
   * @param lines of one table, in its order, those without a place at the end
   */
  public List<Candidate> of(List<Line> lines) {
    var candidates = new ArrayList<Candidate>();
    var proposed = 0;
    var place = OptionalLong.empty();
    var ahead = 0;
    for (var line : lines.reversed()) {
      if (ahead >= last) {
        break;
      }
      var verdict = verdict(line);
      if (verdict == Verdict.ORDERED) {
        proposed++;
      }
      if (verdict == Verdict.PROPOSED) {
        if (proposed >= last && !line.place().equals(place)) {
          verdict = Verdict.FURTHER_AHEAD;
          ahead++;
        } else {
          proposed++;
          place = line.place();
        }
      }
      candidates.add(new Candidate(line, verdict));
    }
    return candidates;
  }

  private Verdict verdict(Line line) {
    if (ordered.contains(line.code())) {
      return Verdict.ORDERED;
    }
    if (line.unranked().isPresent()) {
      return line.unranked().get() == Unranked.RETIRED ? Verdict.RETIRED : Verdict.UNRANKED;
    }
    if (line.completion().orElse(0) >= 1) {
      return Verdict.DONE;
    }
    if (line.hardware().isPresent()) {
      return Verdict.BROKEN;
    }
    if (tickets.contains(line.code())) {
      return Verdict.TICKET;
    }
    return line.excused().compareTo(excused) >= 0 && line.excused().isPositive()
        ? Verdict.EXCUSED
        : Verdict.PROPOSED;
  }
}
