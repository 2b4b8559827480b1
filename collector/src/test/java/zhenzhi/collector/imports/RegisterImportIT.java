package zhenzhi.collector.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.imports.ImportService.Uploaded;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.refusal.Refusal;

/** Ten in the morning of 22 November, local time. */
class RegisterImportIT {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  /** e-1 gets another name and subdistrict, x-1 is new. */
  private static final String SITES =
      """
      站点编号,名称,类别,街道,社区,接入方式,登记日期
      e-1,西站,村,城西办事处,,宽带 IPTV,
      x-1,新站,社区,城东办事处,春晖社区,有线电视,2026-10-01
      """;

  /** The first is new, the second takes over, the third gets a telephone. */
  private static final String PEOPLE =
      """
      站点编号,职责,姓名,职务,电话,起始日期
      e-1,第一责任人,周建国,副书记,0519-88661001,2026-03-01
      e-2,A 岗,陈志强,社区干事,13912345603,2026-11-01
      w-1,A岗,王芳,,13900000000,
      """;

  private final District district = new District(Map.of());
  private final ImportService imports = district.context.getBean(ImportService.class);
  private final Account office =
      new Account(77, "zhao", "赵敏", Role.OFFICE, district.district.path(), Optional.empty());

  @BeforeEach
  void somebodyWhoImports() {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '%1$s');
        INSERT INTO account (id, login, password_hash, person, role, org_path, station_id)
        SELECT 78, 'wang', '', '王芳', 'KEEPER', org_path, id FROM station WHERE code = 'e-1';
        """
            .formatted(district.district.path()));
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void sitesAreRegisteredAndChanged() throws SQLException {
    var id = upload(ImportKind.SITES, SITES);
    assertThat(plan(id).counts()).isEqualTo(new Counts(1, 1, 0, 0));
    assertThat(plan(id).steps().getFirst().says()).isEqualTo("改名称（原来是春晖一站）、类别、所属（原来是春晖社区）、接入方式");

    confirm(id);

    assertThat(site("e-1")).isEqualTo("西站 VILLAGE IPTV 城西办事处 acct-e-1");
    assertThat(site("x-1")).isEqualTo("新站 COMMUNITY CABLE 春晖社区");
    assertThat(
            ask(
                "SELECT registered_at AT TIME ZONE 'Asia/Shanghai' FROM station WHERE code ="
                    + " 'x-1'"))
        .isEqualTo("2026-10-01 00:00:00");
    // The keeper's account goes with the site; it could not see it otherwise.
    assertThat(ask("SELECT org_path FROM account WHERE id = 78")).isEqualTo(district.west.path());
  }

  @Test
  void peopleAreAppointedAndCorrected() throws SQLException {
    var id = upload(ImportKind.PEOPLE, PEOPLE);
    assertThat(plan(id).counts()).isEqualTo(new Counts(1, 2, 0, 0));
    assertThat(plan(id).steps().get(1).says()).isEqualTo("接替王芳");

    confirm(id);

    assertThat(duties("e-1"))
        .isEqualTo(
            "FIRST 周建国 副书记 0519-88661001 2026-03-01, KEEPER_A 王芳 社区干部 13800000000 2026-01-01");
    assertThat(duties("e-2"))
        .isEqualTo(
            "KEEPER_A 王芳 社区干部 13800000000 2026-01-01 2026-11-01, KEEPER_A 陈志强 社区干事 13912345603"
                + " 2026-11-01");
    assertThat(duties("w-1")).isEqualTo("KEEPER_A 王芳 社区干部 13900000000 2026-01-01");
  }

  @Test
  void importingTwiceIsImportingOnceAndUndoingMakesItAsItWas() throws SQLException {
    var before = everything();
    var sites = upload(ImportKind.SITES, SITES);
    confirm(sites);
    var people = upload(ImportKind.PEOPLE, PEOPLE + "x-1,直接责任人,李秀英,,,2026-10-01\n");
    confirm(people);
    var after = everything();

    assertThat(plan(upload(ImportKind.SITES, SITES)).counts()).isEqualTo(new Counts(0, 0, 2, 0));
    assertThat(plan(upload(ImportKind.PEOPLE, PEOPLE)).counts()).isEqualTo(new Counts(0, 0, 3, 0));
    assertThat(everything()).isEqualTo(after);

    assertThat(blocker(sites)).contains(new Blocker.Resting(people));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> undo(sites));
    undo(people);
    undo(sites);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whatHasChangedSinceOrIsInUseIsNotUndone() throws SQLException {
    var sites = upload(ImportKind.SITES, SITES);
    confirm(sites);
    assertThat(blocker(sites)).isEmpty();

    district.given(
        "INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions) VALUES ({x-1},"
            + " '2026-11-01', 0, 0, 0)");
    assertThat(blocker(sites)).contains(new Blocker.ChangedSince("x-1"));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> undo(sites));

    district.given(
        "DELETE FROM station_day; UPDATE station SET address = '东街 1 号' WHERE code = 'e-1'");
    assertThat(blocker(sites)).contains(new Blocker.ChangedSince("e-1"));
  }

  /** A site that the ranking names must be there for whoever checks the paper. */
  @Test
  void whatABulletinSpeaksOfIsNotUndone() throws SQLException {
    var sites = upload(ImportKind.SITES, SITES);
    confirm(sites);
    district.given(
        """
        INSERT INTO ranking (id, org_path, first_day, last_day, as_of, compared, target_ms, kept)
        VALUES (5, '/', '2026-10-01', '2026-10-31', '2026-11-02', true, 0, true);
        INSERT INTO ranking_row (ranking_id, kind, position, station_id, subdistrict_id, org_path, target_ms,
          excused_ms, estimated_ms, sessions, study_days, known_days, reports, missing, unranked, imported_ms)
        SELECT 5, kind, 1, id, 0, org_path, 0, 0, 0, 0, 0, 0, 0, 0, 'NEW', 0 FROM station WHERE code = 'x-1';
        INSERT INTO bulletin (org_unit_id, period, state, version, ranking_id, as_of, working, sites,
          input_hash, title, issuer, prefix, addressees, copies, signer, dated, deadline, year, issue_number,
          document_number)
        SELECT id, '2026-10', 'ISSUED', 1, 5, '2026-11-02', 0, 0, sha256('x'), '十月通报', '', '', '{}', '{}', '',
          '2026-11-02', '2026-11-17', 2026, 1, 1
        FROM org_unit WHERE level = 'DISTRICT'
        """);

    assertThat(blocker(sites)).contains(new Blocker.InPaper("十月通报"));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> undo(sites));

    district.given(
        "UPDATE bulletin SET state = 'DISCARDED', year = NULL, issue_number = NULL,"
            + " document_number = NULL");
    undo(sites);
  }

  @Test
  void whatDoesNotFitTheRegisterIsNamed() throws SQLException {
    district.given("UPDATE station SET retired_at = '2026-10-01' WHERE code = 'w-1'");
    var sites =
        upload(
            ImportKind.SITES,
            """
            站点编号,名称,类别,街道,社区,接入方式,登记日期
            a-1,a,村,城南办事处,,有线,
            a-2,a,村,城西办事处,春晖社区,有线,
            w-1,a,村,城西办事处,,有线,
            a-3,a,小区,城西办事处,,电缆,2026-11-23
            a-4,a,村,城西办事处,,有线,1999-12-31
            a-5,a,村,城西办事处,,有线,2000-01-01
            """);
    assertThat(says(sites))
        .containsExactly(
            "第 2 行 D 列（街道）：没有叫“城南办事处”的，或者它不归您管",
            "第 3 行 E 列（社区）：城西办事处没有叫“春晖社区”的，或者它不归您管",
            "第 4 行 A 列（站点编号）：这个站点已经停用",
            "第 5 行 C 列（类别）：“小区”不认识，可以填：村、社区、机关、学校、企业",
            "第 5 行 F 列（接入方式）：“电缆”不认识，可以填：卫星 C 波段、卫星 Ku 波段、宽带 IPTV、有线电视",
            "第 5 行 G 列（登记日期）：还没有到这一天",
            "第 6 行 G 列（登记日期）：早于 2000 年，那时还没有远程教育站点");
    var people =
        upload(
            ImportKind.PEOPLE,
            """
            站点编号,职责,姓名,电话,起始日期
            zz,A岗,甲,,
            e-1,A岗,甲,,2025-01-01
            e-2,A岗,甲,12,
            """);
    assertThat(says(people))
        .containsExactly(
            "第 2 行 A 列（站点编号）：没有编号为“zz”的站点，或者它不归您管",
            "第 3 行 E 列（起始日期）：早于现任 王芳 的起始日期 2026-01-01",
            "第 4 行 D 列（电话）：“12”不是电话号码");
  }

  @Test
  void aCodeThatIsSomebodyElsesIsTaken() throws SQLException {
    var east = new Account(77, "zhao", "赵敏", Role.OFFICE, district.east.path(), Optional.empty());
    var file = "站点编号,名称,类别,街道,接入方式\nw-1,a,村,城东办事处,有线\n";

    var id = kept(imports.upload(east, ImportKind.SITES, "x.csv", file.getBytes(UTF_8), NOW));

    assertThat(says(id)).containsExactly("第 2 行 A 列（站点编号）：编号“w-1”已经有别的站点在用，它不归您管");
  }

  private Iterable<String> says(long id) throws SQLException {
    return plan(id).allProblems().stream()
        .map(problem -> problem.where() + "：" + problem.says())
        .toList();
  }

  private long upload(ImportKind kind, String file) throws SQLException {
    return kept(imports.upload(office, kind, "x.csv", file.getBytes(UTF_8), NOW));
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

  private void undo(long id) throws SQLException {
    imports.undo(office.scope(), id, office, "试一试", NOW);
  }

  private Optional<Blocker> blocker(long id) throws SQLException {
    return imports.blocker(imports.get(office.scope(), id));
  }

  private String everything() {
    return ask(
        """
        SELECT concat_ws(E'\\n',
          (SELECT string_agg(CAST(s AS text), E'\\n' ORDER BY code) FROM station AS s),
          (SELECT string_agg(CAST(d AS text), E'\\n' ORDER BY station_id, role, since) FROM duty AS d),
          (SELECT string_agg(CAST(a AS text), E'\\n' ORDER BY id) FROM account AS a))
        """);
  }

  private String site(String code) {
    return ask(
        """
        SELECT concat_ws(' ', station.name, kind, access, org_unit.name, account)
        FROM station JOIN org_unit ON org_unit.id = org_unit_id AND org_unit.path = org_path
        WHERE code = '%s'
        """
            .formatted(code));
  }

  private String duties(String code) {
    return ask(
        """
        SELECT string_agg(concat_ws(' ', role, person, title, phone, since, until), ', ' ORDER BY role, since)
        FROM duty JOIN station ON station.id = station_id
        WHERE code = '%s'
        """
            .formatted(code));
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
