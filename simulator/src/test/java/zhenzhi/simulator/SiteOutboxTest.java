package zhenzhi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Receipt.Outcome;
import zhenzhi.protocol.Receipt.Settled;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.SiteOutbox.Sendable;

class SiteOutboxTest {
  private static final StationCode NORTH_RIDGE = new StationCode("north-ridge");
  private static final UUID BOOT = new UUID(0, 1);

  private final SiteOutbox outbox =
      new SiteOutbox(
          LongStream.rangeClosed(1, 100).mapToObj(SiteOutboxTest::minutely).iterator(), null);

  @Test
  void nothingLeavesBeforeItIsWritten() {
    assertThat(seqs(outbox.due(minute(2)))).containsExactly(1L, 2L);
    assertThat(outbox.due(minute(2))).isEmpty();
  }

  @Test
  void aLongHistoryWaitsForItsReceipts() {
    assertThat(seqs(outbox.due(minute(90)))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);

    settle(2, 3);

    assertThat(seqs(outbox.due(minute(90)))).containsExactly(9L, 10L);
  }

  @Test
  void whatNobodyConfirmsIsSentAgain() {
    outbox.due(minute(2));
    settle(1);

    assertThat(seqs(outbox.due(minute(2).plusSeconds(21)))).containsExactly(2L);
  }

  @Test
  void aNewConnectionDoesNotWait() {
    outbox.due(minute(1));

    outbox.sendAgain();

    assertThat(seqs(outbox.due(minute(1)))).containsExactly(1L);
  }

  @Test
  void isSettledUpToTheFirstThatWaits() {
    outbox.due(minute(4));
    settle(1, 3);

    assertThat(outbox.settled()).isEqualTo(new Mark(minute(1), new EarlierBoot(BOOT, 1)));
    assertThat(outbox.isEmpty(minute(4))).isFalse();

    settle(2, 4);

    assertThat(outbox.settled()).isEqualTo(new Mark(minute(4), new EarlierBoot(BOOT, 4)));
    assertThat(outbox.isEmpty(minute(4))).isTrue();
  }

  private void settle(long... seqs) {
    outbox.settle(
        NORTH_RIDGE,
        LongStream.of(seqs).mapToObj(seq -> new Settled(BOOT, seq, Outcome.STORED, "")).toList());
  }

  private static List<Long> seqs(List<Report> reports) {
    return reports.stream().map(report -> report.id().seq()).toList();
  }

  /** Report n tells of the nth minute. */
  private static Sendable minutely(long seq) {
    var made = new ClockReading(Duration.ofMinutes(seq), minute(seq), true);
    var report =
        new Report(
            new ReportId(NORTH_RIDGE, BOOT, seq),
            "test",
            made,
            List.of(),
            List.of(),
            Duration.ZERO,
            List.of(),
            0);
    return new Sendable(report, minute(seq - 1), minute(seq));
  }

  private static Instant minute(long nth) {
    return Instant.parse("2026-03-16T02:00:00Z").plus(Duration.ofMinutes(nth));
  }
}
