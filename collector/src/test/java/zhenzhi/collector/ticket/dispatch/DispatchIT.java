package zhenzhi.collector.ticket.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Accepted;
import zhenzhi.collector.ticket.Move.Dispatched;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Move.Withdrawn;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.desk.Desk;
import zhenzhi.collector.ticket.desk.TicketFilter;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.collector.ticket.duty.Leave;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Turn;
import zhenzhi.collector.ticket.report.SiteTicket;

/** Tickets that find their technicians by themselves, on a Friday morning. */
class DispatchIT {
  private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aTicketGoesToWhoeverIsOnDutyAndThenToTheNext() throws SQLException {
    desk.turn(desk.district.district, Post.A, desk.li);
    desk.turn(desk.district.district, Post.B, desk.wang);
    desk.diagnosis(80, "e-1", "LNB_DEAD", TEN);

    desk.chase.look(TEN);

    var ticket = desk.list(TicketFilter.Part.GOING, TEN).getFirst();
    assertThat(ticket.stage()).isEqualTo(Stage.DISPATCHED);
    assertThat(ticket.technician()).isEqualTo("li");
    assertThat(desk.site(TEN).ticket()).map(SiteTicket::phone).contains("13800001234");

    desk.chase.look(TEN.plus(Duration.ofHours(3)));
    desk.chase.look(TEN.plus(Duration.ofHours(3)).plusSeconds(20));

    assertThat(desk.moves(ticket.id()))
        .last()
        .isEqualTo(new Dispatched(Treater.DISTRICT_REPAIR, Optional.of(desk.wang), "没有按时接单，转给下一位"));
    assertThat(desk.moves(ticket.id())).hasSize(3);
  }

  @Test
  void withNobodyOnDutyTheOfficeSeesItOpen() throws SQLException {
    desk.turn(desk.district.west, Post.A, desk.li);
    desk.diagnosis(80, "e-1", "LNB_DEAD", TEN);

    desk.chase.look(TEN);

    assertThat(desk.list(TicketFilter.Part.GOING, TEN).getFirst().stage()).isEqualTo(Stage.OPEN);
  }

  @Test
  void aLeaveHandsOverWhatNobodyHasTakenOn() throws SQLException {
    desk.turn(desk.district.district, Post.A, desk.li);
    var first = desk.report(Complaint.NO_SIGNAL, TEN);
    desk.diagnosis(81, "e-2", "LNB_DEAD", TEN);
    desk.chase.look(TEN);
    desk.move(first, desk.li, new Accepted(), TEN.plusSeconds(60));
    desk.duties.add(
        desk.office,
        new Leave(desk.li, FRIDAY, FRIDAY, Optional.of(desk.wang), false),
        "开会",
        desk.zhao);

    desk.chase.look(TEN.plusSeconds(80));

    assertThat(desk.list(TicketFilter.Part.GOING, TEN))
        .extracting(TicketLine::technician)
        .containsExactlyInAnyOrder("li", "wang");
    var leave = desk.duties.list(desk.office, FRIDAY).leaves().getFirst();
    desk.duties.endLeave(desk.office, leave.id(), FRIDAY);
    assertThat(desk.duties.list(desk.office, FRIDAY).leaves()).isEmpty();
  }

  /** 曹 repairs in the whole city: on duty for the district, and away by the city's word only. */
  @Test
  void aLeaveReachesNobodyAbove() throws SQLException {
    var city =
        desk.district
            .context
            .getBean(OrgService.class)
            .get(Scope.ALL, desk.district.district.parent().getAsLong());
    var cao = desk.account("cao", Role.TECHNICIAN, city);
    var leave = new Leave(cao, FRIDAY, FRIDAY, Optional.empty(), false);
    desk.turn(desk.district.district, Post.A, cao);
    assertThat(desk.duties.list(desk.office, FRIDAY).turns()).hasSize(1);
    assertThat(desk.duties.list(desk.office, FRIDAY).mayBeAway())
        .containsKey(desk.li)
        .doesNotContainKey(cao);

    notFound(() -> desk.duties.add(desk.office, leave, "住院", desk.zhao));
    desk.duties.add(Scope.of(city), leave, "住院", desk.zhao);

    var seen = desk.duties.list(desk.office, FRIDAY).leaves().getFirst();
    assertThat(seen.person()).isEqualTo("cao");
    assertThat(seen.reason()).isEmpty();
    assertThat(seen.isWithin()).isFalse();
    assertThat(desk.duties.list(Scope.of(city), FRIDAY).leaves().getFirst().reason())
        .isEqualTo("住院");
    notFound(() -> desk.duties.endLeave(desk.office, seen.id(), FRIDAY));
    desk.duties.endLeave(Scope.of(city), seen.id(), FRIDAY);
    assertThat(desk.duties.list(desk.office, FRIDAY).leaves()).isEmpty();
  }

