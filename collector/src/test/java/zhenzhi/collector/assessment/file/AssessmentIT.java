package zhenzhi.collector.assessment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.file.Assessment.State;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;

/**
 * The third quarter: drafted, added to by hand, reviewed by another person, published, corrected.
 */
class AssessmentIT {
  private static final Period QUARTER = Period.parse("2026-Q3").orElseThrow();
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final int ARCHIVE = 6;

  private final District district = new District(Map.of());
  private final DraftService drafts = district.context.getBean(DraftService.class);
  private final ReviewService reviews = district.context.getBean(ReviewService.class);
  private final FileService files = district.context.getBean(FileService.class);
  private final Account office = account("office", Role.OFFICE, district.district);
  private final Account boss = account("boss", Role.OFFICE, district.district);
  private final Account west = account("west", Role.SUBDISTRICT, district.west);

  /**
   * e-1 studied an hour on every day, e-2 never; w-1 was never heard, and lost its keeper in May.
   */
  @BeforeEach
  void thirdQuarter() {
    district.given(
        """
        UPDATE station SET registered_at = '2025-01-01T00:00:00Z';
        UPDATE duty SET until = '2026-05-10' WHERE station_id = {w-1};
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT id, CAST(day AS date), studied.ms, studied.ms, studied.sessions, 8, 288, 0
        FROM (VALUES ('e-1', 3600000, 1), ('e-2', 0, 0)) AS studied (code, ms, sessions)
        JOIN station USING (code)
        CROSS JOIN generate_series(CAST('2026-07-01' AS timestamp), '2026-09-30', INTERVAL '1 day') AS day;
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, imported_ms, estimated_ms,
          sessions, study_days, known_days, reports, missing, samples_dropped)
        SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), 0, 0, 0, sum(sessions),
          count(*) FILTER (WHERE credited_ms > 0), count(*), sum(reports), 0, 0
        FROM station_day
        GROUP BY 1, 2
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void eachSiteGetsItsPointsByWhatIsKnown() throws SQLException {
    var file = files.get(office, draft());

    assertThat(file.lines())
        .extracting(Line::code)
        .containsExactly(District.E1, District.E2, District.W1);
    var best = file.lines().getFirst();
    assertThat(best.counted())
        .as("reach, hardware, books, AB岗, training, hours, sessions, people, feedback")
        .isEqualTo(80);
    assertThat(best.tier()).contains("一般");
    assertThat(best.vetoes()).isEmpty();
    assertThat(file.lines().get(1).vetoes()).containsExactly("没有学习记录");
    assertThat(file.lines().get(1).tier()).contains("后进");
    assertThat(file.lines().getLast().vetoes()).containsExactly("连续三个月没有管理员");

    var detail = files.detail(office, file.assessment().id(), District.E1);
    assertThat(detail.scores()).hasSize(12);
    assertThat(detail.scores().get(9).tenths()).as("eight people of ten").hasValue(80);
    assertThat(detail.scores().get(3).tenths())
        .as("a book filled by the box, one word of feedback a month missing")
        .hasValue(97);
    assertThat(detail.scores().get(5).tenths()).as("nobody was trained").hasValue(0);
    assertThat(detail.scores().get(10).tenths()).as("no feedback").hasValue(0);
    assertThat(detail.scores().get(11).fact()).as("nobody inspected it").isEmpty();
  }

  @Test
  void pointsByHandCountAtOnceAndTheNewestWordHolds() throws SQLException {
    var id = draft();
    var before = files.get(office, id).lines().getFirst();

    reviews.give(office, id, District.E1, ARCHIVE, OptionalInt.of(10), "缺两个月", NOW);
    reviews.give(boss, id, District.E1, ARCHIVE, OptionalInt.of(35), "补齐了", NOW);

    var after = files.detail(office, id, District.E1);
    assertThat(after.line().counted()).isEqualTo(before.counted() + 5);
    assertThat(after.scores().get(ARCHIVE).tenths()).hasValue(35);
    assertThat(after.hands())
        .extractingByKey(ARCHIVE)
        .extracting(Detail.Hand::person)
        .isEqualTo("boss");
    refused(() -> reviews.give(office, id, District.E1, ARCHIVE, OptionalInt.of(51), "", NOW));
    refused(() -> reviews.give(office, id, District.E1, 0, OptionalInt.of(1), "", NOW));

    assertThat(drafts.refresh(office, id, 1, NOW)).isTrue();
    assertThat(files.detail(office, id, District.E1).line()).isEqualTo(after.line());
  }

  @Test
  void anotherPersonPublishesAndThenNothingChangesAnyMore() throws SQLException {
    var id = draft();
    refused(() -> reviews.publish(boss, id, 1, NOW));
    reviews.submit(office, id, 1, NOW);
    refused(() -> reviews.publish(office, id, 2, NOW));
    refused(() -> reviews.publish(boss, id, 1, NOW));
    refused(() -> reviews.give(office, id, District.E1, ARCHIVE, OptionalInt.of(1), "", NOW));
    refused(() -> files.get(west, id));

    reviews.publish(boss, id, 2, NOW);

    var published = files.get(office, id);
    assertThat(published.assessment().state()).isEqualTo(State.PUBLISHED);
    assertThat(published.isIntact()).isTrue();
    refused(() -> drafts.refresh(office, id, 3, NOW));
    refused(() -> drafts.draft(office, QUARTER, NOW));
    district.given("UPDATE station SET name = '别的名字'");
    assertThat(files.get(office, id).lines()).isEqualTo(published.lines());
    assertThat(files.get(office, id).isIntact()).isTrue();
    district.given("UPDATE assessment_item SET tenths = 0 WHERE assessment_id = " + id);
    assertThat(files.get(office, id).isIntact()).as("somebody got at the table").isFalse();
  }

  @Test
  void everybodySeesWhatIsTheirs() throws SQLException {
    var id = published();

    assertThat(files.list(west)).hasSize(1);
    assertThat(files.get(west, id).lines()).extracting(Line::code).containsExactly(District.W1);
    refused(() -> files.detail(west, id, District.E1));
    refused(() -> drafts.correct(west, id, NOW));
    var keeper =
        new Account(99, "k", "k", Role.KEEPER, district.east.path(), Optional.of(District.E2));
    assertThat(files.get(keeper, id).lines()).extracting(Line::code).containsExactly(District.E2);
  }

  /** The district's draft is no business of an office below it, nor is what reviewers wrote. */
  @Test
  void anOfficeBelowSeesNothingBeforeAndItsOwnSitesAfterwards() throws SQLException {
    var lower = account("lower", Role.OFFICE, district.east);
    var id = draft();
    reviews.give(office, id, District.E1, ARCHIVE, OptionalInt.of(50), "缺一个月", NOW);

    notFound(() -> files.get(lower, id));
    notFound(() -> files.detail(lower, id, District.E1));
    assertThat(files.list(lower)).isEmpty();
    reviews.submit(office, id, 1, NOW);
    notFound(() -> files.get(lower, id));
    assertThat(files.list(lower)).isEmpty();

    reviews.publish(boss, id, 2, NOW);

    assertThat(files.list(lower)).hasSize(1);
    var file = files.get(lower, id);
    assertThat(file.lines())
        .extracting(Line::code)
        .containsExactlyInAnyOrder(District.E1, District.E2);
    assertThat(file.events()).isEmpty();
    assertThat(files.get(office, id).events()).isNotEmpty();
    assertThat(files.detail(lower, id, District.E1).hands())
        .as("the reason for points that are published")
        .containsKey(ARCHIVE);
    notFound(() -> files.detail(lower, id, District.W1));
  }

  private static void notFound(ThrowingCallable what) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(what)
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void aCorrectionIsAnotherOneAndTellsWhatChanged() throws SQLException {
    var id = published();
    district.given("UPDATE station_day SET people = 10 WHERE station_id = {e-1}");

    var correction = correct(id);

    var file = files.get(office, correction);
    assertThat(file.assessment().corrects()).hasValue(id);
    assertThat(file.corrected())
        .filteredOn(line -> line.change().orElse(0) != 0)
        .singleElement()
        .satisfies(line -> assertThat(line.code()).isEqualTo(District.E1));
    assertThat(files.detail(office, correction, District.E1).scores().get(ARCHIVE).tenths())
        .as("what was given by hand is taken along")
        .hasValue(50);
    assertThat(files.get(office, id).isIntact()).isTrue();
  }

  @Test
  void theNextPeriodIsComparedWithIt() throws SQLException {
    var id = published();
    district.given("UPDATE assessment SET period = '2026-Q2' WHERE id = " + id);

    var file = files.get(office, draft());

    assertThat(file.isCompared()).isTrue();
    assertThat(file.lines().getFirst().before()).isPresent();
  }

  private long published() throws SQLException {
    var id = draft();
    reviews.give(office, id, District.E1, ARCHIVE, OptionalInt.of(50), "", NOW);
    reviews.submit(office, id, 1, NOW);
    reviews.publish(boss, id, 2, NOW);
    return id;
  }

  /** On a busy machine a ranking takes longer than a reader waits. */
  private long draft() throws SQLException {
    OptionalLong id;
    do {
      id = drafts.draft(office, QUARTER, NOW);
    } while (id.isEmpty());
    return id.getAsLong();
  }

  private long correct(long wrong) throws SQLException {
    OptionalLong id;
    do {
      id = drafts.correct(office, wrong, NOW);
    } while (id.isEmpty());
    return id.getAsLong();
  }

  private static void refused(ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(Refusal.class);
  }

  private Account account(String name, Role role, OrgUnit unit) {
    return district
        .context
        .getBean(AccountService.class)
        .create(Scope.ALL, new NewAccount.ForUnit(name, "for a test 1", name, role, unit.id()));
  }
}
