package zhenzhi.collector.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.rectification.order.October.DUE;
import static zhenzhi.collector.rectification.order.October.NOW;
import static zhenzhi.collector.rectification.order.October.S1;
import static zhenzhi.collector.rectification.order.October.S2;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.notice.order.OrderTellService;
import zhenzhi.collector.rectification.Entry;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Reminder;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.rectification.chase.OrderChaseService;
import zhenzhi.collector.rectification.order.OrderFilter.Part;
import zhenzhi.collector.ticket.supervision.Outcome;

/** What happens to an order that nobody moves, or whose ground gives way. */
class ChaseIT {
  private final October october;

  ChaseIT() throws SQLException {
    october = new October();
  }

  @AfterEach
  void close() {
    october.close();
  }

  /** What nobody signs for, plans or does is told to ever more people, once each. */
  @Test
  void remindsLevelByLevelAndTellsTheChain() throws SQLException {
    october.district.given(
        """
        INSERT INTO notice_way (id, org_path, kind, name, address, secret, per_minute, phones, tokens, tokens_at, made_at, made_by)
        VALUES (7, '/', 'LOG', '日志', '', '', 20, true, 5, now(), now(), 77);
        UPDATE duty SET phone = '139' WHERE station_id = {s-1}
        """);
    october.issue(1, S1);
    var id = october.id(S1);
    for (var day :
        List.of(
            "2026-11-06",
            "2026-11-11",
            "2026-11-17",
            "2026-11-21",
            "2026-11-22",
            "2026-11-24",
            "2026-11-27",
            "2026-11-30",
            "2026-12-20")) {
      look(October.day(day));
    }

    assertThat(october.orders.get(october.office.scope(), id, October.day("2026-12-20")).log())
        .extracting(Entry::move)
        .containsExactly(
            new Move.Issued(DUE, ""),
            new Move.Reminded(Reminder.SIGN),
            new Move.Reminded(Reminder.NEAR),
            new Move.Reminded(Reminder.OVERDUE),
            new Move.Reminded(Reminder.DEPUTY),
            new Move.Reminded(Reminder.OFFICE),
            new Move.Reminded(Reminder.HEAD));
    assertThat(told("SELECT party || ' ' || occasion FROM notice ORDER BY nth, party"))
        .containsExactly(
            "KEEPER ORDER_ISSUED",
            "SUBDISTRICT ORDER_ISSUED",
            "KEEPER ORDER_UNSIGNED",
            "KEEPER ORDER_NEAR",
            "KEEPER ORDER_OVERDUE",
            "SECRETARY ORDER_OVERDUE",
            "DEPUTY ORDER_OVERDUE",
            "OFFICE ORDER_OVERDUE",
            "SUBDISTRICT ORDER_OVERDUE",
            "HEAD ORDER_OVERDUE");
    assertThat(told("SELECT name || ' ' || words FROM notice WHERE nth = 0 AND party = 'KEEPER'"))
        .containsExactly("王芳 学习站1（城东办事处）2026-10 的限期整改，2026-11-20 到期");
  }

  /** Whoever writes for an hour does not lose it because the service reminded meanwhile. */
  @Test
  void aReminderIsNobodysMove() throws SQLException {
    october.issue(1, S1);
    var id = october.id(S1);
    look(October.day("2026-11-11"));

    october.orders.move(october.keeper, id, 1, new Move.Received(), October.day("2026-11-11"));

    assertThat(october.list(october.office, Part.GOING).getFirst().stage())
        .isEqualTo(Stage.RECEIVED);
  }

  @Test
  void whatIsOverdueIsSoInTheListAndInTheFigures() throws SQLException {
    october.issue(1, S1, S2);
    var asked = new Move.ExtensionAsked(LocalDate.of(2026, 11, 28), "等人");
    october.move(october.keeper, october.id(S1), asked, "2026-11-19");

    var late = October.day("2026-11-23");
    assertThat(october.list(october.office, Part.OVERDUE, late))
        .extracting(OrderLine::code)
        .as("who asked in time waits for the office")
        .containsExactly(S2);
    assertThat(october.orders.figures(october.office.scope(), NOW, late).counts())
        .isEqualTo(Map.of(Outcome.GOING, 1L, Outcome.LATE, 1L));
  }

  @Test
  void theOrderOfAClosedSiteEndsWithItsReason() throws SQLException {
    october.issue(1, S1);
    var id = october.id(S1);
    october.district.given(
        "UPDATE station SET retired_at = '2026-11-07T00:00:00Z' WHERE code = 's-1'");

    look(October.day("2026-11-08"));
    look(October.day("2026-11-09"));

    var file = october.orders.get(october.office.scope(), id, October.day("2026-11-09"));
    assertThat(file.line().stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(file.log().getLast().move()).isEqualTo(new Move.Withdrawn("站点已停用"));
    assertThat(file.log().getLast().account()).isEmpty();
    assertThat(file.log()).hasSize(2);
  }

  /** Whoever was ordered by a figure that was wrong is seen to be. */
  @Test
  void aCorrectionOfTheBulletinIsToldOnTheOrder() throws SQLException {
    october.issue(1, S1);
    assertThat(october.list(october.office, Part.GOING).getFirst().corrected()).isEmpty();
    october.district.given(
        "UPDATE station_day SET credited_ms = 7200000, raw_ms = 7200000 WHERE station_id = {s-1}");
    october.sumUp();
    october.bulletin(2, "2026-10", OptionalLong.of(1));

    assertThat(october.list(october.office, Part.GOING).getFirst().corrected())
        .contains(new OrderLine.Correction(2, OptionalLong.of(1), 6));
  }

  /** Credited then, credited now: what was excused takes no hours away. */
  @Test
  void theProofComparesCreditedHoursWithCreditedHours() throws SQLException {
    october.issue(1, S1);
    october.district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT station.id, CAST('2026-11-01' AS date) + d, 3600000, 3600000, 1, 5, 288, 0
        FROM station
        CROSS JOIN generate_series(0, 29) AS d;
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        SELECT id, '2026-11-02T00:00:00Z', '2026-11-04T12:00:00Z', 'POWER_CUT', '', '2026-11-05T00:00:00Z'
        FROM station WHERE code = 's-1'
        """);
    october.sumUp();

    var line = october.list(october.office, Part.GOING).getFirst();
    var proof = october.proofs.of(october.office.scope(), line, October.day("2026-12-02"));

    assertThat(proof.credited()).contains(Duration.ofHours(30));
  }

  private void look(Instant now) throws SQLException {
    october.district.context.getBean(OrderChaseService.class).look(now);
    october.district.context.getBean(OrderTellService.class).look(now);
  }

  private List<String> told(String sql) throws SQLException {
    try (var connection = october.district.database.dataSource().getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      var told = new ArrayList<String>();
      while (rows.next()) {
        told.add(rows.getString(1));
      }
      return told;
    }
  }
}
