package zhenzhi.collector.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.Playback.Category;

class StudyDayTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate SECOND_OF_MARCH = LocalDate.parse("2026-03-02");

  @Test
  void aDayInWhichNothingPlayedIsZeroAndNotAbsent() {
    assertThat(StudyDay.of(SECOND_OF_MARCH, SHANGHAI, List.of()))
        .isEqualTo(
            new StudyDay(
                SECOND_OF_MARCH, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, Optional.empty()));
  }

  @Test
  void televisionIsRawTimeAndNoStudy() {
    var channel = played("2026-03-02T09:00:00", "2026-03-02T11:00:00", Category.LIVE);
    var course = played("2026-03-02T10:30:00", "2026-03-02T11:30:00", Category.THEORY);

    assertThat(StudyDay.of(SECOND_OF_MARCH, SHANGHAI, List.of(channel, course)))
        .isEqualTo(
            new StudyDay(
                SECOND_OF_MARCH,
                Duration.ofMinutes(150),
                Duration.ofMinutes(60),
                Duration.ZERO,
                1,
                Optional.of(span("2026-03-02T09:00:00", "2026-03-02T11:30:00"))));
  }

  /** Midnight in Shanghai is four in the afternoon of the day before by UTC. */
  @Test
  void aFilmOverMidnightBelongsToBothDays() {
    var film = played("2026-03-02T23:30:00", "2026-03-03T00:20:00", Category.TOPIC);

    assertThat(StudyDay.of(SECOND_OF_MARCH, SHANGHAI, List.of(film)).credited())
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(StudyDay.of(SECOND_OF_MARCH.plusDays(1), SHANGHAI, List.of(film)).credited())
        .isEqualTo(Duration.ofMinutes(20));
    assertThat(film.span().days(SHANGHAI))
        .containsExactly(SECOND_OF_MARCH, SECOND_OF_MARCH.plusDays(1));
  }

  /** What a box without the time told is counted, and marked as far as nothing else vouches. */
  @Test
  void playbackWhoseTimeIsAGuessIsMarked() {
    var guess = span("2026-03-02T10:00:00", "2026-03-02T11:00:00");
    var known = played("2026-03-02T10:45:00", "2026-03-02T11:30:00", Category.THEORY);
    var day =
        StudyDay.of(
            SECOND_OF_MARCH, SHANGHAI, List.of(new Played(guess, Category.THEORY, true), known));

    assertThat(day.raw()).isEqualTo(Duration.ofMinutes(90));
    assertThat(day.estimated()).isEqualTo(Duration.ofMinutes(45));
  }

  @Test
  void endingAtMidnightDoesNotTouchTheNextDay() {
    assertThat(span("2026-03-02T23:30:00", "2026-03-03T00:00:00").days(SHANGHAI))
        .containsExactly(SECOND_OF_MARCH);
  }

  private static Played played(String from, String until, Category category) {
    return new Played(span(from, until), category, false);
  }

  private static Span span(String from, String until) {
    return new Span(shanghai(from), shanghai(until));
  }

  private static Instant shanghai(String local) {
    return Instant.parse(local + "+08:00");
  }
}
