package zhenzhi.collector.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.ContentName;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyDay;
import zhenzhi.collector.study.StudyService;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.StationCode;

/**
 * Noon of 22 November. The boxes of all three sites played 党史第一课 for an hour on 30 October and on
 * 20 and 22 November, and say that it is something else.
 */
class ContentIT {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final LocalDate OCTOBER = LocalDate.parse("2026-10-30");
  private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-20");
  private static final List<LocalDate> DAYS = List.of(OCTOBER, NOVEMBER, TODAY);
  private static final String TITLE = "党史第一课";
  private static final NewCourse COURSE =
      new NewCourse(Optional.empty(), TITLE, Category.BASICS, Optional.of(Duration.ofHours(1)));

  private final District district = new District(Map.of("zhenzhi.content.rest", "0s"));
  private final CatalogueService catalogue = district.context.getBean(CatalogueService.class);
  private final StudyService studies = district.context.getBean(StudyService.class);
  private final ContentSweep sweep = district.context.getBean(ContentSweep.class);
  private final Scope office = Scope.of(district.district);
  private final Scope east = Scope.of(district.east);

  @BeforeEach
  void playback() throws SQLException {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '/')
        """);
    for (var station : List.of(District.E1, District.E2, District.W1)) {
      for (var day : DAYS) {
        play(station, day, "f-1.mp4", TITLE, Category.OTHER);
      }
    }
    sweep();
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void whatNobodySortedIsListedWithHowOftenAndWhere() throws SQLException {
    play(District.E1, NOVEMBER.minusDays(3), "tv", "新闻频道", Category.LIVE);
    sweep();

    var unknown = catalogue.unknown(office, "", 0, 10);

    assertThat(unknown.total()).isEqualTo(2);
    var course = unknown.items().getFirst();
    assertThat(course.title()).isEqualTo(TITLE);
    assertThat(course.sites()).isEqualTo(3);
    assertThat(course.times()).isEqualTo(9);
    assertThat(course.played()).hasHours(9);
    assertThat(course.first()).isEqualTo(at(OCTOBER, 9));
    assertThat(course.last()).isEqualTo(at(TODAY, 10));
    assertThat(course.surest()).isEqualTo(ContentName.Kind.TITLE);
    assertThat(catalogue.unknown(office, "新闻", 0, 10).items()).hasSize(1);
  }

  /** The order is that of the last tally for a while; what is said of a content is of now. */
  @Test
  void theOrderMayBeBehindAndTheFiguresAreNot() throws SQLException {
    for (var ago = 1; ago <= 10; ago++) {
      play(District.W1, NOVEMBER.minusDays(ago), "tv", "新闻频道", Category.LIVE);
    }
    sweep();
    district.given("UPDATE content_tally SET times = 1000 WHERE times = 9");
    play(District.E1, NOVEMBER.plusDays(1), "f-1.mp4", TITLE, Category.OTHER);
    sweep();

    var unknown = catalogue.unknown(office, "", 0, 10).items();

    assertThat(unknown).extracting(UnknownContent::title).containsExactly(TITLE, "新闻频道");
    assertThat(unknown).extracting(UnknownContent::times).containsExactly(10L, 10L);
  }

  @Test
  void nobodyLearnsWhatOthersPlay() throws SQLException {
    play(District.W1, NOVEMBER.minusDays(3), "tv", "新闻频道", Category.LIVE);
    sweep();

    assertThat(catalogue.unknown(east, "", 0, 10).items())
        .singleElement()
        .satisfies(course -> assertThat(course.sites()).isEqualTo(2));
    assertThat(catalogue.unknown(Scope.of(district.west), "", 0, 10).items())
        .extracting(UnknownContent::sites)
        .containsExactly(1L, 1L);
    assertThat(catalogue.unknown(Scope.of(district.west), "", 0, 10).total()).isEqualTo(2);
    var television = catalogue.unknown(office, "新闻", 0, 1).items().getFirst().id();
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> catalogue.unknown(east, television));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            catalogue.sort(
                east, television, ContentName.Kind.TITLE, new Verdict.NoStudy(), from(TODAY)));
  }

  @Test
  void fromTodayOnNothingBeforeChanges() throws SQLException {
    sort(new Verdict.Fresh(COURSE), TODAY);

    assertThat(credited()).containsExactly(0L, 0L, 1L);
    assertThat(catalogue.unknown(office, "", 0, 10).total()).isZero();
    everythingAgrees();
  }

  @Test
  void fromAnEarlierDayThatDayAndThoseSinceAreWorkedOutAnew() throws SQLException {
    sort(new Verdict.Fresh(COURSE), NOVEMBER);

    assertThat(credited()).containsExactly(0L, 1L, 1L);
    everythingAgrees();
    assertThat(month(OCTOBER)).isZero();
    assertThat(month(NOVEMBER)).isEqualTo(2);
  }

  @Test
  void whatIsNoStudyStopsCounting() throws SQLException {
    sort(new Verdict.Fresh(COURSE), OCTOBER);
    assertThat(credited()).containsExactly(1L, 1L, 1L);
    var course = catalogue.courses(new CourseFilter("党史", Optional.empty(), 0, 9)).items();

    catalogue.withdraw(course.getFirst().id(), from(NOVEMBER));
    sweep();

    assertThat(credited()).containsExactly(1L, 0L, 0L);
    everythingAgrees();
    assertThat(catalogue.unknown(office, "", 0, 10).total()).isOne();
    sort(new Verdict.NoStudy(), TODAY);
    assertThat(catalogue.noStudy(9))
        .singleElement()
        .satisfies(name -> assertThat(name.person()).isEqualTo("赵敏"));
    assertThat(credited()).containsExactly(1L, 0L, 0L);
  }

  @Test
  void aSortingThatIsTakenBackHoldsForTheDaysBefore() throws SQLException {
    sort(new Verdict.Fresh(COURSE), OCTOBER);
    var course = catalogue.courses(new CourseFilter("", Optional.empty(), 0, 9)).items().getFirst();
    var name = catalogue.names(course.id()).getFirst();

    catalogue.takeBack(name.id(), from(TODAY));
    sweep();

    assertThat(credited()).containsExactly(1L, 1L, 0L);
    everythingAgrees();
    assertThat(catalogue.names(course.id()))
        .singleElement()
        .satisfies(ended -> assertThat(ended.sorting().until()).contains(TODAY));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> catalogue.takeBack(name.id(), from(TODAY)));
  }

  @Test
  void anotherCategoryHoldsFromItsDay() throws SQLException {
    sort(new Verdict.Fresh(COURSE), OCTOBER);
    var course = catalogue.courses(new CourseFilter("", Optional.empty(), 0, 9)).items().getFirst();

    catalogue.describe(course.id(), Category.OTHER, course.length(), from(NOVEMBER));
    sweep();

    assertThat(credited()).containsExactly(1L, 0L, 0L);
    everythingAgrees();
  }

  /** The title is another spelling of the same, and only the reports of tomorrow bring it. */
  @Test
  void playbackThatComesLaterIsSortedAtOnce() throws SQLException {
    sort(new Verdict.Fresh(COURSE), TODAY);

    play(District.E1, TODAY.plusDays(1), "f-2.mp4", " 党史第一课　", Category.OTHER);

    assertThat(hours(District.E1, TODAY.plusDays(1))).isOne();
    sweep();
    assertThat(catalogue.unknown(office, "", 0, 10).total()).isZero();
  }

  @Test
  void aCourseIsKnownByItsOldNameAndByItsNewOne() throws SQLException {
    var course = catalogue.add(COURSE, from(TODAY));
    catalogue.rename(course, "党史开篇", from(TODAY));

    assertThat(catalogue.course(course).title()).isEqualTo("党史开篇");
    assertThat(catalogue.formerTitles(course))
        .containsExactly(new FormerTitle(TITLE, TODAY, "赵敏", "按目录"));
    play(District.E1, TODAY.plusDays(1), "f-2.mp4", "党史开篇", Category.OTHER);
    play(District.E1, TODAY.plusDays(2), "f-1.mp4", TITLE, Category.OTHER);
    assertThat(hours(District.E1, TODAY.plusDays(1))).isOne();
    assertThat(hours(District.E1, TODAY.plusDays(2))).isOne();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> {
          var other = new NewCourse(Optional.empty(), "别的", Category.TOPIC, Optional.empty());
          catalogue.rename(catalogue.add(other, from(TODAY)), TITLE, from(TODAY));
        });
  }

  @Test
  void aSecondCourseOfTheSameNameIsRefused() throws SQLException {
    catalogue.add(COURSE, from(TODAY));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> catalogue.add(COURSE, from(TODAY)))
        .withMessageContaining(TITLE);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            catalogue.add(
                new NewCourse(Optional.empty(), "别的", Category.TOPIC, Optional.empty()),
                from(TODAY.plusDays(1))))
        .withMessageContaining("2026-11-23");
  }

  /** The catalogue is everybody's, and 钱进 has somebody above him. */
  @Test
  void anOfficeThatHasOthersAboveItChangesNothing() throws SQLException {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (78, 'qian', '', '钱进', 'OFFICE', '%s')
        """
            .formatted(district.district.path()));
    play(District.E1, NOVEMBER.minusDays(3), "tv", "新闻频道", Category.LIVE);
    sweep();
    var course = catalogue.add(COURSE, from(TODAY));
    var name = catalogue.names(course).getFirst();
    var television = catalogue.unknown(office, "新闻", 0, 1).items().getFirst().id();
    var lower = new Decided(78, NOON, TODAY, "按目录");
    var other = new NewCourse(Optional.empty(), "别的", Category.TOPIC, Optional.empty());

    forbidden(() -> catalogue.add(other, lower));
    forbidden(() ->
        catalogue.sort(office, television, ContentName.Kind.TITLE, new Verdict.NoStudy(), lower));
    forbidden(() -> catalogue.describe(course, Category.OTHER, Optional.empty(), lower));
    forbidden(() -> catalogue.rename(course, "别的", lower));
    forbidden(() -> catalogue.takeBack(name.id(), lower));
    forbidden(() -> catalogue.withdraw(course, lower));
  }

  private static void forbidden(ThrowingCallable change) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(change)
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  /** It read how content was sorted before that changed, and has yet to commit. */
  @Test
  void aRecountWaitsForWhoeverMayWriteByWhatHeldBefore() throws SQLException {
    try (var batch = district.database.dataSource().getConnection();
        var statement = batch.createStatement()) {
      batch.setAutoCommit(false);
      statement.execute("SELECT station_id FROM station_state FOR UPDATE");
      catalogue.add(COURSE, from(OCTOBER));

      while (sweep.step()) {
        // A bit at a time.
      }

      assertThat(recounts().getFirst().progress()).isEmpty();
      batch.commit();
    }
    sweep();
    assertThat(recounts().getFirst().progress()).contains(new Recount.Progress(6, 6));
    assertThat(recounts().getFirst().done()).isPresent();
    assertThat(credited()).containsExactly(1L, 1L, 1L);
  }

  @Test
  void whoWatchedACourseIsKnownUnderWhateverName() throws SQLException {
    play(District.E1, TODAY.plusDays(1), "x", "党史 一", Category.TOPIC);
    sweep();
    var id = catalogue.add(COURSE, from(TODAY));
    var alias = catalogue.unknown(office, "党史 一", 0, 1).items().getFirst();
    catalogue.sort(office, alias.id(), ContentName.Kind.TITLE, new Verdict.Known(id), from(TODAY));

    var watchers = catalogue.watchers(east, id, 0, 10);

    assertThat(watchers.total()).isEqualTo(2);
    assertThat(watchers.items().getFirst().station()).isEqualTo(District.E1);
    assertThat(watchers.items().getFirst().played()).hasHours(4);
    assertThat(watchers.items().getLast().times()).isEqualTo(3);
  }

  @Test
  void whatWasImportedIsSortedByItsTitle() throws SQLException {
    sort(new Verdict.Fresh(COURSE), OCTOBER);
    var day = NOVEMBER.minusDays(3);
    var span = new Span(at(day, 9), at(day, 10));
    studies.change(
        Map.of(id(District.E2), List.of(span)),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(
                """
                INSERT INTO import (id, kind, org_path, file_name, sha256, size, uploaded_by,
                  uploaded_at, state, decided_at)
                VALUES (1, 'PLAYBACK', '/', 'f', '', 1, 77, now(), 'DONE', now());
                INSERT INTO imported_playback (station_id, started_at, ended_at, title, category, import_id)
                SELECT id, '2026-11-17T01:00:00Z', '2026-11-17T02:00:00Z', '党史第一课', 'OTHER', 1
                FROM station WHERE code = 'e-2'
                """);
          }
        });
    sweep();

    assertThat(hours(District.E2, day)).isOne();
    assertThat(catalogue.unknown(office, "", 0, 10).total()).isZero();
    var course = catalogue.courses(new CourseFilter("", Optional.empty(), 0, 9)).items();
    assertThat(catalogue.watchers(east, course.getFirst().id(), 0, 9).items())
        .filteredOn(watcher -> watcher.station().equals(District.E2))
        .singleElement()
        .satisfies(watcher -> assertThat(watcher.played()).hasHours(4));
    everythingAgrees();
  }

  private void sort(Verdict verdict, LocalDate from) throws SQLException {
    var content = catalogue.unknown(office, TITLE, 0, 1).items().getFirst();
    catalogue.sort(office, content.id(), content.surest(), verdict, from(from));
    sweep();
  }

  private void sweep() throws SQLException {
    while (sweep.step()) {
      // A bit at a time.
    }
  }

  /** Of each day at each site, in hours: what holds at one holds at all. */
  private List<Long> credited() throws SQLException {
    var hours = new ArrayList<Long>();
    for (var day : DAYS) {
      hours.add(hours(District.E1, day));
      assertThat(hours(District.W1, day)).isEqualTo(hours.getLast());
    }
    return hours;
  }

  private long hours(StationCode station, LocalDate day) throws SQLException {
    return studies.days(id(station), day, day.plusDays(1)).stream()
        .map(StudyDay::credited)
        .reduce(Duration.ZERO, Duration::plus)
        .toHours();
  }

  private long month(LocalDate day) throws SQLException {
    try (var connection = district.database.dataSource().getConnection();
        var statement =
            connection.prepareStatement(
                "SELECT credited_ms / 3600000 FROM station_month WHERE station_id = ? AND month = ?")) {
      statement.setLong(1, id(District.E1));
      statement.setObject(2, day.withDayOfMonth(1));
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private void everythingAgrees() throws SQLException {
    var all = List.of(id(District.E1), id(District.E2), id(District.W1));
    assertThat(studies.verify(all, OCTOBER.minusDays(5), TODAY.plusDays(5))).isEmpty();
  }

  private List<Recount> recounts() throws SQLException {
    return district.context.getBean(RecountService.class).latest(NOON);
  }

  private long id(StationCode code) {
    return district.context.getBean(RegistryService.class).idOf(Scope.ALL, code);
  }

  /** From nine to ten in the morning. */
  private void play(StationCode code, LocalDate day, String content, String title, Category says)
      throws SQLException {
    var station = id(code);
    var span = new Span(at(day, 9), at(day, 10));
    studies.change(
        Map.of(station, List.of(span)),
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  """
                  INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session,
                    content, title, category, player, display, placed_by)
                  VALUES (?, CAST(? AS timestamptz), CAST(? AS timestamptz), ?, 1, 0, 1, ?, ?, ?,
                    'mpv', 'ON', 'BOX_CLOCK')
                  """)) {
            statement.setLong(1, station);
            statement.setString(2, span.start().toString());
            statement.setString(3, span.end().toString());
            statement.setObject(4, UUID.nameUUIDFromBytes(content.getBytes(UTF_8)));
            statement.setString(5, content);
            statement.setString(6, title);
            statement.setString(7, says.name());
            statement.executeUpdate();
          }
        });
  }

  private static Instant at(LocalDate day, int hour) {
    return Instant.parse("%sT%02d:00:00+08:00".formatted(day, hour));
  }

  private static Decided from(LocalDate day) {
    return new Decided(77, NOON, day, "按目录");
  }
}
