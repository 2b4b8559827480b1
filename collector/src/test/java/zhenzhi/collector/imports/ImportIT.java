package zhenzhi.collector.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.imports.Import.State;
import zhenzhi.collector.imports.ImportService.Uploaded;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.StudyService;

/** Ten in the morning of 22 November, local time. */
class ImportIT {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-10-08");
  private static final String HEADS = "站点编号,开始时间,结束时间,课程名称,类别\r\n";

  /** An hour at e-1 and forty minutes over midnight at e-2. */
  private static final String TWO =
      HEADS
          + "e-1,2026-10-08 09:00,2026-10-08 10:00,党章学习,党的基本知识\r\n"
          + "e-2,2026-10-08 23:40,2026-10-09 00:20,乡村振兴,政策理论\r\n";

  private final District district = new District(Map.of());
  private final ImportService imports = district.context.getBean(ImportService.class);
  private final StudyService studies = district.context.getBean(StudyService.class);
  private final Account office =
      new Account(77, "zhao", "赵敏", Role.OFFICE, district.district.path(), Optional.empty());

  @BeforeEach
  void somebodyWhoImports() {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '%s')
        """
            .formatted(district.district.path()));
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void nothingIsWrittenBeforeSomebodySaysYes() throws SQLException {
    var id = upload(TWO);

    assertThat(plan(id).counts()).isEqualTo(new Counts(2, 0, 0, 0));
    assertThat(count("imported_playback")).isZero();
    assertThat(day("e-1", DAY)).isEqualTo("none");
  }

  @Test
  void importedPlaybackCountsAndSaysThatItIsImported() throws SQLException {
    confirm(upload(TWO));

    assertThat(day("e-1", DAY)).isEqualTo("3600000 3600000 3600000 0");
    assertThat(day("e-2", DAY)).isEqualTo("1200000 1200000 1200000 0");
    assertThat(day("e-2", DAY.plusDays(1))).isEqualTo("1200000 1200000 1200000 0");
    assertThat(month("e-2")).isEqualTo("2400000 2400000");
    var account = studies.account(office.scope(), District.E1, DAY);
    assertThat(account.reckoning().imported()).isEqualTo(Duration.ofHours(1));
    verified();
  }

  @Test
  void importingTwiceIsImportingOnce() throws SQLException {
    confirm(upload(TWO));
    var before = everything();

    var again = upload(TWO.replace("\r\n", "\n"));

    assertThat(plan(again).counts()).isEqualTo(new Counts(0, 0, 2, 0));
    assertThat(plan(again).isGood()).isFalse();
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> confirm(again));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void undoingMakesItAsItWas() throws SQLException {
    reported("2026-10-08 01:30:00+00", "2026-10-08 03:00:00+00");
    var before = everything();
    var id = upload(TWO);
    confirm(id);
    assertThat(everything()).isNotEqualTo(before);

    imports.undo(office.scope(), id, office, "导错了月份", NOW);

    assertThat(everything()).isEqualTo(before);
    verified();
    var undone = imports.get(office.scope(), id);
    assertThat(undone.state()).isEqualTo(State.UNDONE);
    assertThat(undone.undone()).contains(new Import.Deed("赵敏", NOW, "导错了月份"));
  }

  @Test
  void whatABoxReportedTooIsCountedOnceAndHinted() throws SQLException {
    reported("2026-10-08 01:30:00+00", "2026-10-08 03:00:00+00");

    var id = upload(TWO);

    assertThat(plan(id).allProblems())
        .extracting(problem -> problem.where() + problem.says())
        .containsExactly("第 2 行和机顶盒上报的播放重叠 0:30:00，重叠的部分只算一次");
    confirm(id);
    assertThat(day("e-1", DAY)).isEqualTo("7200000 7200000 1800000 1");
    verified();
  }

  @Test
  void sitesThatAreUnknownRetiredOrSomebodyElsesAreNamed() throws SQLException {
    district.given("UPDATE station SET retired_at = '2026-10-01' WHERE code = 'e-2'");
    var east = new Account(77, "zhao", "赵敏", Role.OFFICE, district.east.path(), Optional.empty());
    var file =
        TWO
            + "w-1,2026-10-08 09:00,2026-10-08 10:00,a,其他\r\n"
            + "zz,2026-10-08 09:00,2026-10-08 10:00,a,其他\r\n";

    var id = kept(imports.upload(east, ImportKind.PLAYBACK, "x.csv", file.getBytes(UTF_8), NOW));
    var plan = imports.plan(imports.get(east.scope(), id), NOW).orElseThrow();

    assertThat(plan.allProblems())
        .extracting(problem -> problem.where() + "：" + problem.says())
        .containsExactly(
            "第 3 行 A 列（站点编号）：这个站点那时候已经停用",
            "第 4 行 A 列（站点编号）：没有编号为“w-1”的站点，或者它不归您管",
            "第 5 行 A 列（站点编号）：没有编号为“zz”的站点，或者它不归您管");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> imports.confirm(east.scope(), id, plan.counts(), east, NOW));
    assertThat(count("imported_playback")).isZero();
  }

  @Test
  void anotherCategoryIsNoNewPlayback() throws SQLException {
    confirm(upload(TWO));

    var plan = plan(upload(TWO.replace("政策理论", "专题教学")));

    assertThat(plan.allProblems())
        .extracting(problem -> problem.where())
        .containsExactly("第 3 行 E 列（类别）");
  }

  @Test
  void whatOthersRestOnIsUndoneAfterThem() throws SQLException {
    var first = upload(TWO);
    confirm(first);
    var second = upload(TWO + "e-1,2026-10-09 09:00,2026-10-09 10:00,党章学习,党的基本知识\r\n");
    confirm(second);

    assertThat(imports.blocker(imports.get(office.scope(), first)))
        .contains(new Blocker.Resting(second));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> imports.undo(office.scope(), first, office, "x", NOW));

    imports.undo(office.scope(), second, office, "x", NOW);
    imports.undo(office.scope(), first, office, "x", NOW);
    assertThat(count("imported_playback")).isZero();
  }

  @Test
  void whatHasChangedSinceItWasSeenIsNotWritten() throws SQLException {
    var id = upload(TWO);
    var seen = plan(id).counts();
    var other = new Account(78, "qian", "钱进", Role.OFFICE, office.orgPath(), Optional.empty());
    district.given(
        "INSERT INTO account (id, login, password_hash, person, role, org_path) VALUES (78, 'qian', '', '钱进', 'OFFICE', '%s')"
            .formatted(office.orgPath()));
    var quicker =
        kept(imports.upload(other, ImportKind.PLAYBACK, "y.csv", TWO.getBytes(UTF_8), NOW));
    imports.confirm(office.scope(), quicker, seen, other, NOW);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> imports.confirm(office.scope(), id, seen, office, NOW));
    assertThat(imports.get(office.scope(), id).state()).isEqualTo(State.WAITING);
  }

  @Test
  void gbkIsRead() throws SQLException {
    var id =
        kept(
            imports.upload(
                office, ImportKind.PLAYBACK, "播放.csv", TWO.getBytes(Charset.forName("GBK")), NOW));

    confirm(id);

    assertThat(ask("SELECT string_agg(title, ',' ORDER BY title) FROM imported_playback"))
        .isEqualTo("乡村振兴,党章学习");
  }

  @Test
  void aFileIsKeptUntilItIsDecidedAndNoLonger() throws SQLException {
    var first = upload(TWO);
    var second = upload(TWO);
    assertThat(imports.get(office.scope(), first).state()).isEqualTo(State.DISMISSED);

    imports.dismiss(office.scope(), second, office, NOW);

    assertThat(ask("SELECT count(*) FROM import WHERE content IS NOT NULL")).isEqualTo("0");
    assertThat(imports.list(office.scope(), 10, 0).imports())
        .extracting(Import::state)
        .containsExactly(State.DISMISSED, State.DISMISSED);
    assertThat(imports.list(new Scope(district.east.path(), Optional.empty()), 10, 0).imports())
        .isEmpty();
  }

  @Test
  void whatIsNoTableIsNotKept() throws SQLException {
    assertThat(imports.upload(office, ImportKind.PLAYBACK, "x.xls", new byte[] {}, NOW))
        .isEqualTo(new Uploaded.Unusable("文件是空的。"));
    assertThat(count("import")).isZero();
  }

  private long upload(String file) throws SQLException {
    return kept(imports.upload(office, ImportKind.PLAYBACK, "x.csv", file.getBytes(UTF_8), NOW));
  }

  private static long kept(Uploaded uploaded) {
    return switch (uploaded) {
      case Uploaded.Kept(var id) -> id;
      case Uploaded.Unusable(var why) -> throw new AssertionError(why);
    };
  }

  private Plan plan(long id) throws SQLException {
    return imports.plan(imports.get(office.scope(), id), NOW).orElseThrow();
  }

  private void confirm(long id) throws SQLException {
    imports.confirm(office.scope(), id, plan(id).counts(), office, NOW);
  }

  /** Playback of e-1 as a box would have reported it, with its day worked out. */
  private void reported(String from, String until) throws SQLException {
    district.given(
        """
        INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content,
          title, category, player, display, placed_by)
        VALUES ({e-1}, '%s', '%s', '00000000-0000-0000-0000-000000000001', 1, 0, 1, 'c', '党章',
          'BASICS', 'mpv', 'ON', 'BOX_CLOCK');
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, first_at, last_at, reports)
        VALUES ({e-1}, '2026-10-08', 5400000, 5400000, 1, '%s', '%s', 1);
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, estimated_ms, sessions,
          study_days, reports, missing, samples_dropped, known_days)
        VALUES ({e-1}, '2026-10-01', 5400000, 5400000, 0, 1, 1, 1, 0, 0, 1);
        """
            .formatted(from, until, from, until));
    verified();
  }

  private void verified() throws SQLException {
    var stations =
        List.of(
            Long.valueOf(ask("SELECT id FROM station WHERE code = 'e-1'")),
            Long.valueOf(ask("SELECT id FROM station WHERE code = 'e-2'")));
    assertThat(studies.verify(stations, DAY.minusDays(2), DAY.plusDays(3))).isEmpty();
  }

  /** Only that somebody is to look through the month's contents again is not as it was. */
  private String everything() {
    return ask(
        """
        SELECT concat_ws(E'\\n',
          (SELECT string_agg(CAST(d AS text), E'\\n' ORDER BY station_id, day) FROM station_day AS d),
          (SELECT string_agg(CAST(to_jsonb(m) - 'contents_due' - 'contents_looked_at' AS text), E'\\n' ORDER BY station_id, month)
            FROM station_month AS m),
          (SELECT string_agg(CAST(p AS text), E'\\n' ORDER BY station_id, started_at) FROM imported_playback AS p))
        """);
  }

  /** Raw, credited and imported milliseconds, and reports. */
  private String day(String code, LocalDate day) {
    return ask(
        """
        SELECT coalesce((
          SELECT concat_ws(' ', raw_ms, credited_ms, imported_ms, reports)
          FROM station_day JOIN station ON station.id = station_id
          WHERE code = '%s' AND day = '%s'), 'none')
        """
            .formatted(code, day));
  }

  private String month(String code) {
    return ask(
        """
        SELECT concat_ws(' ', raw_ms, imported_ms)
        FROM station_month JOIN station ON station.id = station_id
        WHERE code = '%s' AND month = '2026-10-01'
        """
            .formatted(code));
  }

  private int count(String table) {
    return Integer.parseInt(ask("SELECT count(*) FROM " + table));
  }

  private String ask(String sql) {
    try (var connection = district.database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
