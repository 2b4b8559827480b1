package zhenzhi.collector.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Component;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.diagnosis.review.Actual;
import zhenzhi.collector.diagnosis.review.ReviewService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Accepted;
import zhenzhi.collector.ticket.Move.Closed;
import zhenzhi.collector.ticket.Move.Dispatched;
import zhenzhi.collector.ticket.Move.Part;
import zhenzhi.collector.ticket.Move.Relapsed;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Repaired;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.chase.ChaseService;

/** From a diagnosis that is due to a ticket that is closed, on a Friday morning. */
class TicketIT {
  /** 10:00 of Friday, 20 November 2026. */
  private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");

  private static final Repair NEW_LNB =
      new Repair(
          Optional.of(Finding.LNB_DEAD),
          "换高频头",
          Optional.of(NaturalCause.LIGHTNING),
          List.of(
              new Part("高频头", "PBI Turbo-2100", "20260918-11", Optional.of(6_500L)),
              new Part("F头", "", "", Optional.empty())));

  private final District district = new District(Map.of());
  private final ChaseService chase = district.context.getBean(ChaseService.class);
  private final TicketService tickets = district.context.getBean(TicketService.class);
  private final ReviewService reviews = district.context.getBean(ReviewService.class);
  private final Scope office = Scope.of(district.district);
  private final long li = account("li", Role.TECHNICIAN);

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void aCauseThatIsDueHasOneTicketUntilItIsProvenOver() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "LNB_DEAD", TEN.minusSeconds(60));
    diagnosis(81, "{e-2}", "SYSTEM", "DISK_FULL", TEN.plus(Duration.ofHours(1)));

    chase.look(TEN);
    chase.look(TEN.plusSeconds(20));

    var opened = only(TicketFilter.Part.GOING, TEN);
    assertThat(opened.finding()).isEqualTo(Finding.LNB_DEAD);
    assertThat(opened.unit()).isEqualTo(Treater.DISTRICT_REPAIR);
    assertThat(opened.code()).contains(District.E1);
    assertThat(opened.subdistrict()).isEqualTo("城东办事处");
    assertThat(opened.resolveDue())
        .as("in three working days")
        .contains(TEN.plus(Duration.ofDays(5)));

    var file = tickets.get(office, opened.id(), TEN);
    assertThat(file.technicians()).containsOnly(Map.entry(li, "li"));
    assertThat(file.possible())
        .containsExactlyInAnyOrder(
            Step.DISPATCH, Step.ACCEPT, Step.REPAIR, Step.ASK, Step.SHELVE, Step.WITHDRAW);
    move(opened.id(), 1, new Dispatched(Treater.DISTRICT_REPAIR, Optional.of(li)), TEN);
    move(opened.id(), 2, new Accepted(), TEN.plusSeconds(600));
    move(opened.id(), 3, new Repaired(NEW_LNB), TEN.plusSeconds(7_200));
    assertThat(only(TicketFilter.Part.WAITING, TEN).stage()).isEqualTo(Stage.REPAIRED);

    over(80, TEN.plusSeconds(7_100));
    chase.look(TEN.plusSeconds(7_800));

    var closed = only(TicketFilter.Part.ENDED, TEN);
    assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
    assertThat(closed.isLate()).isFalse();
    assertThat(closed.technician()).isEqualTo("li");
    file = tickets.get(office, closed.id(), TEN);
    assertThat(file.ticket().repair()).contains(NEW_LNB);
    assertThat(file.log()).hasSize(5);
    assertThat(reviews.of(office, 80))
        .as("the diagnosis is measured by it")
        .singleElement()
        .extracting(seen -> seen.actual())
        .isEqualTo(Optional.of(new Actual.Fault(Finding.LNB_DEAD, Component.LNB)));
    assertThat(file.people()).containsOnly(Map.entry(li, "li"));
  }

  @Test
  void whatComesBackWithinAWeekIsTheSameTicket() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "LNB_DEAD", TEN);
    chase.look(TEN);
    over(80, TEN.plusSeconds(600));
    chase.look(TEN.plusSeconds(700));
    var ticket = only(TicketFilter.Part.WAITING, TEN);
    move(ticket.id(), 2, new Closed(), TEN.plusSeconds(800));
    diagnosis(81, "{e-1}", "RECEPTION", "DISH_MOVED", TEN.plus(Duration.ofDays(3)));

    chase.look(TEN.plus(Duration.ofDays(3)));

    var again = tickets.get(office, ticket.id(), TEN);
    assertThat(again.ticket().relapses()).isEqualTo(1);
    assertThat(again.log().getLast().move()).isEqualTo(new Relapsed());
    assertThat(only(TicketFilter.Part.GOING, TEN).id()).isEqualTo(ticket.id());
  }

  @Test
  void aDiagnosisThatIsTakenUpAgainTakesItsTicketAlong() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "DISH_WORN", TEN);
    chase.look(TEN);
    over(80, TEN.plusSeconds(600));
    chase.look(TEN.plusSeconds(700));
    district.given("UPDATE diagnosis SET until_at = NULL, closed_at = NULL");

    chase.look(TEN.plus(Duration.ofDays(1)));
    chase.look(TEN.plus(Duration.ofDays(1)).plusSeconds(20));

    var ticket = only(TicketFilter.Part.GOING, TEN);
    assertThat(tickets.get(office, ticket.id(), TEN).ticket().relapses()).isEqualTo(1);
  }

  @Test
  void whatIsOverdueIsCarriedUpStepByStep() throws SQLException {
    diagnosis(80, "{e-1}", "SYSTEM", "DISK_FULL", TEN);
    chase.look(TEN);
    var monday = TEN.plus(Duration.ofDays(3));
    chase.look(monday);
    assertThat(rungs()).as("due at that moment").isEmpty();

    chase.look(monday.plusSeconds(20));
    chase.look(monday.plusSeconds(40));
    assertThat(rungs()).containsExactly(1);

    chase.look(monday.plus(Duration.ofDays(1)).plusSeconds(40));
    chase.look(monday.plus(Duration.ofDays(9)));
    chase.look(monday.plus(Duration.ofDays(9)).plusSeconds(20));
    chase.look(monday.plus(Duration.ofDays(11)));
    chase.look(monday.plus(Duration.ofDays(30)));
    assertThat(rungs()).containsExactly(1, 2, 3, 4);
  }

  private List<Integer> rungs() throws SQLException {
    var ticket = only(TicketFilter.Part.OVERDUE, TEN.plus(Duration.ofDays(60)));
    return tickets.get(office, ticket.id(), TEN).log().stream()
        .map(entry -> entry.move())
        .filter(Move.Escalated.class::isInstance)
        .map(move -> ((Move.Escalated) move).level())
        .toList();
  }

  /** Else one site would stop the tickets of all. */
  @Test
  void anOldDiagnosisWaitsForTheTicketOfTheOneAfterIt() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "DISH_WORN", TEN);
    chase.look(TEN);
    over(80, TEN.plusSeconds(600));
    chase.look(TEN.plusSeconds(700));
    district.given("UPDATE ticket SET stage = 'CLOSED', moved_at = '2026-11-01T00:00:00Z'");
    diagnosis(81, "{e-1}", "RECEPTION", "LNB_DEAD", TEN);
    chase.look(TEN.plusSeconds(800));
    over(81, TEN.plusSeconds(900));
    district.given("UPDATE diagnosis SET until_at = NULL, closed_at = NULL WHERE id = 80");
    diagnosis(82, "{e-2}", "SYSTEM", "DISK_FULL", TEN);

    chase.look(TEN.plusSeconds(1_000));

    assertThat(only(TicketFilter.Part.GOING, TEN).finding()).isEqualTo(Finding.DISK_FULL);
    assertThat(only(TicketFilter.Part.WAITING, TEN).finding()).isEqualTo(Finding.LNB_DEAD);
  }

  @Test
  void theTicketOfASiteThatIsGivenUpIsWithdrawn() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "LNB_DEAD", TEN);
    chase.look(TEN);
    over(80, TEN.plusSeconds(600));
    district.given("UPDATE diagnosis SET ending = 'RETIRED'");

    chase.look(TEN.plusSeconds(700));

    assertThat(only(TicketFilter.Part.ENDED, TEN).stage()).isEqualTo(Stage.WITHDRAWN);
  }

  @Test
  void whatComesBackAfterAMonthIsAnotherOne() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "LNB_DEAD", TEN);
    chase.look(TEN);
    over(80, TEN.plusSeconds(600));
    chase.look(TEN.plusSeconds(700));
    chase.look(TEN.plus(Duration.ofDays(4)));
    assertThat(only(TicketFilter.Part.ENDED, TEN).stage())
        .as("nobody said what it was")
        .isEqualTo(Stage.CLOSED);
    var later = TEN.plus(Duration.ofDays(30));
    diagnosis(81, "{e-1}", "RECEPTION", "LNB_DEAD", later);

    chase.look(later);

    assertThat(list(TicketFilter.Part.GOING, later)).hasSize(1);
    assertThat(list(TicketFilter.Part.ENDED, later)).hasSize(1);
  }

  @Test
  void whatIsRepairedByWordOnlyIsOpenAgain() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "LNB_DEAD", TEN);
    chase.look(TEN);
    var ticket = only(TicketFilter.Part.GOING, TEN);
    move(ticket.id(), 1, new Repaired(NEW_LNB), TEN.plusSeconds(600));

    chase.look(TEN.plus(Duration.ofHours(2)));
    assertThat(list(TicketFilter.Part.WAITING, TEN)).hasSize(1);
    chase.look(TEN.plus(Duration.ofHours(4)));

    assertThat(only(TicketFilter.Part.GOING, TEN).stage()).isEqualTo(Stage.ON_SITE);
  }

  @Test
  void anIncidentIsOneTicketOfTheUnitThatAllItsSitesAreIn() throws SQLException {
    district.given(
        """
        INSERT INTO incident (id, finding, confidence, since_at, told_at, due_at, areas)
        VALUES (70, 'LINE_DOWN', 'HIGH', '%1$s', '%1$s', '%1$s', '{}');
        INSERT INTO incident_site (incident_id, station_id, fell_at)
        VALUES (70, {e-1}, '%1$s'), (70, {e-2}, '%1$s')
        """
            .formatted(TEN));
    diagnosis(80, "{e-1}", "REACH", "LINE_DOWN", TEN);
    district.given("UPDATE diagnosis SET incident_id = 70 WHERE id = 80");

    chase.look(TEN);

    var ticket = only(TicketFilter.Part.GOING, TEN);
    assertThat(ticket.sites()).isEqualTo(2);
    assertThat(ticket.unit()).isEqualTo(Treater.TELECOM);
    assertThat(ticket.subdistrict()).isEqualTo("城东办事处");
    assertThat(tickets.list(Scope.of(district.west), filter(TicketFilter.Part.GOING), TEN).lines())
        .isEmpty();
  }

  /** It was seen by neither of the two. */
  @Test
  void anIncidentOfTwoSubdistrictsIsSeenByBothAndMovedByNeither() throws SQLException {
    district.given(
        """
        INSERT INTO incident (id, finding, confidence, since_at, told_at, due_at, areas)
        VALUES (70, 'LINE_DOWN', 'HIGH', '%1$s', '%1$s', '%1$s', '{}');
        INSERT INTO incident_site (incident_id, station_id, fell_at)
        VALUES (70, {e-1}, '%1$s'), (70, {w-1}, '%1$s')
        """
            .formatted(TEN));
    chase.look(TEN);
    var ticket = only(TicketFilter.Part.GOING, TEN).id();

    for (var unit : List.of(district.east, district.west)) {
      var scope = Scope.of(unit);
      var seen = tickets.list(scope, filter(TicketFilter.Part.GOING), TEN);
      assertThat(seen.lines()).extracting(TicketLine::id).containsExactly(ticket);
      assertThat(seen.total()).isEqualTo(1);
      assertThat(tickets.get(scope, ticket, TEN).possible()).isEmpty();
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> tickets.move(scope, ticket, 1, new Accepted(), li, TEN))
          .withMessageContaining("reaches further");
    }
    var inWest =
        new TicketFilter(
            TicketFilter.Part.GOING,
            Optional.empty(),
            OptionalLong.of(district.west.id()),
            OptionalLong.empty(),
            0,
            50);
    assertThat(tickets.list(office, inWest, TEN).lines()).hasSize(1);
  }

  @Test
  void ofTwoWhoMoveAtOnceOneIsTold() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "LNB_DEAD", TEN);
    chase.look(TEN);
    var ticket = only(TicketFilter.Part.GOING, TEN).id();
    move(ticket, 1, new Accepted(), TEN);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            tickets.move(
                office,
                ticket,
                1,
                new Dispatched(Treater.TELECOM, Optional.empty()),
                account("zhao", Role.OFFICE),
                TEN.plusSeconds(1)))
        .withMessageContaining("somebody has moved");
    assertThat(tickets.get(office, ticket, TEN).log()).hasSize(2);
  }

  @Test
  void nobodyIsSentWhoRepairsNothingThere() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "LNB_DEAD", TEN);
    chase.look(TEN);
    var ticket = only(TicketFilter.Part.GOING, TEN).id();
    var stranger =
        district
            .context
            .getBean(AccountService.class)
            .create(
                Scope.ALL,
                new NewAccount.ForUnit(
                    "wu", "a-password", "wu", Role.TECHNICIAN, district.west.id()))
            .id();

    for (var nobody : List.of(stranger, 999_999L)) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() ->
              move(ticket, 1, new Dispatched(Treater.DISTRICT_REPAIR, Optional.of(nobody)), TEN))
          .withMessageContaining("repairs nothing there");
    }
    assertThat(tickets.get(office, ticket, TEN).log()).hasSize(1);
  }

  @Test
  void whatTheServiceDidMeanwhileStopsNobody() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "LNB_DEAD", TEN);
    chase.look(TEN);
    var ticket = only(TicketFilter.Part.GOING, TEN).id();
    over(80, TEN.plusSeconds(60));
    chase.look(TEN.plusSeconds(90));

    move(ticket, 1, new Repaired(NEW_LNB), TEN.plusSeconds(120));

    assertThat(only(TicketFilter.Part.ENDED, TEN.plusSeconds(120)).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void aFormThatComesTwiceIsTakenOnce() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "LNB_DEAD", TEN);
    chase.look(TEN);
    var ticket = only(TicketFilter.Part.GOING, TEN).id();
    var slip = Optional.of(new Slip(UUID.randomUUID(), TEN.plusSeconds(30)));

    tickets.move(office, ticket, 1, new Accepted(), slip, li, TEN.plusSeconds(600));
    tickets.move(office, ticket, 1, new Accepted(), slip, li, TEN.plusSeconds(900));

    var file = tickets.get(office, ticket, TEN.plusSeconds(900));
    assertThat(file.log()).hasSize(2);
    assertThat(file.written()).containsExactly(Map.entry(1, TEN.plusSeconds(30)));
  }

  @Test
  void aTicketOfAnotherSubdistrictIsNotThere() throws SQLException {
    diagnosis(80, "{e-1}", "RECEPTION", "LNB_DEAD", TEN);
    chase.look(TEN);
    var ticket = only(TicketFilter.Part.GOING, TEN).id();
    var west = Scope.of(district.west);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> tickets.get(west, ticket, TEN))
        .withMessage("no ticket " + ticket);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> tickets.move(west, ticket, 1, new Accepted(), li, TEN))
        .withMessage("no ticket " + ticket);
  }

  private void diagnosis(int id, String site, String subject, String finding, Instant due) {
    district.given(
        """
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at)
        VALUES (%d, %s, '%s', '%s', 'HIGH', '%5$s', '%5$s', '%5$s', '%5$s')
        """
            .formatted(id, site, subject, finding, due));
  }

  private void over(int diagnosis, Instant until) {
    district.given(
        "UPDATE diagnosis SET until_at = '%1$s', closed_at = '%1$s' WHERE id = %2$d"
            .formatted(until, diagnosis));
  }

  private void move(long ticket, int seen, Move move, Instant at) throws SQLException {
    tickets.move(office, ticket, seen, move, li, at);
  }

  private TicketLine only(TicketFilter.Part part, Instant now) throws SQLException {
    var lines = list(part, now);
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  private List<TicketLine> list(TicketFilter.Part part, Instant now) throws SQLException {
    var page = tickets.list(office, filter(part), now);
    assertThat(page.total()).isEqualTo(page.lines().size());
    return page.lines();
  }

  private static TicketFilter filter(TicketFilter.Part part) {
    return new TicketFilter(
        part, Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), 0, 50);
  }

  private long account(String login, Role role) {
    return district
        .context
        .getBean(AccountService.class)
        .create(
            Scope.ALL,
            new NewAccount.ForUnit(login, "a-password", login, role, district.district.id()))
        .id();
  }
}
