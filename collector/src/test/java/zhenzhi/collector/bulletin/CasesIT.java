package zhenzhi.collector.bulletin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Part three of the bulletin: what was diagnosed in October. */
class CasesIT {
  private final October october = new October();

  @BeforeEach
  void diagnoses() {
    october.district.given(
        """
        INSERT INTO incident (id, finding, confidence, since_at, told_at, areas, over_at)
        VALUES (70, 'POWER_CUT', 'HIGH', '2026-10-12T00:00:00Z', '2026-10-12T00:02:00Z', '{}', '2026-10-12T03:00:00Z'),
          (71, 'POWER_CUT', 'HIGH', '2026-11-02T00:00:00Z', '2026-11-02T00:02:00Z', '{}', '2026-11-02T03:00:00Z');
        INSERT INTO incident_site (incident_id, station_id, fell_at, back_at)
        SELECT incident.id, station.id, since_at, over_at
        FROM incident, station
        WHERE code IN ('s-8', 's-9', 's-10');
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, until_at, closed_at, incident_id)
        VALUES
          (80, {s-1}, 'RECEPTION', 'LNB_DEAD', 'HIGH', '2026-10-03T00:00:00Z', '2026-10-03T00:05:00Z', '2026-10-03T00:05:00Z',
            '2026-10-03T02:00:00Z', '2026-10-03T03:00:00Z', NULL),
          (81, {s-1}, 'RECEPTION', 'LNB_DEAD', 'HIGH', '2026-10-08T00:00:00Z', '2026-10-08T00:05:00Z', '2026-10-08T00:05:00Z',
            '2026-10-08T04:00:00Z', '2026-10-08T05:00:00Z', NULL),
          (82, {s-2}, 'BINDING', 'BINDING_WRONG', 'HIGH', '2026-09-20T00:00:00Z', '2026-09-20T00:05:00Z', '2026-09-20T00:05:00Z',
            NULL, NULL, NULL),
          (83, {s-3}, 'REACH', 'LINE_DOWN', 'MEDIUM', '2026-10-30T00:00:00Z', '2026-10-30T00:05:00Z', '2026-10-30T00:05:00Z',
            '2026-11-03T00:00:00Z', '2026-11-03T01:00:00Z', NULL),
          (84, {s-4}, 'REACH', 'SWITCHED_OFF', 'HIGH', '2026-10-05T00:00:00Z', '2026-10-05T00:05:00Z', '2026-10-05T00:05:00Z',
            NULL, NULL, NULL),
          (85, {s-8}, 'REACH', 'POWER_CUT', 'HIGH', '2026-10-12T00:00:00Z', '2026-10-12T00:02:00Z', '2026-10-12T00:02:00Z',
            '2026-10-12T03:00:00Z', '2026-10-12T03:05:00Z', 70),
          (86, {s-5}, 'REACH', 'BOX_DEAD', 'HIGH', '2026-09-01T00:00:00Z', '2026-09-01T00:02:00Z', '2026-09-01T00:02:00Z',
            '2026-09-12T03:00:00Z', '2026-09-12T03:05:00Z', NULL),
          (87, {s-5}, 'REACH', 'LINE_DOWN', 'HIGH', '2026-11-02T00:00:00Z', '2026-11-02T00:02:00Z', '2026-11-02T00:02:00Z',
            NULL, NULL, NULL)
        """);
  }

  @AfterEach
  void close() {
    october.close();
  }

  @Test
  void tellsWhatWasDiagnosedByClassAndFinding() throws SQLException {
    assertThat(html(october.draft(), Edition.NAMING))
        .contains("本期3个站点诊断出故障4起（硬件3起、软件1起），到期末恢复2起，恢复用时的中位数3.00小时。")
        .contains("几个站点同时出的事件另有1起：断电1起、涉及3个站点。")
        .contains(
            "期末还没有恢复的有2个站点：学习站2（城东办事处，后台绑定错误，2026年9月20日起）、" + "学习站3（城东办事处，线路不通，2026年10月30日起）。")
        .containsPattern(
            "高频头损坏</td>\\s*<td[^>]*>2</td>\\s*<td[^>]*>1</td>\\s*<td[^>]*>2</td>\\s*<td[^>]*>3.00</td>");
  }

