package zhenzhi.collector.diagnosis.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.diagnosis.Component;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;

/** e-1 was told a moved dish, w-1 a dead line; a technician went to both. */
class ReviewIT {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final long PERSON = 5;
  private static final Actual SNOW = new Actual.Fault(Finding.SNOW_ON_DISH, Component.DISH);
  private static final Actual LINE = new Actual.Fault(Finding.LINE_DOWN, Component.POWER);

  private final District district = new District(Map.of());
  private final ReviewService reviews = district.context.getBean(ReviewService.class);
  private final Scope office = Scope.of(district.district);
  private final Scope west = Scope.of(district.west);
  private final Scope keeper = new Scope(district.district.path(), Optional.of(District.E1));

  @BeforeEach
  void rows() {
    district.given(
        """
        INSERT INTO account (id, login, person, role, org_path, password_hash)
        OVERRIDING SYSTEM VALUE
        VALUES (5, 'tech', '李伟', 'TECHNICIAN', '/', '')
        """);
    district.given(
        """
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at)
        VALUES (80, {e-1}, 'RECEPTION', 'DISH_MOVED', 'MEDIUM', '2026-11-18T01:00:00Z', '2026-11-18T01:30:00Z', '2026-11-18T02:00:00Z'),
          (81, {w-1}, 'REACH', 'LINE_DOWN', 'MEDIUM', '2026-11-18T01:00:00Z', '2026-11-18T01:30:00Z', '2026-11-18T02:00:00Z')
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void aCorrectionCountsAndTheOriginalStays() throws SQLException {
    enter(80, new Actual.NoFault(), 0);
    enter(80, SNOW, newest(80));

    assertThat(reviews.of(office, 80))
        .extracting(Entry::actual)
        .containsExactly(Optional.of(new Actual.NoFault()), Optional.of(SNOW));
    assertThat(reviews.of(office, 80)).extracting(Entry::person).containsOnly("李伟");
    assertThat(look(office).tallies()).containsExactly(new Tally(Finding.DISH_MOVED, SNOW, 1));
  }

  @Test
  void whatIsWithdrawnCountsNoLongerAndMayBeEnteredAnew() throws SQLException {
    enter(80, SNOW, 0);
    reviews.withdraw(office, 80, "填错了站点", newest(80), PERSON, NOON);
    assertThat(look(office).tallies()).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> reviews.withdraw(office, 80, "", newest(80), PERSON, NOON));

    enter(80, new Actual.Unclear(), newest(80));

    assertThat(look(office).unclear()).isEqualTo(1);
    assertThat(reviews.of(office, 80)).hasSize(3);
  }

  @Test
  void missesAreListedAndHitsAreNot() throws SQLException {
    enter(80, SNOW, 0);
    enter(81, LINE, 0);

    var seen = look(office);
    assertThat(seen.misses()).extracting(miss -> miss.dossier().id()).containsExactly(80L);
    assertThat(seen.allMisses()).isEqualTo(1);
    assertThat(reviews.all(office, since(TODAY)))
        .extracting(Reviewed::actual)
        .containsExactly(LINE, SNOW);
    assertThat(reviews.look(office, since(TODAY), 1).misses()).isEmpty();
  }

  @Test
  void aDayAndAnAreaNarrowIt() throws SQLException {
    enter(80, SNOW, 0);
    enter(81, LINE, 0);

    assertThat(look(west).tallies()).extracting(Tally::told).containsExactly(Finding.LINE_DOWN);
    var east = new ReviewFilter(TODAY, OptionalLong.of(district.east.id()));
    assertThat(reviews.look(office, east, 0).tallies())
        .extracting(Tally::told)
        .containsExactly(Finding.DISH_MOVED);
    assertThat(reviews.look(office, since(TODAY.plusDays(1)), 0).tallies()).isEmpty();
  }

  @Test
  void nobodyEntersAnythingAboutSitesThatAreNotTheirs() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reviews.of(west, 80));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> reviews.enter(keeper, 81, seen(LINE, TODAY), 0, PERSON, NOON));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> reviews.withdraw(west, 80, "", 0, PERSON, NOON));
  }

  @Test
  void twoWhoEnterAtOnceDoNotOverwriteEachOther() throws SQLException {
    enter(80, SNOW, 0);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> enter(80, new Actual.NoFault(), 0))
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  void nobodyWasThereBeforeItBeganOrWillHaveBeenTomorrow() {
    for (var day : List.of(LocalDate.of(2026, 11, 17), TODAY.plusDays(1))) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> reviews.enter(office, 80, seen(SNOW, day), 0, PERSON, NOON))
          .extracting(Refusal::kind)
          .isEqualTo(Refusal.Kind.INVALID);
    }
  }

  private void enter(long diagnosis, Actual actual, long known) throws SQLException {
    reviews.enter(office, diagnosis, seen(actual, TODAY), known, PERSON, NOON);
  }

  private long newest(long diagnosis) throws SQLException {
    return reviews.of(office, diagnosis).getLast().id();
  }

  private Reviews look(Scope scope) throws SQLException {
    return reviews.look(scope, since(TODAY), 0);
  }

  private static ReviewFilter since(LocalDate day) {
    return new ReviewFilter(day, OptionalLong.empty());
  }

  private static Seen seen(Actual actual, LocalDate day) {
    return new Seen(actual, "扫了雪", day);
  }
}
