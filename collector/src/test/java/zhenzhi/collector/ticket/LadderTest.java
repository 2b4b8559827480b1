package zhenzhi.collector.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.ticket.Ticket.Rung;
import zhenzhi.collector.workday.WorkCalendar;

class LadderTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Ladder LADDER =
      new Ladder(
          List.of(Duration.ZERO, Duration.ofHours(9), Duration.ofHours(9)),
          new WorkCalendar(
              ZONE,
              LocalTime.of(8, 30),
              LocalTime.of(17, 30),
              Map.of(LocalDate.of(2026, 9, 25), false)));

  /** Due on Wednesday at three; Friday is the holiday of mid-autumn. */
  @ParameterizedTest(name = "{0}, at level {1} since {2}: {3}")
  @CsvSource(
      textBlock =
          """
          # now,            level, since,            next
          2026-09-23T15:00, 0,     ,                 0
          2026-09-23T15:01, 0,     ,                 1
          2026-09-24T14:59, 1,     2026-09-23T15:01, 0
          2026-09-24T15:01, 1,     2026-09-23T15:01, 2
          2026-09-27T23:00, 2,     2026-09-24T15:01, 0
          2026-09-28T15:01, 2,     2026-09-24T15:01, 3
          2026-10-30T15:01, 3,     2026-09-28T15:01, 0
          # nobody looked for a week: the levels still come one after another
          2026-10-09T10:00, 0,     ,                 1
          2026-10-09T10:01, 1,     2026-10-09T10:00, 0
          """)
  void eachLevelHasItsTime(LocalDateTime now, int level, LocalDateTime since, int next) {
    var due = at(LocalDateTime.of(2026, 9, 23, 15, 0));
    var reached =
        Optional.ofNullable(since).map(LadderTest::at).map(moment -> new Rung(level, moment));

    assertThat(LADDER.next(due, reached, at(now)))
        .isEqualTo(next == 0 ? OptionalInt.empty() : OptionalInt.of(next));
  }

  /** What was paused and goes on overdue is as late as it was: its time begins again. */
  @Test
  void timeThatStoodStillDoesNotCount() {
    var resumed = at(LocalDateTime.of(2026, 10, 12, 9, 0));
    var reached = Optional.of(new Rung(1, at(LocalDateTime.of(2026, 9, 23, 15, 1))));

    assertThat(LADDER.next(resumed, reached, resumed.plusSeconds(60))).isEmpty();
    assertThat(LADDER.next(resumed, reached, resumed.plus(Duration.ofDays(1)))).hasValue(2);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }
}
