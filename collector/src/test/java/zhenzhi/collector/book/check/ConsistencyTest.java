package zhenzhi.collector.book.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.book.Sitting;

class ConsistencyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 12, 0);
  private static final OptionalInt NOBODY = OptionalInt.empty();

  /** On from 08:00, played for an hour and a half. */
  private static final Known EVENING =
      new Known(true, Duration.ofMinutes(90), List.of(new Sitting(480, 1300)));

  private static final Known QUIET =
      new Known(true, Duration.ZERO, List.of(new Sitting(480, 1300)));
  private static final Known SILENT = new Known(false, Duration.ZERO, List.of());

  private static Claim told(Sitting times, int minutes) {
    return new Claim(
        DAY,
        OptionalLong.empty(),
        List.of(times),
        Optional.of(Duration.ofMinutes(minutes)),
        NOBODY,
        true);
  }

  private static Claim entered(long entry, LocalDate day, Sitting... times) {
    return new Claim(day, OptionalLong.of(entry), List.of(times), Optional.empty(), NOBODY, false);
  }

  private static Set<Hint> hints(Claim claim, Known known) {
    return Consistency.hints(claim, known, NOBODY, List.of(claim), NOW);
  }

  @Test
  void whatFitsHasNoHint() {
    assertThat(hints(told(new Sitting(1140, 1230), 90), EVENING)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"105, false", "106, true"})
  void moreHoursThanWerePlayed(int minutes, boolean isHinted) {
    assertThat(hints(told(new Sitting(1140, 1230), minutes), EVENING))
        .isEqualTo(isHinted ? Set.of(Hint.MORE_THAN_PLAYED) : Set.of());
  }

  @ParameterizedTest
  @CsvSource({"465, false", "464, true"})
  void aRecordFromBeforePowerOn(int from, boolean isHinted) {
    assertThat(hints(told(new Sitting(from, 540), 60), EVENING))
        .isEqualTo(isHinted ? Set.of(Hint.BEFORE_POWER_ON) : Set.of());
  }

  @Test
  void anEntryOnADayOnWhichNothingPlayed() {
    assertThat(hints(entered(1, DAY, new Sitting(540, 600)), QUIET))
        .containsExactly(Hint.NOTHING_PLAYED);
  }

  /** Silence is not a contradiction, whatever was written. */
  @Test
  void aBoxThatWasNotHeardContradictsNobody() {
    assertThat(hints(entered(1, DAY, new Sitting(60, 600)), SILENT)).isEmpty();
    assertThat(hints(told(new Sitting(60, 1200), 900), SILENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3, false", "4, true"})
  void moreThanStandInTheRegister(int people, boolean isHinted) {
    var claim =
        new Claim(
            DAY, OptionalLong.empty(), List.of(), Optional.empty(), OptionalInt.of(people), true);

    assertThat(Consistency.hints(claim, SILENT, OptionalInt.of(3), List.of(claim), NOW))
        .isEqualTo(isHinted ? Set.of(Hint.ABOVE_ROSTER) : Set.of());
    assertThat(Consistency.hints(claim, SILENT, NOBODY, List.of(claim), NOW)).isEmpty();
  }

  @Test
  void whatHasNotHappenedYet() {
    var today = NOW.toLocalDate();

    assertThat(hints(entered(1, today.plusDays(1)), SILENT)).containsExactly(Hint.IN_FUTURE);
    assertThat(hints(entered(1, today, new Sitting(700, 736)), SILENT))
        .containsExactly(Hint.IN_FUTURE);
    assertThat(hints(entered(1, today, new Sitting(700, 735)), SILENT)).isEmpty();
  }

  /** Only what people entered can be twice; what the box told is one day's. */
  @Test
  void twoAtTheSameTime() {
    var box = told(new Sitting(1140, 1230), 90);
    var one = entered(1, DAY, new Sitting(1200, 1260));
    var other = entered(2, DAY, new Sitting(1230, 1290));
    var all = List.of(box, one, other);

    assertThat(Consistency.hints(box, SILENT, NOBODY, all, NOW)).isEmpty();
    assertThat(Consistency.hints(one, SILENT, NOBODY, all, NOW)).containsExactly(Hint.OVERLAPPING);
    assertThat(Consistency.hints(other, SILENT, NOBODY, all, NOW))
        .containsExactly(Hint.OVERLAPPING);
    assertThat(Consistency.hints(other, SILENT, NOBODY, List.of(box, other), NOW)).isEmpty();
  }
}
