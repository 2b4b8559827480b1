package zhenzhi.collector.workday;

import static java.time.ZoneOffset.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The National Day of 2026: 1 to 7 October off, Saturday the 10th is worked. */
class WorkCalendarTest {
  private static final WorkCalendar CALENDAR = calendar();

  private static WorkCalendar calendar() {
    var exceptions = new HashMap<LocalDate, Boolean>();
    for (var day = 1; day <= 7; day++) {
      exceptions.put(LocalDate.of(2026, 10, day), false);
    }
    exceptions.put(LocalDate.of(2026, 10, 10), true);
    return new WorkCalendar(
        ZoneId.of("Asia/Shanghai"), LocalTime.of(8, 30), LocalTime.of(17, 30), exceptions);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-28T09:00, 2, 2026-09-28T11:00",
    "2026-09-28T09:00, 9, 2026-09-29T09:00",
    "2026-09-28T03:00, 2, 2026-09-28T10:30",
    "2026-09-28T17:30, 1, 2026-09-29T09:30",
    "2026-09-28T20:00, 9, 2026-09-29T17:30",
    "2026-09-30T16:30, 2, 2026-10-08T09:30",
    "2026-10-09T16:30, 2, 2026-10-10T09:30",
    "2026-10-10T16:30, 2, 2026-10-12T09:30",
    "2026-10-03T12:00, 0, 2026-10-08T08:30",
  })
  void timeIsWorkingTime(LocalDateTime from, int hours, LocalDateTime until) {
    assertThat(CALENDAR.after(at(from), Duration.ofHours(hours))).isEqualTo(at(until));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-28T09:00, 2026-09-28T11:00, 120",
    "2026-09-28T17:00, 2026-09-29T09:00, 60",
    "2026-09-30T17:30, 2026-10-08T08:30, 0",
    "2026-10-09T08:30, 2026-10-12T08:30, 1080",
    "2026-10-12T09:00, 2026-10-12T08:00, 0",
  })
  void theTimeBetweenIsWorkingTime(LocalDateTime from, LocalDateTime until, int minutes) {
    assertThat(CALENDAR.between(at(from), at(until))).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void whatIsAfterIsBetween() {
    var random = new Random(1);
    var began = at(LocalDateTime.parse("2026-09-25T00:00"));
    for (var n = 0; n < 2_000; n++) {
      var from = began.plusSeconds(random.nextInt(20 * 86_400));
      var work = Duration.ofSeconds(1 + random.nextInt(60 * 3_600));

      assertThat(CALENDAR.between(from, CALENDAR.after(from, work))).isEqualTo(work);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 1, 2026-09-29",
    "2026-09-28, 1, 2026-09-25",
    "2026-10-12, 1, 2026-10-10",
    "2026-10-12, 3, 2026-10-08",
    "2026-10-12, 4, 2026-09-30",
    "2026-10-12, 0, 2026-10-12"
  })
  void soManyWorkingDaysBefore(LocalDate day, int workdays, LocalDate first) {
    assertThat(CALENDAR.before(day, workdays)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30T11:59,",
    "2026-09-30T12:00, 2026-10-08T12:00",
    "2026-10-04T03:00, 2026-10-08T12:00",
    "2026-10-07T23:59, 2026-10-08T12:00",
    "2026-10-08T00:00,",
    "2026-09-26T10:00,",
    "2026-09-25T18:00,"
  })
  void theNoonAfterAPublicHoliday(LocalDateTime at, @Nullable LocalDateTime back) {
    assertThat(CALENDAR.backFromHoliday(at(at)))
        .isEqualTo(Optional.ofNullable(back).map(WorkCalendarTest::at));
  }

  /** What came with this version: 2026. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          # today, the year to be added
          2025-12-31, 2025
          2026-01-01,
          2026-10-31,
          2026-11-01, 2027
          2026-12-31, 2027
          2027-01-01, 2027
          """)
  void theHolidaysOfAYearAreMissedInTime(LocalDate today, @Nullable Integer year) {
    var calendar =
        new WorkCalendar(
            CALENDAR.zone(), CALENDAR.begins(), CALENDAR.ends(), WorkCalendarFactory.builtIn());

    assertThat(calendar.unknownYear(today))
        .isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
  }

  @Test
  void aCalendarWithoutWorkIsRefused() {
    var never = new HashMap<LocalDate, Boolean>();
    for (var day = 0; day < 4_000; day++) {
      never.put(LocalDate.of(2026, 1, 1).plusDays(day), false);
    }
    var calendar =
        new WorkCalendar(CALENDAR.zone(), CALENDAR.begins(), CALENDAR.ends(), Map.copyOf(never));

    assertThatIllegalStateException()
        .isThrownBy(
            () -> calendar.after(at(LocalDateTime.parse("2026-01-01T09:00")), Duration.ofHours(1)));
  }

  private static Instant at(LocalDateTime time) {
    return time.toInstant(ofHours(8));
  }
}