  private static void notFound(ThrowingCallable what) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(what)
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void aLeaveHandsOverWhatHasBeenTakenOnWhereItSaysSo() throws SQLException {
    desk.turn(desk.district.district, Post.A, desk.li);
    var ticket = desk.report(Complaint.NO_SIGNAL, TEN);
    desk.chase.look(TEN);
    desk.move(ticket, desk.li, new Accepted(), TEN.plusSeconds(60));
    desk.duties.add(
        desk.office,
        new Leave(desk.li, FRIDAY, FRIDAY, Optional.of(desk.wang), true),
        "开会",
        desk.zhao);

    desk.chase.look(TEN.plusSeconds(80));
    desk.chase.look(TEN.plusSeconds(100));

    assertThat(desk.moves(ticket))
        .last()
        .isEqualTo(
            new Dispatched(Treater.DISTRICT_REPAIR, Optional.of(desk.wang), "原来的人请假，移交给代班的人"));
    assertThat(desk.stage(ticket)).isEqualTo(Stage.DISPATCHED);
  }

  @Test
  void elseTheOfficeIsRemindedOnce() throws SQLException {
    desk.turn(desk.district.district, Post.A, desk.li);
    var ticket = desk.report(Complaint.NO_SIGNAL, TEN);
    desk.chase.look(TEN);
    desk.move(ticket, desk.li, new Accepted(), TEN.plusSeconds(60));
    desk.duties.add(
        desk.office,
        new Leave(desk.li, FRIDAY, FRIDAY.plusDays(1), Optional.of(desk.wang), false),
        "开会",
        desk.zhao);

    desk.chase.look(TEN.plusSeconds(80));
    desk.chase.look(TEN.plus(Duration.ofHours(1)));
    desk.chase.look(TEN.plus(Duration.ofHours(20)));

    assertThat(desk.moves(ticket).stream().filter(new Move.Reminded(Due.HOLDER_AWAY)::equals))
        .hasSize(1);
    assertThat(desk.stage(ticket)).isEqualTo(Stage.ACCEPTED);
  }

  /** His account is closed: the ticket waited for him until his time to accept was over. */
  @Test
  void aRelapseIsNotSentToAnAccountThatIsClosed() throws SQLException {
    desk.turn(desk.district.district, Post.A, desk.li);
    desk.diagnosis(80, "e-1", "LNB_DEAD", TEN);
    desk.chase.look(TEN);
    var ticket = desk.list(TicketFilter.Part.GOING, TEN).getFirst().id();
    desk.move(
        ticket,
        desk.zhao,
        new Dispatched(Treater.DISTRICT_REPAIR, Optional.of(desk.wang)),
        TEN.plusSeconds(30));
    desk.over(80, TEN.plusSeconds(60));
    desk.chase.look(TEN.plusSeconds(80));
    desk.district.given("UPDATE account SET disabled_at = now() WHERE id = " + desk.wang);
    desk.district.given("UPDATE diagnosis SET until_at = NULL, closed_at = NULL WHERE id = 80");

    desk.chase.look(TEN.plusSeconds(100));

    assertThat(desk.moves(ticket))
        .last()
        .isEqualTo(new Dispatched(Treater.DISTRICT_REPAIR, Optional.of(desk.li)));
  }

  @Test
  void anIncidentGoesWholeToOnePersonAndTakesOverItsSites() throws SQLException {
    desk.turn(desk.district.district, Post.A, desk.li);
    desk.diagnosis(80, "e-1", "BOX_DEAD", TEN);
    desk.chase.look(TEN);
    var own = desk.list(TicketFilter.Part.GOING, TEN).getFirst().id();
    var later = TEN.plusSeconds(600);
    desk.incident(70, "BOX_DEAD", later, "e-1", "e-2");
    desk.district.given("UPDATE diagnosis SET incident_id = 70 WHERE id = 80");

    desk.chase.look(later);
    desk.chase.look(later.plusSeconds(20));

    var incident = desk.list(TicketFilter.Part.GOING, later);
    assertThat(incident).hasSize(1);
    assertThat(incident.getFirst().technician()).isEqualTo("li");
    assertThat(desk.moves(own))
        .last()
        .isEqualTo(new Withdrawn("并入第 " + incident.getFirst().id() + " 号工单"));

    desk.district.given("UPDATE diagnosis SET incident_id = NULL WHERE id = 80");
    desk.district.given(
        "UPDATE incident_site SET left_at = '%s' WHERE station_id = {e-1}".formatted(later));
    desk.chase.look(later.plusSeconds(40));
    assertThat(desk.list(TicketFilter.Part.GOING, later))
        .as("left behind by the others and still broken")
        .hasSize(2);
  }

