package zhenzhi.collector.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.workday.WorkCalendar;

class QuietTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The national day is Thursday; work is made up on Saturday, 10 October. */
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZONE,
          LocalTime.of(8, 30),
          LocalTime.of(17, 30),
          Map.of(
              LocalDate.of(2026, 10, 1), false,
              LocalDate.of(2026, 10, 2), false,
              LocalDate.of(2026, 10, 5), false,
              LocalDate.of(2026, 10, 6), false,
              LocalDate.of(2026, 10, 7), false,
              LocalDate.of(2026, 10, 10), true));

  @ParameterizedTest(name = "{0} is told {1}")
  @CsvSource(
      textBlock =
          """
          # a Monday
          2026-09-28T12:00, 2026-09-28T12:00
          2026-09-28T21:29, 2026-09-28T21:29
          2026-09-28T21:30, 2026-09-29T07:30
          2026-09-29T03:00, 2026-09-29T07:30
          2026-09-29T07:30, 2026-09-29T07:30
          # the evening before the national day, and in it
          2026-09-30T22:00, 2026-10-08T07:30
          2026-10-03T12:00, 2026-10-08T07:30
          # a Friday evening before a Saturday on which work is made up
          2026-10-09T23:00, 2026-10-10T07:30
          2026-10-10T21:45, 2026-10-12T07:30
          """)
  void waitsForTheMorningOfADayWithWork(LocalDateTime at, LocalDateTime told) {
    var quiet = new Quiet(LocalTime.of(21, 30), LocalTime.of(7, 30), true, CALENDAR);

    assertThat(quiet.over(at.atZone(ZONE).toInstant())).isEqualTo(told.atZone(ZONE).toInstant());
  }

  @Test
  void twoEqualTimesAreNoQuietHours() {
    var quiet = new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false, CALENDAR);
    var holiday = LocalDateTime.of(2026, 10, 2, 3, 0).atZone(ZONE).toInstant();

    assertThat(quiet.over(holiday)).isEqualTo(holiday);
  }

  @Test
  void quietHoursMayLieWithinADay() {
    var quiet = new Quiet(LocalTime.of(12, 0), LocalTime.of(14, 0), false, CALENDAR);
    var lunch = LocalDateTime.of(2026, 9, 28, 13, 0).atZone(ZONE).toInstant();

    assertThat(quiet.over(lunch)).isEqualTo(lunch.plusSeconds(3_600));
    assertThat(quiet.over(lunch.plusSeconds(7_200))).isEqualTo(lunch.plusSeconds(7_200));
  }
}