  @Test
  void thePlainEditionNamesNobodyWithTrouble() throws SQLException {
    assertThat(html(october.draft(), Edition.PLAIN))
        .contains("期末还没有恢复的有2个站点。", "高频头损坏")
        .doesNotContain("学习站2", "学习站3");
  }

  /** What is thought, or over, only after it was drafted is not in it. */
  @Test
  void saysWhatWasKnownThen() throws SQLException {
    var draft = october.draft();
    var before = html(draft, Edition.NAMING);

    october.district.given(
        """
        INSERT INTO verdict (diagnosis_id, at, finding, confidence)
        VALUES (82, '2026-09-20T00:05:00Z', 'BINDING_WRONG', 'HIGH'), (82, '2099-11-06T00:00:00Z', 'DEVICE_TWICE', 'HIGH');
        UPDATE diagnosis SET finding = 'DEVICE_TWICE', until_at = '2026-10-30T00:00:00Z', closed_at = '2099-11-06T00:00:00Z' WHERE id = 82;
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at)
        VALUES ({s-6}, 'LINE', 'LINE_POOR', 'HIGH', '2026-10-30T00:00:00Z', '2099-11-06T00:05:00Z', '2099-11-06T00:05:00Z')
        """);

    assertThat(html(draft, Edition.NAMING)).isEqualTo(before);
  }

  /** One handled within two working hours, one that nobody has touched since. */
  @Test
  void tellsHowTicketsWereHandled() throws SQLException {
    october.district.given(
        """
        INSERT INTO ticket (id, station_id, org_path, subject, entries, moved_at, stage, finding, unit, is_late, opened_at)
        SELECT given.id, station.id, org_path, 'SYSTEM', 1, at, 'OPEN', 'DISK_FULL', 'DISTRICT_REPAIR', false, at
        FROM (VALUES (1, 's-1', TIMESTAMPTZ '2026-10-12T01:00:00Z'), (2, 's-2', TIMESTAMPTZ '2026-10-13T01:00:00Z'),
          (3, 's-3', TIMESTAMPTZ '2026-11-02T01:00:00Z')) AS given (id, code, at)
        JOIN station ON station.code = given.code;
        INSERT INTO ticket_entry (ticket_id, nth, at, move, source, finding, unit)
        SELECT id, 0, opened_at, 'OPENED', 'DIAGNOSIS', finding, unit
        FROM ticket;
        INSERT INTO ticket_entry (ticket_id, nth, at, move, words, until_at)
        VALUES (1, 1, '2026-10-12T03:00:00Z', 'REPAIRED', '清理', NULL),
          (1, 2, '2026-10-12T03:10:00Z', 'RECOVERED', '', '2026-10-12T03:00:00Z')
        """);

    assertThat(html(october.draft(), Edition.NAMING))
        .contains(
            "本期交办报修单2件，办结1件，延期办结0件，超时1件，撤销0件，挂账0件，在办0件。"
                + "办结率50.0%（办结加延期，除以交办），严格办结率50.0%（办结，除以交办减撤销）。"
                + "用时的中位数：接单2.00小时、修好2.00小时（工作时间）。");
  }

  @Test
  void aQuietMonthSaysSo() throws SQLException {
    october.district.given(
        "DELETE FROM diagnosis; DELETE FROM incident_site; DELETE FROM incident");

    assertThat(html(october.draft(), Edition.NAMING)).contains("三、故障诊治情况</h3>\n<p>本期没有诊断出故障。</p>");
  }

  @Test
  void tableOneHasTheReachabilityOfEachSubdistrict() throws SQLException {
    october.district.given(
        """
        INSERT INTO listener (name, listening_since, seen_at)
        VALUES ('a', '2026-11-01T00:00:00Z', '%1$s');
        INSERT INTO station_state (station_id, heard_at) VALUES ({s-1}, '%1$s'), ({s-2}, '%1$s'), ({s-3}, '%1$s')
        """
            .formatted(October.NOW.minusSeconds(60)));
    var draft = october.draft();
    october.district.given("DELETE FROM station_state");

    assertThat(html(draft, Edition.NAMING))
        .containsPattern("城东办事处</td>(<td[^>]*>[0-9]+</td>){2}<td[^>]*>30.0%</td>");
  }

  private String html(Bulletin bulletin, Edition edition) throws SQLException {
    var bytes = october.bulletins.file(october.drafter, bulletin.id(), edition, PaperForm.HTML);
    return new String(bytes, UTF_8);
  }
}
