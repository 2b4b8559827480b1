package zhenzhi.collector.ingest.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Trials.forAll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;

class ClockRuleTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Instant REGISTERED = Instant.parse("2025-06-01T00:00:00Z");
  private static final Instant UNSET = Instant.EPOCH;
  private static final UUID BOOT = new UUID(0, 1);
  private static final UUID NEXT_BOOT = new UUID(0, 2);

  @Test
  void aClockThatIsVouchedForIsBelieved() {
    var sent = sent(synchronised(10, NOON), BOOT, synchronised(12, NOON.plusSeconds(120)));

    assertThat(madeAt(sent)).isEqualTo(moment(NOON, PlacedBy.BOX_CLOCK));
  }

  @Test
  void aClockThatWasSetSinceIsCountedBackFrom() {
    var sent = sent(unset(10), BOOT, synchronised(40, NOON));

    assertThat(madeAt(sent)).isEqualTo(moment(NOON.minus(minutes(30)), PlacedBy.SENDING_CLOCK));
  }

  @Test
  void withoutAnyClockOurOwnIsCountedBackFrom() {
    var sent = sent(unset(10), BOOT, unset(40));

    assertThat(madeAt(sent)).isEqualTo(moment(NOON.minus(minutes(30)), PlacedBy.RECEIPT_TIME));
  }

  /** Written before a power cut without knowing the time: it was before the next start at least. */
  @Test
  void aReportThatWaitedOutARestartIsPutBeforeIt() {
    var sent = sent(unset(10), NEXT_BOOT, synchronised(5, NOON));

    assertThat(madeAt(sent)).isEqualTo(moment(NOON.minus(minutes(5)), PlacedBy.GUESS));
  }

  /** Boxes without a battery often resume from the time of their last shutdown. */
  @Test
  void aStaleClockIsTheBestGuessIfItCanBeTrue() {
    var stale = NOON.minus(Duration.ofDays(2));
    var sent = sent(new ClockReading(minutes(10), stale, false), NEXT_BOOT, unset(5));

    assertThat(madeAt(sent)).isEqualTo(moment(stale, PlacedBy.GUESS));
  }

  @Test
  void aClockInTheFutureIsPassedOverThoughVouchedFor() {
    var future = Instant.parse("2099-01-01T00:00:00Z");
    var sent = sent(synchronised(10, future), BOOT, synchronised(10, future));

    assertThat(madeAt(sent)).isEqualTo(moment(NOON, PlacedBy.RECEIPT_TIME));
  }

  @Test
  void aClockTenMinutesAheadIsStillBelieved() {
    var ahead = NOON.plus(ClockRule.AHEAD);

    assertThat(madeAt(sent(synchronised(10, ahead), BOOT, unset(10))).by())
        .isEqualTo(PlacedBy.BOX_CLOCK);
    assertThat(madeAt(sent(synchronised(10, ahead.plusMillis(1)), BOOT, unset(10))).by())
        .isEqualTo(PlacedBy.RECEIPT_TIME);
  }

  @Test
  void aClockThatSaysNineteenSeventyIsPassedOverThoughVouchedFor() {
    assertThat(madeAt(sent(synchronised(10, UNSET), NEXT_BOOT, unset(5))))
        .isEqualTo(moment(NOON.minus(minutes(5)), PlacedBy.GUESS));
  }

  /** Uptime cannot run backwards within a boot, so one of the two numbers is wrong. */
  @Test
  void anUptimeThatRanBackwardsIsNotCountedWith() {
    assertThat(madeAt(sent(unset(40), BOOT, unset(10)))).isEqualTo(moment(NOON, PlacedBy.GUESS));
  }

  @Test
  void nothingIsPlacedOutsideWhatCanBe() {
    var earliest = REGISTERED.minus(ClockRule.BEFORE_REGISTRATION);
    forAll(
        ClockRuleTest::anyReport,
        sent -> {
          var placed = ClockRule.place(sent, NOON, REGISTERED).at(sent.report().made().uptime());
          assertThat(placed.from()).isBetween(earliest, NOON.plus(ClockRule.AHEAD));
        });
  }

  @Test
  void whatHappenedLaterIsPlacedLater() {
    forAll(
        ClockRuleTest::anyReport,
        sent -> {
          var placement = ClockRule.place(sent, NOON, REGISTERED);
          var made = sent.report().made().uptime();
          assertThat(placement.at(made.dividedBy(2)).from())
              .isBeforeOrEqualTo(placement.at(made).from());
        });
  }

  @Test
  void aBelievedStretchKeepsItsLength() {
    forAll(
        ClockRuleTest::anyReport,
        sent -> {
          var made = sent.report().made().uptime();
          var placed = ClockRule.place(sent, NOON, REGISTERED).during(made.dividedBy(2), made);
          if (placed.by() != PlacedBy.GUESS) {
            assertThat(Duration.between(placed.from(), placed.until()))
                .isEqualTo(made.minus(made.dividedBy(2)));
          }
        });
  }

  /** Where a box knew the time, it does not matter when its report gets through. */
  @Test
  void delayDoesNotMoveWhatABoxClockPlaced() {
    forAll(
        ClockRuleTest::anyReport,
        sent -> {
          var made = sent.report().made().uptime();
          var placed = ClockRule.place(sent, NOON, REGISTERED).at(made);
          if (placed.by() == PlacedBy.BOX_CLOCK) {
            var late = ClockRule.place(sent, NOON.plus(Duration.ofDays(9)), REGISTERED).at(made);
            assertThat(late).isEqualTo(placed);
          }
        });
  }

  /** A report without the time waited for us an unknown while; its boot knows better. */
  @Test
  void aBootStaysInOnePieceHoweverItsReportsWereDelayed() {
    var known = new BootClock(NOON.minus(minutes(60)), PlacedBy.RECEIPT_TIME);

    assertThat(madeAt(sent(unset(10), BOOT, unset(40)), known))
        .isEqualTo(moment(NOON.minus(minutes(50)), PlacedBy.RECEIPT_TIME));
    assertThat(madeAt(sent(unset(10), NEXT_BOOT, unset(5)), known))
        .isEqualTo(moment(NOON.minus(minutes(50)), PlacedBy.RECEIPT_TIME));
  }

  @Test
  void aClockThatDiffersByLessThanAMinuteDoesNotPartABoot() {
    var known = new BootClock(NOON.minus(minutes(10)).plusSeconds(59), PlacedBy.RECEIPT_TIME);

    assertThat(madeAt(sent(synchronised(10, NOON), BOOT, unset(10)), known))
        .isEqualTo(moment(NOON.plusSeconds(59), PlacedBy.BOX_CLOCK));
  }

  @Test
  void aClockThatIsVouchedForAndDiffersByMoreIsBelieved() {
    var known = new BootClock(NOON.minus(minutes(12)), PlacedBy.BOX_CLOCK);

    assertThat(madeAt(sent(synchronised(10, NOON), BOOT, unset(10)), known))
        .isEqualTo(moment(NOON, PlacedBy.BOX_CLOCK));
  }

  /** It jumps into the future and back: what it said before holds meanwhile. */
  @Test
  void aClockThatCannotBeDoesNotMoveItsBoot() {
    var known = new BootClock(NOON.minus(minutes(10)), PlacedBy.BOX_CLOCK);
    var future = NOON.plus(Duration.ofHours(3));

    assertThat(madeAt(sent(synchronised(9, future), BOOT, synchronised(9, future)), known))
        .isEqualTo(moment(NOON.minus(minutes(1)), PlacedBy.BOX_CLOCK));
  }

  /** They had no time, and went out after a restart, the oldest first: an hour stays an hour. */
  @Test
  void whatWaitedTogetherIsNotPlacedInOneMoment() {
    BootClock known = null;
    var ends = new ArrayList<Instant>();
    for (var number = 1; number <= 12; number++) {
      var waiting = new SentReport.Backlog(14 - number, 1);
      var sent = sent(unset(5 * number), NEXT_BOOT, unset(1), waiting);
      var placement =
          known == null
              ? ClockRule.place(sent, NOON, REGISTERED)
              : ClockRule.place(sent, NOON, REGISTERED, known);
      known = placement.clock();
      ends.add(placement.at(minutes(5 * number)).from());
    }

    assertThat(Duration.between(ends.getFirst(), ends.getLast())).isEqualTo(minutes(55));
    assertThat(ends).isSorted().allMatch(end -> end.isBefore(NOON));
  }

  private static Placed madeAt(SentReport sent, BootClock known) {
    return ClockRule.place(sent, NOON, REGISTERED, known).at(sent.report().made().uptime());
  }

  private static Placed madeAt(SentReport sent) {
    return ClockRule.place(sent, NOON, REGISTERED).at(sent.report().made().uptime());
  }

  private static Placed moment(Instant at, PlacedBy by) {
    return new Placed(at, at, by);
  }

  private static SentReport anyReport(RandomGenerator random) {
    return sent(anyClock(random), random.nextBoolean() ? BOOT : NEXT_BOOT, anyClock(random));
  }

  private static ClockReading anyClock(RandomGenerator random) {
    var wall =
        switch (random.nextInt(4)) {
          case 0 -> UNSET.plusSeconds(random.nextInt(100_000));
          case 1 -> Instant.parse("2099-01-01T00:00:00Z");
          case 2 -> NOON.minusSeconds(random.nextInt(40_000_000));
          default -> NOON.plusSeconds(random.nextInt(-900, 900));
        };
    return new ClockReading(
        Duration.ofMillis(random.nextLong(400L * 24 * 3_600_000)), wall, random.nextBoolean());
  }

  private static SentReport sent(ClockReading made, UUID sentBoot, ClockReading sentAt) {
    return sent(made, sentBoot, sentAt, new SentReport.Backlog(1, 4_400));
  }

  private static SentReport sent(
      ClockReading made, UUID sentBoot, ClockReading sentAt, SentReport.Backlog backlog) {
    var id = new ReportId(new StationCode("sn-0001"), BOOT, 1);
    var report = new Report(id, "test/1", made, List.of(), List.of(), Duration.ZERO, List.of(), 0);
    return new SentReport(report, sentBoot, sentAt, backlog);
  }

  private static ClockReading synchronised(int uptimeMinutes, Instant wall) {
    return new ClockReading(minutes(uptimeMinutes), wall, true);
  }

  private static ClockReading unset(int uptimeMinutes) {
    return new ClockReading(minutes(uptimeMinutes), UNSET, false);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
