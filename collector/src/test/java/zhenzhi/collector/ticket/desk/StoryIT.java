package zhenzhi.collector.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.diagnosis.clinic.DiagnosisService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Accepted;
import zhenzhi.collector.ticket.Move.Dispatched;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Move.ExtensionAsked;
import zhenzhi.collector.ticket.Move.ExtensionGranted;
import zhenzhi.collector.ticket.Move.ExtensionRefused;
import zhenzhi.collector.ticket.Move.Paused;
import zhenzhi.collector.ticket.Move.Reminded;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Repaired;
import zhenzhi.collector.ticket.Move.Resumed;
import zhenzhi.collector.ticket.Move.Returned;
import zhenzhi.collector.ticket.Move.Shelved;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Move.Withdrawn;
import zhenzhi.collector.ticket.Obstacle.HeldBy;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.duty.Leave;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.collector.ticket.supervision.SupervisionService;
import zhenzhi.protocol.StationCode;

/**
 * From what a box reports to the end of its ticket, in the last days before the National Day of
 * 2026: on a Monday morning somebody has put another box in the place of that of e-2. The sweep and
 * the chase look in turn, and the time is moved by hand.
 */
class StoryIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOURS = Duration.ofHours(4);
  private static final Repaired PUT_BACK =
      new Repaired(
          new Repair(
              Optional.of(Finding.DEVICE_EXCHANGED), "换回原来的机顶盒", Optional.empty(), List.of()));

  private final Desk desk = new Desk();
  private final DiagnosisService diagnoses = desk.district.context.getBean(DiagnosisService.class);
  private final SupervisionService supervision =
      desk.district.context.getBean(SupervisionService.class);
  private Instant now = at("2026-09-28T09:00");

  @BeforeEach
  void anotherBoxStandsThere() throws SQLException {
    desk.district.given("UPDATE station SET registered_at = '2025-01-01T00:00:00Z'");
    desk.district.given(
        """
        INSERT INTO station_state (station_id, heard_at, report_at, presence, presence_at, boot)
        SELECT id, '%1$s', '%1$s', 'ONLINE', '2026-09-27T02:00:00Z', gen_random_uuid()
        FROM station
        """
            .formatted(now));
    bound("e-2", "box-7");
    pass(Duration.ofMinutes(6), MINUTE);
    bound("e-2", "box-8");
    pass(Duration.ofMinutes(10), MINUTE);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatIsGivenBackGoesToAnother() throws SQLException {
    var ticket = ticket();
    move(ticket, desk.zhao, new Dispatched(Treater.DISTRICT_REPAIR, Optional.of(desk.li)));
    move(ticket, desk.li, new Returned("不归我们"));
    assertThat(desk.stage(ticket)).isEqualTo(Stage.OPEN);
    move(ticket, desk.zhao, new Dispatched(Treater.SUBDISTRICT, Optional.of(desk.wang)));
    move(ticket, desk.wang, new Accepted());
    putBack(ticket, desk.wang);

    var file = desk.file(ticket, now);
    assertThat(file.ticket().stage()).isEqualTo(Stage.CLOSED);
    assertThat(file.line().technician()).isEqualTo("wang");
    assertThat(outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void whatIsShelvedRecoversByItself() throws SQLException {
    var ticket = ticket();
    move(ticket, desk.zhao, new Shelved("社区在装修", LocalDate.of(2026, 10, 20)));
    assertThat(desk.list(TicketFilter.Part.DUE, now)).isEmpty();
    pass(Duration.ofDays(3), HOURS);
    assertThat(desk.stage(ticket)).isEqualTo(Stage.SHELVED);
    assertThat(outcome()).isEqualTo(Outcome.SHELVED);

    bound("e-2", "box-7");
    pass(Duration.ofMinutes(20), MINUTE);
    assertThat(desk.stage(ticket)).isEqualTo(Stage.RECOVERED);

    pass(Duration.ofDays(4), HOURS);
    assertThat(desk.stage(ticket)).as("nobody said what it was").isEqualTo(Stage.CLOSED);
  }

  @Test
  void onTheDayUntilWhichItWasShelvedPeopleAreRemindedOnce() throws SQLException {
    var ticket = ticket();
    move(ticket, desk.zhao, new Shelved("社区在装修", LocalDate.of(2026, 10, 1)));
    pass(Duration.ofHours(60), HOURS); // to the evening of the last of September
    assertThat(desk.moves(ticket)).last().isInstanceOf(Shelved.class);

    pass(Duration.ofDays(2), HOURS);

    assertThat(desk.moves(ticket).stream().filter(new Reminded(Due.SHELVED)::equals)).hasSize(1);
    assertThat(desk.list(TicketFilter.Part.DUE, now))
        .as("until somebody sees to it")
        .extracting(TicketLine::id)
        .containsExactly(ticket);
    move(ticket, desk.zhao, new Shelved("还没有装修好", LocalDate.of(2026, 10, 9)));
    assertThat(desk.list(TicketFilter.Part.DUE, now)).isEmpty();
    pass(Duration.ofDays(8), HOURS);
    assertThat(desk.moves(ticket).stream().filter(new Reminded(Due.SHELVED)::equals)).hasSize(2);
  }

  @Test
  void whatIsWithdrawnIsNotOpenedAgain() throws SQLException {
    var ticket = ticket();
    move(ticket, desk.zhao, new Withdrawn("新盒子是我们发的"));

    pass(Duration.ofDays(2), HOURS);

    assertThat(desk.list(TicketFilter.Part.GOING, now)).isEmpty();
    assertThat(outcome()).isEqualTo(Outcome.WITHDRAWN);
  }

  @Test
  void anExtensionIsAskedForInTimeAndDecidedByAPerson() throws SQLException {
    var ticket = ticket();
    move(ticket, desk.li, new Accepted());
    var friday = at("2026-10-09T17:00");
    move(ticket, desk.li, new ExtensionAsked(friday, "等原来的盒子送回"));
    move(ticket, desk.zhao, new ExtensionRefused("先借一台"));
    move(ticket, desk.li, new ExtensionAsked(friday, "借不到"));
    move(ticket, desk.zhao, new ExtensionGranted());
    pass(Duration.ofDays(10), HOURS);
    assertThat(desk.file(ticket, now).ticket().resolve().isOver(now)).isFalse();

    putBack(ticket, desk.li);

    assertThat(desk.stage(ticket)).isEqualTo(Stage.CLOSED);
    assertThat(outcome()).isEqualTo(Outcome.EXTENDED);
  }

  @Test
  void withoutOneItIsLateAndNoExtensionHelps() throws SQLException {
    var ticket = ticket();
    move(ticket, desk.li, new Accepted());
    pass(Duration.ofDays(2), HOURS);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> move(ticket, desk.li, new ExtensionAsked(now.plus(Duration.ofDays(9)), "忘了")))
        .withMessageContaining("overdue");
    putBack(ticket, desk.li);

    assertThat(outcome()).isEqualTo(Outcome.LATE);
  }

  /** A leave hands over what was taken on, and the other one repairs it. */
  @Test
  void whoeverGoesOnLeaveHandsOver() throws SQLException {
    var ticket = ticket();
    move(ticket, desk.zhao, new Dispatched(Treater.SUBDISTRICT, Optional.of(desk.li)));
    move(ticket, desk.li, new Accepted());
    var today = LocalDate.of(2026, 9, 28);
    desk.duties.add(
        desk.office, new Leave(desk.li, today, today, Optional.of(desk.wang), true), "", desk.zhao);

    pass(MINUTE, MINUTE);
    move(ticket, desk.wang, new Accepted());
    putBack(ticket, desk.wang);

    var file = desk.file(ticket, now);
    assertThat(file.ticket().stage()).isEqualTo(Stage.CLOSED);
    assertThat(file.line().technician()).isEqualTo("wang");
  }

  @Test
  void onlyWhoeverHasItStopsItsClock() throws SQLException {
    var ticket = ticket();
    move(ticket, desk.li, new Accepted());

    for (var another : List.of(new Paused(Wait.PART, ""), new Returned("不归我们"))) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> move(ticket, desk.wang, another))
          .matches(refused -> refused.reason().equals(Optional.of(new HeldBy(desk.li))));
    }

    move(ticket, desk.zhao, new Paused(Wait.PART, "远教办说的"));
    assertThat(desk.file(ticket, now).ticket().waits()).contains(Wait.PART);
  }

  @Test
  void aSiteThatMovesTakesItsTicketsToTheOtherSubdistrict() throws SQLException {
    var ticket = ticket();
    var west = Scope.of(desk.district.west);
    desk.district.given(
        "UPDATE station SET org_unit_id = %d, org_path = '%s' WHERE code = 'e-2'"
            .formatted(desk.district.west.id(), desk.district.west.path()));

    pass(MINUTE, MINUTE);

    assertThat(desk.tickets.get(west, ticket, now).line().subdistrict()).isEqualTo("城西办事处");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.tickets.get(Scope.of(desk.district.east), ticket, now));
  }

  @Test
  void whatComesBackIsTheSameTicket() throws SQLException {
    var ticket = ticket();
    putBack(ticket, desk.li);
    assertThat(desk.stage(ticket)).isEqualTo(Stage.CLOSED);
    pass(Duration.ofHours(20), HOURS);

    bound("e-2", "box-8");
    pass(Duration.ofMinutes(10), MINUTE);

    assertThat(ticket()).isEqualTo(ticket);
    assertThat(desk.file(ticket, now).ticket().relapses()).isEqualTo(1);
  }

  @Test
  void aPartThatIsWaitedForOverTheHolidaysCostsNoTime() throws SQLException {
    var ticket = ticket();
    move(ticket, desk.li, new Accepted());
    pass(Duration.ofHours(4), HOURS);
    var day = LocalDate.of(2026, 10, 8);
    move(ticket, desk.li, new Paused(Wait.PART, "电源要等厂家", Optional.of(day)));
    assertThat(desk.file(ticket, now).line().until()).contains(day);
    pass(Duration.ofDays(9).plusHours(20), HOURS); // to Thursday, 8 October, after the holidays
    assertThat(desk.moves(ticket)).last().isEqualTo(new Reminded(Due.PAUSED));
    move(ticket, desk.li, new Resumed());
    assertThat(desk.file(ticket, now).ticket().resolve().isOver(now)).isFalse();

    putBack(ticket, desk.li);

    assertThat(desk.stage(ticket)).isEqualTo(Stage.CLOSED);
    assertThat(outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void aRepairThatIsNotProvenIsNone() throws SQLException {
    var ticket = ticket();
    move(ticket, desk.li, PUT_BACK);
    pass(Duration.ofHours(4), Duration.ofMinutes(30));
    assertThat(desk.stage(ticket)).isEqualTo(Stage.ON_SITE);

    putBack(ticket, desk.li);

    assertThat(desk.stage(ticket)).isEqualTo(Stage.CLOSED);
  }

  @Test
  void aSiteThatIsReplacedTakesItsTicketAlong() throws SQLException {
    var ticket = ticket();
    desk.district.given("UPDATE station SET retired_at = '%s' WHERE code = 'e-2'".formatted(now));
    desk.district.register(new StationCode("e-3"), "春晖新站", desk.district.east, Access.IPTV);
    desk.district.given("UPDATE station SET registered_at = '2025-01-01T00:00:00Z'");
    desk.district.given(
        """
        INSERT INTO station_state (station_id, heard_at, report_at, presence, presence_at, boot)
        VALUES ({e-3}, '%1$s', '%1$s', 'ONLINE', '%1$s', gen_random_uuid())
        """
            .formatted(now));
    bound("e-3", "box-9");
    pass(Duration.ofMinutes(10), MINUTE);
    assertThat(desk.moves(ticket)).last().isEqualTo(new Withdrawn("撤站"));

    bound("e-3", "box-10");
    pass(Duration.ofMinutes(10), MINUTE);

    assertThat(desk.list(TicketFilter.Part.GOING, now))
        .singleElement()
        .extracting(TicketLine::place)
        .isEqualTo("春晖新站");
  }

  private long ticket() throws SQLException {
    var going = desk.list(TicketFilter.Part.GOING, now);
    assertThat(going).hasSize(1);
    assertThat(going.getFirst().finding()).isEqualTo(Finding.DEVICE_EXCHANGED);
    return going.getFirst().id();
  }

  /** By hand, and then by the word of the box. */
  private void putBack(long ticket, long technician) throws SQLException {
    bound("e-2", "box-7");
    pass(MINUTE, MINUTE);
    move(ticket, technician, PUT_BACK);
    pass(Duration.ofMinutes(20), MINUTE);
  }

  private Outcome outcome() throws SQLException {
    var all = supervision.of(desk.office, at("2026-09-01T00:00"), now, now).all();
    assertThat(all.assigned()).isEqualTo(1);
    return all.counts().keySet().iterator().next();
  }

  private void move(long ticket, long account, Move move) throws SQLException {
    desk.move(ticket, account, move, now);
  }

  private void bound(String site, String device) {
    desk.district.given(
        """
        UPDATE station_state
        SET binding_at = '%s', device = '%s', binding = 'BOUND'
        WHERE station_id = {%s}
        """
            .formatted(now, device, site));
  }

  /** Everybody is heard all the time, and so are we. */
  private void pass(Duration time, Duration step) throws SQLException {
    var until = now.plus(time);
    while (now.isBefore(until)) {
      now = now.plus(step);
      desk.district.given(
          """
          UPDATE station_state
          SET heard_at = '%1$s', binding_at = CASE WHEN binding_at IS NOT NULL THEN TIMESTAMPTZ '%1$s' END;
          INSERT INTO listener (name, listening_since, seen_at)
          VALUES ('it', '2026-09-01T00:00:00Z', '%1$s')
          ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at
          """
              .formatted(now));
      diagnoses.sweep(now);
      desk.chase.look(now);
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
  }
}
