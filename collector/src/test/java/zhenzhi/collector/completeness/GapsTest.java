package zhenzhi.collector.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static zhenzhi.collector.completeness.Reports.BOOT;
import static zhenzhi.collector.completeness.Reports.EVENING;
import static zhenzhi.collector.completeness.Reports.minute;
import static zhenzhi.collector.completeness.Reports.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.completeness.Gone.Why;
import zhenzhi.collector.completeness.Ledger.Drained;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.EarlierBoot;

class GapsTest {
  private static final UUID NEXT = new UUID(8, 8);
  private static final Optional<Instant> ALWAYS = Optional.of(Instant.EPOCH);
  private static final Present SPEAKING = new Present.Speaking();

  @Test
  void betweenTwoWholeBootsTheBoxWasOff() {
    var ledger = ledger(List.of(run(1, 4)), List.of(next(4)), List.of(), Optional.empty());

    assertThat(gaps(ledger, SPEAKING))
        .containsExactly(
            new Gap(minute(20), Optional.of(minute(600)), OptionalLong.of(0), Cause.POWER_CUT));
  }

  @Test
  void whatIsMissingIsStillToComeUntilTheOutboxWasEmpty() {
    var runs = List.of(run(1, 4), run(9, 12));

    assertThat(gaps(ledger(runs, List.of(), List.of(), Optional.empty()), SPEAKING))
        .extracting(Gap::cause, Gap::reports)
        .containsExactly(tuple(Cause.WAITING, OptionalLong.of(4)));
    assertThat(gaps(ledger(runs, List.of(), List.of(), alone(9)), SPEAKING))
        .extracting(Gap::cause)
        .containsExactly(Cause.LOST);
    assertThat(gaps(ledger(runs, List.of(), List.of(), alone(4)), SPEAKING))
        .extracting(Gap::cause)
        .containsExactly(Cause.WAITING);
  }

  /** Its own words explain a part of a hole; the rest is lost. */
  @Test
  void whatWasToldExplainsItsPart() {
    var told = List.of(new Gone(BOOT, 5, 6, Why.FULL), new Gone(BOOT, 6, 7, Why.REFUSED));
    var ledger = ledger(List.of(run(1, 4), run(9, 12)), List.of(), told, alone(12));

    assertThat(gaps(ledger, SPEAKING))
        .extracting(Gap::cause, Gap::reports, Gap::from)
        .containsExactly(
            tuple(Cause.DROPPED, OptionalLong.of(2), minute(20)),
            tuple(Cause.REFUSED, OptionalLong.of(1), EVENING.plusSeconds(1950)),
            tuple(Cause.LOST, OptionalLong.of(1), EVENING.plusSeconds(2325)));
  }

  @Test
  void ourOwnOutageIsNotTheSites() {
    var ledger = ledger(List.of(run(1, 4), run(9, 12)), List.of(), List.of(), Optional.empty());
    var known = new Known(ledger, Optional.of(minute(40)), new Present.Unheard(minute(60)));

    assertThat(Gaps.of(known, EVENING, minute(1_000)))
        .extracting(Gap::cause)
        .containsExactly(Cause.OUR_OUTAGE, Cause.OUR_OUTAGE);
  }

  @Test
  void aBoxThatKnowsOfNoneBeforeIsANewOne() {
    var start = new Start(NEXT, 1, minute(600), BootCause.UNKNOWN, null);
    var ledger = ledger(List.of(run(1, 4)), List.of(start), List.of(), Optional.empty());

    assertThat(gaps(ledger, SPEAKING))
        .containsExactly(
            new Gap(minute(20), Optional.of(minute(600)), OptionalLong.empty(), Cause.EXCHANGED));
  }

  @Test
  void silenceLastsAndHasNoNumber() {
    var ledger = ledger(List.of(run(1, 4)), List.of(), List.of(), Optional.empty());

    assertThat(gaps(ledger, new Present.Silent(minute(20))))
        .containsExactly(new Gap(minute(20), Optional.empty(), OptionalLong.empty(), Cause.SILENT));
    assertThat(gaps(ledger, new Present.SwitchedOff(minute(20))))
        .extracting(Gap::cause)
        .containsExactly(Cause.SWITCHED_OFF);
  }

  @Test
  void onlyWhatTouchesTheTimeIsTold() {
    var ledger = ledger(List.of(run(1, 4), run(9, 12)), List.of(), List.of(), Optional.empty());

    assertThat(Gaps.of(new Known(ledger, ALWAYS, SPEAKING), minute(45), minute(90))).isEmpty();
    assertThat(Gaps.of(new Known(ledger, ALWAYS, SPEAKING), minute(44), minute(90))).hasSize(1);
  }

  @Test
  void aHundredPercentMeansThatNothingIsMissing() {
    assertThat(new Completeness(10_000, 1).percent()).hasValue(99.9);
    assertThat(new Completeness(10_000, 0).percent()).hasValue(100.0);
    assertThat(Completeness.UNKNOWN.percent()).isEmpty();
  }

  private static List<Gap> gaps(Ledger ledger, Present present) {
    return Gaps.of(new Known(ledger, ALWAYS, present), EVENING, minute(1_000));
  }

  private static Ledger ledger(
      List<Run> runs, List<Start> starts, List<Gone> gone, Optional<Drained> drained) {
    return new Ledger(Map.of(BOOT, new Runs(runs)), starts, gone, drained, Optional.empty());
  }

  private static Optional<Drained> alone(long seq) {
    return Optional.of(new Drained(minute(500), BOOT, seq));
  }

  private static Start next(long lastSeq) {
    return new Start(NEXT, 1, minute(600), BootCause.POWER_LOSS, new EarlierBoot(BOOT, lastSeq));
  }
}
