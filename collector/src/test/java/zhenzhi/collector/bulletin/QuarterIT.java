package zhenzhi.collector.bulletin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ranking.Period;

/**
 * A quarter in which the same three sites were last in July and August, and the others in
 * September.
 */
class QuarterIT {
  private static final Period QUARTER = Period.parse("2026-Q3").orElseThrow();
  private static final Period JULY = Period.parse("2026-07").orElseThrow();

  private final October october = new October();
  private final BulletinService bulletins = october.bulletins;

  @BeforeEach
  void aQuarter() {
    studied(october);
  }

  private static void studied(October october) {
    october.late(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT id, CAST(day AS date), 3600000,
          CASE WHEN EXTRACT(day FROM day) > days THEN 0 ELSE worth END, 1, 5, 288, 0
        FROM generate_series(1, 10) AS n
        JOIN station ON code = 's-' || n
        CROSS JOIN generate_series(CAST('2026-07-01' AS timestamp), '2026-09-30', INTERVAL '1 day') AS day
        CROSS JOIN LATERAL (
          SELECT CASE WHEN day < '2026-09-01' THEN n ELSE 11 - n END,
            CASE EXTRACT(month FROM day) WHEN 7 THEN 1800000 WHEN 8 THEN 3600000 ELSE 900000 END
        ) AS studied (days, worth)
        """);
  }

  @AfterEach
  void close() {
    october.close();
  }

  @Test
  void sumsUpItsMonths() throws SQLException {
    var july = october.issue(draft(JULY));
    assertThat(bulletins.text(july)).doesNotContainKey(Part.MONTHS);
    october.district.given("UPDATE bulletin SET working = 9 WHERE id = " + july.id());

    var quarter = draft(QUARTER);

    assertThat(bulletins.text(quarter).get(Part.MONTHS))
        .isEqualTo("站均有效学时：7月2.75学时、8月5.50学时、9月1.38学时。最高的是8月，最低的是9月。");
    assertThat(html(quarter, Edition.NAMING))
        .contains("各月情况", "各办事处各月名次和站均学时", "90.0%")
        .containsPattern("(?s)全季.*10.*96.25");
    assertThat(html(quarter, Edition.PLAIN)).contains("各月情况").doesNotContain("各办事处各月");
  }

  @Test
  void namesWhoWasLastAgainAndAgainInOneEditionOnly() throws SQLException {
    var quarter = draft(QUARTER);

    assertThat(html(quarter, Edition.NAMING))
        .contains("在两个以上的月份排在末位的是学习站1（城东办事处，7月、8月）、学习站2（城东办事处，7月、8月）、学习站3（");
    assertThat(html(quarter, Edition.PLAIN))
        .contains("有3个站点在两个以上的月份排在末位")
        .doesNotContain("学习站1（", "学习站2（", "学习站3（");
  }

  /** More share the last place than are read at once; three of them would be drawn by lot. */
  @Test
  void tiesAreNeverCut() throws SQLException {
    october.late(
        """
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        SELECT 'z-' || n, '空站' || n, 'COMMUNITY', 'IPTV', org_unit_id, org_path, registered_at
        FROM generate_series(1, 1200) AS n, station
        WHERE code = 's-1';
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT id, CAST(day AS date), 0, 0, 0, 5, 288, 0
        FROM station, generate_series(CAST('2026-07-01' AS timestamp), '2026-09-30', INTERVAL '1 day') AS day
        WHERE code LIKE 'z-%'
        """);

    var quarter = draft(QUARTER);

    assertThat(html(quarter, Edition.PLAIN)).contains("有1200个站点在两个以上的月份排在末位", "社区站点排名末位的有1200个");
  }

  /** What is issued later changes nothing in what is being reviewed. */
  @Test
  void saysWhatHadBeenIssuedWhenItWasDrafted() throws SQLException {
    var july = draft(JULY);
    october.district.given("UPDATE bulletin SET working = 9 WHERE id = " + july.id());
    var quarter = draft(QUARTER);
    var before = html(quarter, Edition.NAMING);
    assertThat(before).doesNotContain("90.0%");

    october.issue(july);

    assertThat(html(quarter, Edition.NAMING)).isEqualTo(before);
    october.drafts.refresh(october.drafter, quarter.id(), quarter.version(), October.NOW);
    assertThat(html(bulletins.find(october.drafter, quarter.id()), Edition.NAMING))
        .contains("90.0%");
  }

  /** A month that was ranked before the quarter was is ranked again, however lately that was. */
  @Test
  void noMonthIsOlderThanTheQuarter() throws SQLException {
    try (var patient = new October("36500d")) {
      studied(patient);
      patient.drafts.draft(patient.drafter, JULY, October.NOW);
      patient.late("UPDATE station_day SET credited_ms = 3600000 WHERE day = '2026-07-01'");

      var id = patient.drafts.draft(patient.drafter, QUARTER, October.NOW).orElseThrow();

      assertThat(
              patient.bulletins.text(patient.bulletins.find(patient.drafter, id)).get(Part.MONTHS))
          .contains("7月3.25学时、8月5.50学时");
    }
  }

  /** What came later is for a correction; a draft that is taken anew has it. */
  @Test
  void staysAsItWasDrafted() throws SQLException {
    var quarter = draft(QUARTER);
    var before = html(quarter, Edition.NAMING);

    october.late("UPDATE station_day SET credited_ms = 7200000 WHERE day = '2026-08-01'");
    october.drafts.draft(october.drafter, Period.parse("2026-08").orElseThrow(), October.NOW);
    assertThat(html(quarter, Edition.NAMING)).isEqualTo(before);
  }

  @Test
  void aYearHasAPlaceForEachMonth() throws SQLException {
    var year = draft(Period.parse("2026").orElseThrow());
    var html = html(year, Edition.NAMING);

    assertThat(html).contains("各办事处各月名次", "11月").doesNotContain("12月");
  }

  /** The most often last come first; one month alone is no repetition. */
  @Test
  void theMostOftenLastComeFirst() throws SQLException {
    october.late("UPDATE station_day SET credited_ms = 0 WHERE station_id = {s-2}");

    var quarter = draft(QUARTER);

    assertThat(bulletins.text(quarter).get(Part.PROBLEMS)).contains(Names.REPEATED);
    assertThat(html(quarter, Edition.NAMING))
        .contains("排在末位的是学习站2（城东办事处，7月、8月、9月）、学习站1（城东办事处，7月、8月）");
  }

  private Bulletin draft(Period period) throws SQLException {
    var id = october.drafts.draft(october.drafter, period, October.NOW).orElseThrow();
    return bulletins.find(october.drafter, id);
  }

  private String html(Bulletin bulletin, Edition edition) throws SQLException {
    var file = bulletins.file(october.drafter, bulletin.id(), edition, PaperForm.HTML);
    return new String(file, UTF_8);
  }
}
