package zhenzhi.collector.ingest.facts;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.SentReport.Backlog;

/**
 * What a box's outbox held when it sent a report, by the time of sending and not of arrival. Copies
 * of what is stored tell it, too.
 */
public record Waiting(long station, ReportId id, Instant sentAt, Backlog backlog) {
  private static final Comparator<Waiting> NEWEST =
      comparing(Waiting::sentAt)
          .thenComparing(comparingInt((Waiting waiting) -> waiting.backlog().reports()).reversed())
          .thenComparing(comparingLong((Waiting waiting) -> waiting.backlog().bytes()).reversed());

  private static final Comparator<Waiting> LAST_ALONE =
      comparing(Waiting::sentAt)
          .thenComparingLong(waiting -> waiting.id().seq())
          .thenComparing(waiting -> waiting.id().boot());

  /** The newest of each station. */
  static Map<Long, Waiting> newest(Collection<Waiting> all) {
    return perStation(all.stream(), NEWEST);
  }

  /** Of each station the newest that was sent as the only one. */
  static Map<Long, Waiting> lastAlone(Collection<Waiting> all) {
    return perStation(all.stream().filter(waiting -> waiting.backlog().reports() == 1), LAST_ALONE);
  }

  private static Map<Long, Waiting> perStation(Stream<Waiting> all, Comparator<Waiting> order) {
    return all.collect(toMap(Waiting::station, Function.identity(), BinaryOperator.maxBy(order)));
  }
}
