package zhenzhi.collector.study;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Trials.forAll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.study.CreditingPolicy.Opening;
import zhenzhi.collector.study.Played.Source;
import zhenzhi.protocol.Playback.Category;

class ReckoningTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private static final List<Category> CATEGORIES = List.copyOf(EnumSet.allOf(Category.class));

  private static final List<Source> SOURCES =
      List.of(Source.BOX, Source.BOX, Source.GUESS, Source.IMPORT);

  /** As the first policy of a new service has it. */
  private static final CreditingPolicy USUAL =
      policy(Duration.ofMinutes(20), Duration.ofHours(5), Optional.empty());

  @Test
  void aDayInWhichNothingPlayedIsZeroAndNotAbsent() {
    assertThat(reckon(List.of()).toDay())
        .isEqualTo(
            new StudyDay(
                DAY,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                0,
                Optional.empty()));
  }

  @Test
  void televisionIsRawTimeAndNoStudy() {
    var channel = played("2026-03-02T09:00:00", "2026-03-02T11:00:00", Category.LIVE);
    var course = played("2026-03-02T10:30:00", "2026-03-02T11:30:00", Category.THEORY);

    var day = reckon(List.of(channel, course));

    assertThat(day.raw()).isEqualTo(Duration.ofMinutes(150));
    assertThat(day.notStudy()).isEqualTo(Duration.ofMinutes(90));
    assertThat(day.credited()).isEqualTo(Duration.ofMinutes(60));
    assertThat(day.sessions()).isOne();
    assertThat(day.playing()).contains(span("2026-03-02T09:00:00", "2026-03-02T11:30:00"));
  }

  /** Midnight in Shanghai is four in the afternoon of the day before by UTC. */
  @Test
  void aFilmOverMidnightBelongsToBothDaysAndIsOneSession() {
    var film = played("2026-03-02T23:45:00", "2026-03-03T00:10:00", Category.TOPIC);

    var before = reckon(List.of(film));
    var after = Reckoning.of(DAY.plusDays(1), SHANGHAI, List.of(film), USUAL, List.of());

    assertThat(before.credited()).isEqualTo(Duration.ofMinutes(15));
    assertThat(after.credited()).isEqualTo(Duration.ofMinutes(10));
    assertThat(before.sessions() + after.sessions()).isOne();
  }

  @Test
  void endingAtMidnightDoesNotTouchTheNextDay() {
    assertThat(span("2026-03-02T23:30:00", "2026-03-03T00:00:00").days(SHANGHAI))
        .containsExactly(DAY);
  }

  @Test
  void aShortLookIsNoSession() {
    var look = played("2026-03-02T09:00:00", "2026-03-02T09:19:59", Category.TOPIC);

    assertThat(reckon(List.of(look)).tooShort()).isEqualTo(look.span().length());
    assertThat(reckon(List.of(look)).credited()).isZero();
  }

  @Test
  void aBreakOfTenMinutesDoesNotPartASessionAndIsNotCounted() {
    var before = played("2026-03-02T09:00:00", "2026-03-02T09:08:00", Category.TOPIC);
    var after = played("2026-03-02T09:18:00", "2026-03-02T09:24:00", Category.TOPIC);

    assertThat(reckon(List.of(before, after)).credited()).isEqualTo(Duration.ofMinutes(14));
    assertThat(reckon(List.of(before, after)).sessions()).isOne();
  }

  @Test
  void aDayIsCapped() {
    var all = played("2026-03-02T08:00:00", "2026-03-02T16:00:00", Category.TOPIC);

    assertThat(reckon(List.of(all)).credited()).isEqualTo(Duration.ofHours(5));
    assertThat(reckon(List.of(all)).overCap()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void onlyOpeningHoursCountWhereThereAreAny() {
    var opening = Optional.of(new Opening(LocalTime.of(8, 0), LocalTime.of(18, 0)));
    var early = played("2026-03-02T07:00:00", "2026-03-02T09:00:00", Category.TOPIC);

    var day =
        Reckoning.of(
            DAY,
            SHANGHAI,
            List.of(early),
            policy(Duration.ZERO, Duration.ofDays(1), opening),
            List.of());

    assertThat(day.closed()).isEqualTo(Duration.ofHours(1));
    assertThat(day.credited()).isEqualTo(Duration.ofHours(1));
  }

  /** What is left of a session that was long enough is not made too short by striking off. */
  @Test
  void whatAPersonStruckOffIsTakenOffAndNothingElse() {
    var course = played("2026-03-02T09:00:00", "2026-03-02T10:00:00", Category.TOPIC);
    var struck = span("2026-03-02T09:10:00", "2026-03-02T12:00:00");

    var day = Reckoning.of(DAY, SHANGHAI, List.of(course), USUAL, List.of(struck));

    assertThat(day.struck()).isEqualTo(Duration.ofMinutes(50));
    assertThat(day.credited()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void playbackWhoseTimeIsAGuessIsMarked() {
    var guess = span("2026-03-02T10:00:00", "2026-03-02T11:00:00");
    var known = played("2026-03-02T10:45:00", "2026-03-02T11:30:00", Category.THEORY);

    var day = reckon(List.of(new Played(guess, Category.THEORY, Source.GUESS), known));

    assertThat(day.raw()).isEqualTo(Duration.ofMinutes(90));
    assertThat(day.estimated()).isEqualTo(Duration.ofMinutes(45));
  }

  /** What a box reported and a file says, too, is counted once and not as imported. */
  @Test
  void onlyWhatNoBoxReportedIsImported() {
    var imported =
        new Played(
            span("2026-03-02T10:00:00", "2026-03-02T11:00:00"), Category.THEORY, Source.IMPORT);
    var reported = played("2026-03-02T10:45:00", "2026-03-02T11:30:00", Category.THEORY);

    var day = reckon(List.of(imported, reported));

    assertThat(day.raw()).isEqualTo(Duration.ofMinutes(90));
    assertThat(day.credited()).isEqualTo(Duration.ofMinutes(90));
    assertThat(day.imported()).isEqualTo(Duration.ofMinutes(45));
    assertThat(day.estimated()).isZero();
  }

  @Test
  void tenThousandSegmentsOfASecondAreExact() {
    var segments = new ArrayList<Played>();
    var start = shanghai("2026-03-02T09:00:00");
    for (var second = 0; second < 10_000; second++) {
      var from = start.plusSeconds(second);
      segments.add(new Played(new Span(from, from.plusSeconds(1)), Category.TOPIC, Source.BOX));
    }
    Collections.shuffle(segments, new Random(1));

    assertThat(reckon(segments).credited()).isEqualTo(Duration.ofSeconds(10_000));
  }

  @Test
  void orderRepetitionAndSplittingChangeNothing() {
    forAll(
        Case::new,
        it -> {
          var other = new ArrayList<Played>();
          for (var played : it.playback) {
            var middle = played.span().start().plus(played.span().length().dividedBy(3));
            other.add(
                new Played(
                    new Span(middle, played.span().end()), played.category(), played.source()));
            other.add(
                new Played(
                    new Span(played.span().start(), middle), played.category(), played.source()));
            other.add(played);
          }
          Collections.shuffle(other, new Random(it.playback.size()));
          assertThat(it.reckon(other)).isEqualTo(it.reckon(it.playback));
        });
  }

  /** As playback is read: a day of a hundred pieces is mostly one or two. */
  @Test
  void joiningWhatGoesOnChangesNothing() {
    forAll(
        Case::new,
        it -> {
          var joined = new ArrayList<Played>();
          it.playback.forEach(played -> played.addTo(joined));
          assertThat(it.reckon(joined)).isEqualTo(it.reckon(it.playback));
        });
  }

  @Test
  void piecesInARowAreOne() {
    var joined = new ArrayList<Played>();
    played("2026-03-02T09:00:00", "2026-03-02T09:05:00", Category.THEORY).addTo(joined);
    played("2026-03-02T09:05:00", "2026-03-02T09:10:00", Category.THEORY).addTo(joined);
    played("2026-03-02T09:10:00", "2026-03-02T09:15:00", Category.LIVE).addTo(joined);

    assertThat(joined)
        .containsExactly(
            played("2026-03-02T09:00:00", "2026-03-02T09:10:00", Category.THEORY),
            played("2026-03-02T09:10:00", "2026-03-02T09:15:00", Category.LIVE));
  }

  @Test
  void creditedIsAtMostRawWhichIsAtMostTheDay() {
    forAll(
        Case::new,
        it -> {
          var day = it.reckon(it.playback);
          assertThat(day.credited()).isBetween(Duration.ZERO, it.policy.dailyCap());
          assertThat(day.credited()).isLessThanOrEqualTo(day.raw());
          assertThat(day.raw()).isLessThanOrEqualTo(Duration.ofDays(1));
        });
  }

  /** The definition, minute by minute: slow, and obviously right. */
  @Test
  void itIsWhatCountingMinutesSays() {
    forAll(
        Case::new,
        it ->
            assertThat(it.reckon(it.playback))
                .satisfies(day -> {
                  var oracle = new MinuteByMinute(it.playback, it.policy, it.struck, SHANGHAI);
                  assertThat(day.raw()).isEqualTo(oracle.raw(DAY));
                  assertThat(day.credited()).isEqualTo(oracle.credited(DAY));
                  assertThat(day.sessions()).isEqualTo(oracle.sessions(DAY));
                }));
  }

  /** What the page draws is what was reckoned: apart, in order, and nothing else. */
  @Test
  void thePiecesOfADayAddUpToItsSteps() {
    forAll(
        Case::new,
        it -> {
          var day = it.reckon(it.playback);
          var pieces = it.pieces();
          assertThat(sum(pieces, Fate.CREDITED)).isEqualTo(day.credited());
          assertThat(sum(pieces, Fate.NOT_STUDY)).isEqualTo(day.notStudy());
          assertThat(sum(pieces, Fate.CLOSED)).isEqualTo(day.closed());
          assertThat(sum(pieces, Fate.TOO_SHORT)).isEqualTo(day.tooShort());
          assertThat(sum(pieces, Fate.STRUCK)).isEqualTo(day.struck());
          assertThat(sum(pieces, Fate.OVER_CAP)).isEqualTo(day.overCap());
          for (var i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).span().start())
                .isAfterOrEqualTo(pieces.get(i - 1).span().end());
          }
        });
  }

  private static Duration sum(List<Piece> pieces, Fate fate) {
    return pieces.stream()
        .filter(piece -> piece.fate() == fate)
        .map(piece -> piece.span().length())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Reckoning reckon(List<Played> playback) {
    return Reckoning.of(DAY, SHANGHAI, playback, USUAL, List.of());
  }

  private static CreditingPolicy policy(
      Duration shortest, Duration cap, Optional<Opening> opening) {
    return new CreditingPolicy(
        1,
        LocalDate.EPOCH,
        EnumSet.of(Category.BASICS, Category.THEORY, Category.TOPIC),
        shortest,
        cap,
        opening,
        Duration.ofMinutes(245));
  }

  private static Played played(String from, String until, Category category) {
    return new Played(span(from, until), category, Source.BOX);
  }

  private static Span span(String from, String until) {
    return new Span(shanghai(from), shanghai(until));
  }

  private static Instant shanghai(String local) {
    return Instant.parse(local + "+08:00");
  }

  /** A day and what lies around it, in whole minutes. */
  private static final class Case {
    final List<Played> playback = new ArrayList<>();
    final List<Span> struck = new ArrayList<>();
    final CreditingPolicy policy;

    Case(RandomGenerator random) {
      for (var left = random.nextInt(14); left > 0; left--) {
        playback.add(
            new Played(
                span(random, 100),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                SOURCES.get(random.nextInt(SOURCES.size()))));
      }
      for (var left = random.nextInt(3); left > 0; left--) {
        struck.add(span(random, 200));
      }
      Optional<Opening> opening =
          random.nextBoolean()
              ? Optional.empty()
              : Optional.of(
                  new Opening(
                      LocalTime.of(random.nextInt(12), random.nextInt(60)),
                      LocalTime.of(12 + random.nextInt(12), random.nextInt(1, 60))));
      policy =
          policy(
              Duration.ofMinutes(random.nextInt(60)),
              Duration.ofMinutes(random.nextInt(1, 600)),
              opening);
    }

    /** Often around one of the two midnights. */
    private static Span span(RandomGenerator random, int longest) {
      var from = random.nextBoolean() ? random.nextInt(-120, 1_560) : random.nextInt(1_380, 1_500);
      var start = DAY.atStartOfDay(SHANGHAI).toInstant().plus(Duration.ofMinutes(from));
      return new Span(start, start.plus(Duration.ofMinutes(random.nextInt(longest))));
    }

    List<Piece> pieces() {
      var layers = Layers.of(Span.of(DAY, SHANGHAI), SHANGHAI, playback, policy, struck);
      return Piece.of(layers, policy.dailyCap());
    }

    Reckoning reckon(List<Played> played) {
      return Reckoning.of(DAY, SHANGHAI, played, policy, struck);
    }
  }
}
