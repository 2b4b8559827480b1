package zhenzhi.collector.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.completeness.Reports.BOOT;
import static zhenzhi.collector.completeness.Reports.SHANGHAI;
import static zhenzhi.collector.completeness.Reports.minute;
import static zhenzhi.collector.completeness.Reports.run;
import static zhenzhi.protocol.Trials.forAll;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.EarlierBoot;

class HolesTest {
  private static final UUID NEXT = new UUID(8, 8);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  @Test
  void theNextBootTellsOfTheEndThatNeverCame() {
    var runs = Runs.NONE.with(List.of(run(1, 4)));

    assertThat(Holes.of(BOOT, runs, List.of(next(6))))
        .containsExactly(new Hole(BOOT, 5, 6, minute(20), minute(600)));
    assertThat(Holes.of(BOOT, runs, List.of(next(4)))).isEmpty();
  }

  @Test
  void ofABootOfWhichNothingCameTheTimeIsReckoned() {
    assertThat(Holes.of(BOOT, Runs.NONE, List.of(next(12))))
        .containsExactly(new Hole(BOOT, 1, 12, minute(540), minute(600)));
  }

  @Test
  void aHoleOverMidnightBelongsToBothDays() {
    var hole = new Hole(BOOT, 1, 48, minute(0), minute(480));

    assertThat(MissingDays.of(List.of(hole), SHANGHAI))
        .containsExactly(Map.entry(FRIDAY, 24L), Map.entry(FRIDAY.plusDays(1), 24L));
  }

  @Test
  void everyMissingReportIsOfOneDay() {
    forAll(
        HolesTest::hole,
        hole ->
            assertThat(
                    MissingDays.of(List.of(hole), SHANGHAI).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(hole.reports()));
  }

  @Test
  void whatStaysMissingIsNoChange() {
    var hole = new Hole(BOOT, 1, 48, minute(0), minute(480));
    var half = new Hole(BOOT, 1, 24, minute(0), minute(240));

    assertThat(MissingDays.change(List.of(hole), List.of(hole), SHANGHAI)).isEmpty();
    assertThat(MissingDays.change(List.of(hole), List.of(half), SHANGHAI))
        .containsExactly(Map.entry(FRIDAY.plusDays(1), -24L));
  }

  private static Hole hole(RandomGenerator random) {
    var from = random.nextInt(10_000);
    return new Hole(
        BOOT,
        1,
        random.nextLong(1, 1L << random.nextInt(1, 53)),
        minute(from),
        minute(from + random.nextInt(20_000)));
  }

  private static Start next(long lastSeq) {
    return new Start(NEXT, 1, minute(600), BootCause.POWER_LOSS, new EarlierBoot(BOOT, lastSeq));
  }
}
