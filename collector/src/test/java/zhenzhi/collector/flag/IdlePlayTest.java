package zhenzhi.collector.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.study.CreditingPolicy.Opening;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.Playback.Display;

/** Each rule at its boundary, in November 2026. */
class IdlePlayTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");

  /** As a new service has them. */
  static final FlagConfig USUAL =
      new FlagConfig(
          LocalTime.of(2, 30),
          3,
          Duration.ofMinutes(15),
          Duration.ofHours(7),
          LocalTime.of(22, 0),
          LocalTime.of(6, 0),
          Duration.ofMinutes(30),
          Duration.ofHours(3),
          Duration.ofHours(2),
          Duration.ofMinutes(20),
          5,
          50,
          Duration.ofHours(3));

  private static final Optional<Opening> NINE_TO_FIVE =
      Optional.of(new Opening(LocalTime.of(9, 0), LocalTime.of(17, 0)));

  private final List<Watched> watched = new ArrayList<>();
  private final Map<LocalDate, Duration> credited = new TreeMap<>();
  private Optional<Opening> opening = Optional.empty();

  @Test
  void threeDaysRunningFromOpeningToClosing() {
    opening = NINE_TO_FIVE;
    play("2026-11-03T09:15", "2026-11-03T16:45");
    play("2026-11-04T08:50", "2026-11-04T17:30");
    assertThat(find(Rule.OPEN_TO_CLOSE)).isEmpty();

    play("2026-11-05T09:00", "2026-11-05T17:00");
    assertThat(find(Rule.OPEN_TO_CLOSE).orElseThrow().amount()).isEqualTo(3);
    assertThat(find(Rule.OPEN_TO_CLOSE).orElseThrow().evidence()).hasSize(3);
  }

  @Test
  void aDayThatBeganLateOrHadABreakIsNoWholeDay() {
    opening = NINE_TO_FIVE;
    play("2026-11-03T09:00", "2026-11-03T17:00");
    play("2026-11-04T09:16", "2026-11-04T17:00");
    play("2026-11-05T09:00", "2026-11-05T12:00");
    play("2026-11-05T12:11", "2026-11-05T17:00");
    assertThat(find(Rule.OPEN_TO_CLOSE)).isEmpty();
  }

  @Test
  void whereNoOpeningIsNamedSevenHoursAreADay() {
    for (var day = 3; day <= 5; day++) {
      play("2026-11-0%dT09:00".formatted(day), "2026-11-0%dT16:00".formatted(day));
    }
    assertThat(find(Rule.OPEN_TO_CLOSE)).isPresent();

    watched.removeLast();
    play("2026-11-05T09:00", "2026-11-05T15:59");
    assertThat(find(Rule.OPEN_TO_CLOSE)).isEmpty();
  }

  @Test
  void halfAnHourInOneNight() {
    play("2026-11-03T21:00", "2026-11-03T22:29");
    play("2026-11-05T05:31", "2026-11-05T08:00");
    assertThat(find(Rule.NIGHT)).isEmpty();

    play("2026-11-06T23:50", "2026-11-07T00:20");
    assertThat(find(Rule.NIGHT))
        .contains(
            new Finding(Rule.NIGHT, List.of(span("2026-11-06T23:50", "2026-11-07T00:20")), 30, ""));
  }

  /** A guess about the time proves nothing about the time. */
  @Test
  void aGuessIsNoNight() {
    watched.add(
        new Watched(
            span("2026-11-03T01:00", "2026-11-03T04:00"),
            "c-1",
            "党章学习",
            Display.ON,
            Optional.empty(),
            true));
    assertThat(find(Rule.NIGHT)).isEmpty();
  }

  @Test
  void threeHoursOfTheSameCourseOnADay() {
    play("2026-11-03T09:00", "2026-11-03T10:30");
    play("2026-11-03T11:00", "2026-11-03T12:29");
    play("2026-11-04T09:00", "2026-11-04T10:30");
    assertThat(find(Rule.LOOP)).isEmpty();

    play("2026-11-03T14:00", "2026-11-03T14:01");
    assertThat(find(Rule.LOOP).orElseThrow().subject()).isEqualTo("党章学习");
    assertThat(find(Rule.LOOP).orElseThrow().amount()).isEqualTo(180);
  }

  @Test
  void anotherCourseIsAnother() {
    play("2026-11-03T09:00", "2026-11-03T11:00");
    watched.add(
        new Watched(
            span("2026-11-03T11:00", "2026-11-03T13:00"),
            "c-2",
            "乡村振兴",
            Display.ON,
            Optional.empty(),
            false));
    assertThat(find(Rule.LOOP)).isEmpty();
  }

  @Test
  void moreThanTwoHoursWithoutAKey() {
    key("2026-11-03T09:00", "2026-11-03T11:30", "2026-11-03T09:30");
    assertThat(find(Rule.NO_KEY)).isEmpty();

    key("2026-11-03T11:30", "2026-11-03T11:31", "2026-11-03T09:30");
    assertThat(find(Rule.NO_KEY))
        .contains(
            new Finding(
                Rule.NO_KEY, List.of(span("2026-11-03T09:30", "2026-11-03T11:31")), 121, ""));
  }

  /** Yesterday's key does not make a short run a long one. */
  @Test
  void aloneIsCountedFromTheBeginningOfTheRun() {
    key("2026-11-03T09:00", "2026-11-03T11:00", "2026-11-02T09:30");
    assertThat(find(Rule.NO_KEY)).isEmpty();
  }

  /** Most boxes cannot tell; that speaks against nobody. */
  @Test
  void aBoxThatReportsNoKeysIsNotAsked() {
    play("2026-11-03T09:00", "2026-11-03T16:00");
    assertThat(find(Rule.NO_KEY)).isEmpty();
  }

  @Test
  void twentyMinutesWithTheTelevisionOff() {
    off("2026-11-03T09:00", "2026-11-03T09:10", Display.OFF);
    off("2026-11-03T10:00", "2026-11-03T10:09", Display.OFF);
    off("2026-11-03T10:09", "2026-11-03T12:00", Display.UNKNOWN);
    assertThat(find(Rule.DISPLAY_OFF)).isEmpty();

    off("2026-11-03T13:00", "2026-11-03T13:01", Display.OFF);
    assertThat(find(Rule.DISPLAY_OFF).orElseThrow().amount()).isEqualTo(20);
  }

  @Test
  void fiveDaysInARowInTheSameMinute() {
    for (var day : List.of("02", "03", "05", "09")) {
      play("2026-11-%sT08:30:40".formatted(day), "2026-11-%sT09:30".formatted(day));
    }
    assertThat(find(Rule.SAME_MINUTE)).isEmpty();

    play("2026-11-10T08:30:01", "2026-11-10T09:30");
    assertThat(find(Rule.SAME_MINUTE).orElseThrow().amount()).isEqualTo(5);
    assertThat(find(Rule.SAME_MINUTE).orElseThrow().subject()).isEqualTo("08:30");
  }

  @Test
  void aDayInBetweenThatBeganOtherwiseBreaksTheRow() {
    for (var day : List.of("02", "03", "05", "09", "10")) {
      play("2026-11-%sT08:30".formatted(day), "2026-11-%sT09:30".formatted(day));
    }
    play("2026-11-04T08:31", "2026-11-04T09:30");
    assertThat(find(Rule.SAME_MINUTE)).isEmpty();
  }

  @Test
  void moreThanHalfOfAMonthInItsLastThreeDays() {
    credit("2026-11-05", 120);
    credit("2026-11-28", 120);
    play("2026-11-28T09:00", "2026-11-28T11:00");
    assertThat(find(Rule.MONTH_END)).isEmpty();

    credit("2026-11-30", 5);
    assertThat(find(Rule.MONTH_END).orElseThrow().amount()).isEqualTo(51);
  }

  @Test
  void theTwentySeventhIsNotTheEnd() {
    credit("2026-11-27", 300);
    play("2026-11-27T09:00", "2026-11-27T14:00");
    assertThat(find(Rule.MONTH_END)).isEmpty();
  }

  @Test
  void aMonthThatIsNotOverHasNoEnd() {
    credit("2026-11-30", 300);
    play("2026-11-30T09:00", "2026-11-30T14:00");

    assertThat(IdlePlay.find(Rule.MONTH_END, month(), USUAL, LocalDate.parse("2026-11-30")))
        .isEmpty();
    assertThat(find(Rule.MONTH_END)).isPresent();
  }

  @Test
  void aMonthWithLittleStudyIsNotAsked() {
    credit("2026-11-30", 179);
    play("2026-11-30T09:00", "2026-11-30T11:59");
    assertThat(find(Rule.MONTH_END)).isEmpty();
  }

  @Test
  void nothingPlayedIsNothingToAsk() {
    for (var rule : Rule.values()) {
      assertThat(find(rule)).as(rule.name()).isEmpty();
    }
  }

  @Test
  void whatIsDecidedIsLeftOut() {
    play("2026-11-03T23:00", "2026-11-03T23:59");
    assertThat(
            IdlePlay.find(
                Rule.NIGHT,
                month().without(List.of(LocalDate.parse("2026-11-03"))),
                USUAL,
                DECEMBER))
        .isEmpty();
  }

  private Optional<Finding> find(Rule rule) {
    return IdlePlay.find(rule, month(), USUAL, DECEMBER);
  }

  private SiteMonth month() {
    var inOrder = watched.stream().sorted(Comparator.comparing(one -> one.span().start())).toList();
    return new SiteMonth(YearMonth.of(2026, 11), SHANGHAI, inOrder, credited, opening);
  }

  private void play(String from, String until) {
    off(from, until, Display.ON);
  }

  private void off(String from, String until, Display display) {
    watched.add(new Watched(span(from, until), "c-1", "党章学习", display, Optional.empty(), false));
  }

  private void key(String from, String until, String key) {
    watched.add(
        new Watched(span(from, until), "c-1", "党章学习", Display.ON, Optional.of(at(key)), false));
  }

  private void credit(String day, int minutes) {
    credited.put(LocalDate.parse(day), Duration.ofMinutes(minutes));
  }

  private static Span span(String from, String until) {
    return new Span(at(from), at(until));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
