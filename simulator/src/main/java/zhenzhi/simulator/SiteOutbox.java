package zhenzhi.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Receipt.Settled;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.SentReport.Backlog;
import zhenzhi.protocol.StationCode;

/**
 * What one site has written and nobody has confirmed. The rest of its life is written only when
 * there is room, so a long history needs no memory.
 */
final class SiteOutbox {
  /** Reports of one site that may wait for their receipts. */
  private static final int WINDOW = 8;

  /** A receipt that has not come by then was lost, or the report was. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How often a box reports, and how much, where nothing is written yet. */
  private static final Duration USUAL = Duration.ofMinutes(5);

  private static final long USUAL_BYTES = 4_400;

  private final Iterator<Sendable> future;
  private final Map<ReportId, Waiting> waiting = new LinkedHashMap<>();
  private @Nullable EarlierBoot last;
  private Sendable next;

  /**
   * The endless {@code future} in order of writing.
   *
   * @param last report written before it; absent when there is none
   */
  SiteOutbox(Iterator<Sendable> future, @Nullable EarlierBoot last) {
    this.future = future;
    this.last = last;
    this.next = future.next();
  }

  /**
   * A report and when it can leave the box.
   *
   * @param from since when it tells
   */
  record Sendable(Report report, Instant from, Instant leaves) {}

  /**
   * A report without a receipt.
   *
   * @param before the report that was written before it
   */
  private record Waiting(
      Sendable sendable, @Nullable Instant sentAt, @Nullable EarlierBoot before) {
    Waiting sent(@Nullable Instant at) {
      return new Waiting(sendable, at, before);
    }

    boolean isDue(Instant now) {
      return sentAt == null || sentAt.plus(PATIENCE).isBefore(now);
    }
  }

  /** What to send at {@code now}: what is new, and what was not confirmed in time. */
  synchronized List<Report> due(Instant now) {
    while (waiting.size() < WINDOW && !next.leaves().isAfter(now)) {
      var id = next.report().id();
      waiting.put(id, new Waiting(next, null, last));
      last = new EarlierBoot(id.boot(), id.seq());
      next = future.next();
    }
    var due = waiting.values().stream().filter(it -> it.isDue(now)).toList();
    due.forEach(it -> waiting.put(it.sendable().report().id(), it.sent(now)));
    return due.stream().map(it -> it.sendable().report()).toList();
  }

  /** Sends again whatever waits: the connection that it was sent on is gone. */
  synchronized void sendAgain() {
    waiting.replaceAll((_, it) -> it.sent(null));
  }

  synchronized void settle(ReportId first) {
    waiting.remove(first);
  }

  void settle(StationCode station, List<Settled> settled) {
    settled.forEach(it -> settle(new ReportId(station, it.boot(), it.seq())));
  }

  /** Whether nothing waits and nothing is to be sent at {@code now}. */
  synchronized boolean isEmpty(Instant now) {
    return waiting.isEmpty() && next.leaves().isAfter(now);
  }

  /**
   * What a box would say that it holds at {@code now}, the reports included that are due to be
   * written.
   */
  synchronized Backlog backlog(Instant now) {
    var unwritten =
        next.leaves().isAfter(now) ? 0 : 1 + Duration.between(next.leaves(), now).dividedBy(USUAL);
    var reports = Math.clamp(waiting.size() + unwritten, 1, Integer.MAX_VALUE);
    return new Backlog(reports, reports * USUAL_BYTES);
  }

  /** Everything before this is settled. */
  synchronized Mark settled() {
    return waiting.values().stream()
        .findFirst()
        .map(it -> new Mark(it.sendable().from(), it.before()))
        .orElseGet(() -> new Mark(next.from(), last));
  }
}
