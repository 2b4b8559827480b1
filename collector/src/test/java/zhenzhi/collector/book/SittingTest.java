package zhenzhi.collector.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SittingTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          19:00-20:30            | 19:00-20:30
          9:05 - 10:00           | 09:05-10:00
          19：00到20：30          | 19:00-20:30
          19:00—20:30            | 19:00-20:30
          23:00-24:00            | 23:00-24:00
          19:00-20:00；9:00-10:00 | 09:00-10:00、19:00-20:00
          """)
  void isReadAsPeopleWriteIt(String typed, String kept) {
    assertThat(Sitting.read(typed).map(Sitting::print)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"晚上七点", "19:00", "20:00-19:00", "19:00-19:00", "25:00-26:00", "8:60-9:00"})
  void whatIsNoTimeIsNotRead(String typed) {
    assertThat(Sitting.read(typed)).isEmpty();
  }

  @Test
  void isCutAtMidnight() {
    var evening = Instant.parse("2026-11-20T15:30:00Z"); // 23:30 there
    var night = Instant.parse("2026-11-20T17:00:59Z"); // 01:00 there

    assertThat(Sitting.on(DAY, SHANGHAI, evening, night)).contains(new Sitting(1410, 1440));
    assertThat(Sitting.on(DAY.plusDays(1), SHANGHAI, evening, night)).contains(new Sitting(0, 60));
    assertThat(Sitting.on(DAY.minusDays(1), SHANGHAI, evening, night)).isEmpty();
  }

  @Test
  void aShortPauseDoesNotPart() {
    var parts =
        List.of(new Sitting(80, 90), new Sitting(0, 10), new Sitting(20, 60), new Sitting(30, 40));

    assertThat(Sitting.joined(parts, Duration.ofMinutes(10)))
        .containsExactly(new Sitting(0, 60), new Sitting(80, 90));
  }

  @Test
  void whatOnlyTouchesDoesNotOverlap() {
    assertThat(new Sitting(0, 10).overlaps(new Sitting(10, 20))).isFalse();
    assertThat(new Sitting(0, 11).overlaps(new Sitting(10, 20))).isTrue();
  }

  @Test
  void hasALength() {
    assertThat(new Sitting(0, 90).length()).isEqualTo(Duration.ofMinutes(90));
    assertThatThrownBy(() -> new Sitting(10, 10)).hasMessage("from minute 10 to 10");
  }
}
