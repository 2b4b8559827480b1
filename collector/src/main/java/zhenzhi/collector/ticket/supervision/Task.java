package zhenzhi.collector.ticket.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Terms;

/**
 * One ticket as it counts.
 *
 * @param technician the account's number; absent while nobody had it
 * @param subdistrict by name
 * @param accepted working time until somebody took it on; absent while nobody has
 * @param repaired working time until it was in order and stayed so; absent while it is not
 */
public record Task(
    FaultClass faultClass,
    Treater unit,
    String subdistrict,
    OptionalLong technician,
    Outcome outcome,
    Optional<Duration> accepted,
    Optional<Duration> repaired) {

  /** What a log comes to, as it stands at {@code now}. */
  public static Task of(List<Entry> log, String subdistrict, Terms terms, Instant now) {
    return of(Standing.of(log, terms), subdistrict, terms, now);
  }

  static Task of(Standing standing, String subdistrict, Terms terms, Instant now) {
    var milestones = standing.milestones();
    return new Task(
        standing.finding().faultClass(),
        standing.unit(),
        subdistrict,
        standing.technician(),
        Outcome.of(standing.stage(), standing.isOver(now), milestones.isExtended()),
        milestones.accepted().map(at -> terms.calendar().between(standing.opened(), at)),
        milestones.inOrder().map(at -> terms.calendar().between(standing.opened(), at)));
  }
}