  @Test
  void whatAKeeperReportedJoinsTheIncidentToo() throws SQLException {
    var own = desk.report(Complaint.NO_NETWORK, TEN);
    desk.incident(70, "LINE_DOWN", TEN.plusSeconds(60), "e-1", "e-2");

    desk.chase.look(TEN.plusSeconds(60));

    assertThat(desk.stage(own)).isEqualTo(Stage.WITHDRAWN);
    assertThat(desk.site(TEN.plusSeconds(60)).ticket()).map(SiteTicket::isShared).contains(true);
  }

  @Test
  void whoIsAlreadyThereGoesOn() throws SQLException {
    var own = desk.report(Complaint.NO_NETWORK, TEN);
    desk.move(own, desk.li, new Accepted(), TEN.plusSeconds(10));
    desk.move(own, desk.li, new Move.Arrived(), TEN.plusSeconds(20));
    desk.incident(70, "LINE_DOWN", TEN.plusSeconds(60), "e-1", "e-2");

    desk.chase.look(TEN.plusSeconds(60));

    assertThat(desk.stage(own)).isEqualTo(Stage.ON_SITE);
  }

  @Test
  void whatTheSubdistrictTreatsReachesOneOfItsPeople() throws SQLException {
    var sun = desk.account("sun", Role.SUBDISTRICT, desk.district.east);
    desk.turn(desk.district.district, Post.A, desk.li);
    desk.turn(Treater.SUBDISTRICT, desk.district.east, Post.A, sun);
    desk.turn(Treater.SUBDISTRICT, desk.district.district, Post.B, desk.zhao);
    desk.diagnosis(80, "e-1", "DEVICE_EXCHANGED", TEN);

    desk.chase.look(TEN);

    var ticket = desk.list(TicketFilter.Part.GOING, TEN).getFirst();
    assertThat(ticket.technician()).isEqualTo("sun");
    assertThat(desk.file(ticket.id(), TEN).technicians()).containsEntry(sun, "sun");

    desk.chase.look(TEN.plus(Duration.ofHours(3)));
    assertThat(desk.file(ticket.id(), TEN).line().technician()).isEqualTo("zhao");
  }

  @Test
  void nobodyOfASubdistrictIsSentWhereHeHasNothingToDo() throws SQLException {
    var sun = desk.account("sun", Role.SUBDISTRICT, desk.district.east);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.turn(desk.district.east, Post.A, sun))
        .withMessage("SUBDISTRICT is not on duty for DISTRICT_REPAIR");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.turn(Treater.SUBDISTRICT, desk.district.west, Post.A, sun))
        .withMessageContaining("does not see all of");
    var leave = new Leave(desk.li, FRIDAY, FRIDAY, Optional.of(sun), false);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.duties.add(desk.office, leave, "开会", desk.zhao))
        .withMessage("SUBDISTRICT does not stand in for TECHNICIAN");
  }

  @Test
  void aListIsOfPeopleWhoSeeTheArea() throws SQLException {
    var west = desk.account("he", Role.TECHNICIAN, desk.district.west);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.turn(desk.district.east, Post.A, west))
        .withMessageContaining("does not see all of");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.turn(desk.district.east, Post.A, desk.zhao))
        .withMessage("OFFICE is not on duty for DISTRICT_REPAIR");
    desk.turn(desk.district.west, Post.A, west);
    var line = desk.duties.list(desk.office, FRIDAY).turns().getFirst();
    assertThat(line.turn())
        .isEqualTo(
            new Turn(
                Treater.DISTRICT_REPAIR,
                desk.district.west.path(),
                Post.A,
                west,
                EnumSet.allOf(DayOfWeek.class),
                LocalDate.of(2026, 1, 1),
                Optional.empty()));
    desk.duties.end(desk.office, line.id(), FRIDAY);
    assertThat(desk.duties.list(desk.office, FRIDAY).turns()).isEmpty();
  }
}
