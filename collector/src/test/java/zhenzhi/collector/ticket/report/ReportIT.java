package zhenzhi.collector.ticket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Confirmed;
import zhenzhi.collector.ticket.Move.Denied;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Move.Found;
import zhenzhi.collector.ticket.Move.Joined;
import zhenzhi.collector.ticket.Move.Opened;
import zhenzhi.collector.ticket.Move.Reminded;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Repaired;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.Word;
import zhenzhi.collector.ticket.desk.Desk;
import zhenzhi.collector.ticket.desk.TicketFilter;

/** What a keeper reports by hand, before and after the diagnosis finds the same. */
class ReportIT {
  /** 10:00 of Friday, 20 November 2026. */
  private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");

  private static final Repaired DONE =
      new Repaired(new Repair(Optional.empty(), "重启", Optional.empty(), List.of()));

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aDeadBoxIsReportedByOneTap() throws SQLException {
    var ticket = desk.report(Complaint.NOT_STARTING, TEN);

    assertThat(desk.moves(ticket))
        .containsExactly(
            new Opened(Source.KEEPER, Finding.BOX_DEAD, Treater.DISTRICT_REPAIR, "没有图像"));
    var seen = desk.site(TEN);
    assertThat(seen.ticket()).map(SiteTicket::id).contains(ticket);
    assertThat(seen.words()).containsExactly(Word.MISTAKEN);
  }

  @Test
  void theDiagnosisTakesOverWhatWasReported() throws SQLException {
    var ticket = desk.report(Complaint.NO_SIGNAL, TEN);
    desk.diagnosis(80, "e-1", "LNB_DEAD", TEN.plusSeconds(600));

    desk.chase.look(TEN.plusSeconds(700));
    desk.chase.look(TEN.plusSeconds(720));

    var file = desk.file(ticket, TEN);
    assertThat(file.ticket().finding()).isEqualTo(Finding.LNB_DEAD);
    assertThat(desk.moves(ticket)).last().isEqualTo(new Found(Finding.LNB_DEAD));
    assertThat(desk.list(TicketFilter.Part.GOING, TEN)).hasSize(1);
    assertThat(file.line().diagnosis()).hasValue(80);
  }

  @Test
  void anotherFaultIsAnotherTicket() throws SQLException {
    var ticket = desk.report(Complaint.NO_SIGNAL, TEN);
    desk.diagnosis(80, "e-1", "DISK_FULL", TEN);

    desk.chase.look(TEN.plusSeconds(20));

    assertThat(desk.list(TicketFilter.Part.GOING, TEN)).hasSize(2);
    assertThat(desk.moves(ticket)).hasSize(1);
  }

  @Test
  void aReportJoinsTheTicketThatIsThere() throws SQLException {
    desk.diagnosis(80, "e-1", "LNB_DEAD", TEN);
    desk.chase.look(TEN);
    var ticket = desk.list(TicketFilter.Part.GOING, TEN).getFirst().id();

    assertThat(desk.report(Complaint.NO_SIGNAL, TEN.plusSeconds(60))).isEqualTo(ticket);

    assertThat(desk.moves(ticket)).last().isEqualTo(new Joined(Source.KEEPER, "没有图像"));
  }

  @Test
  void aDiagnosisThatIsNotDueYetIsWhatTheReportIsAbout() throws SQLException {
    desk.diagnosis(80, "e-1", "DISH_WORN", TEN.plus(Duration.ofDays(3)));
    assertThat(desk.site(TEN).known()).contains(Complaint.NO_SIGNAL);

    var ticket = desk.report(Complaint.NO_SIGNAL, TEN);

    var file = desk.file(ticket, TEN);
    assertThat(file.ticket().finding()).isEqualTo(Finding.DISH_WORN);
    assertThat(file.line().diagnosis()).hasValue(80);
  }

  @Test
  void aReportJoinsTheIncidentThatBefellItsSite() throws SQLException {
    desk.incident(70, "LINE_DOWN", TEN, "e-1", "e-2");
    desk.chase.look(TEN);
    var ticket = desk.list(TicketFilter.Part.GOING, TEN).getFirst().id();

    assertThat(desk.report(Complaint.NO_NETWORK, TEN.plusSeconds(60))).isEqualTo(ticket);

    assertThat(desk.site(TEN.plusSeconds(60)).words()).as("one site speaks for itself").isEmpty();
  }

  /** The diagnosis that the report hid for a moment gets a ticket of its own. */
  @Test
  void aReportByMistakeIsTakenBackForTenMinutes() throws SQLException {
    desk.diagnosis(80, "e-1", "DISH_WORN", TEN.plus(Duration.ofHours(2)));
    var ticket = desk.report(Complaint.NO_SIGNAL, TEN);

    desk.say(ticket, Word.MISTAKEN, TEN.plusSeconds(500));

    assertThat(desk.stage(ticket)).isEqualTo(Stage.WITHDRAWN);
    desk.chase.look(TEN.plus(Duration.ofHours(2)));
    assertThat(desk.list(TicketFilter.Part.GOING, TEN)).hasSize(1);
  }

  @Test
  void laterItIsNotTakenBack() throws SQLException {
    var ticket = desk.report(Complaint.NO_SIGNAL, TEN);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.say(ticket, Word.MISTAKEN, TEN.plusSeconds(601)))
        .withMessageContaining("not possible now");
  }

  /** No box can tell, so the word of whoever reported it is the proof. */
  @Test
  void theKeeperEndsWhatTheKeeperReported() throws SQLException {
    var ticket = desk.report(Complaint.OTHER, TEN);
    desk.move(ticket, desk.li, DONE, TEN.plusSeconds(3_600));

    desk.say(ticket, Word.NOT_GOOD, TEN.plusSeconds(4_000));
    assertThat(desk.stage(ticket)).isEqualTo(Stage.ON_SITE);
    desk.move(ticket, desk.li, DONE, TEN.plusSeconds(7_200));
    desk.say(ticket, Word.GOOD, TEN.plusSeconds(8_000));

    assertThat(desk.stage(ticket)).isEqualTo(Stage.CLOSED);
  }

  @Test
  void aBoxThatReportsAgainProvesTheRepair() throws SQLException {
    var ticket = desk.report(Complaint.NOT_STARTING, TEN);
    desk.move(ticket, desk.li, DONE, TEN.plusSeconds(60));
    desk.chase.look(TEN.plusSeconds(7_200));
    assertThat(desk.stage(ticket)).as("not heard since").isEqualTo(Stage.REPAIRED);
    heard(TEN.plusSeconds(600), TEN.plusSeconds(660));
    desk.chase.look(TEN.plusSeconds(7_220));
    assertThat(desk.stage(ticket)).as("one message is no proof").isEqualTo(Stage.REPAIRED);

    heard(TEN.plusSeconds(600), TEN.plusSeconds(2_399));
    desk.chase.look(TEN.plusSeconds(7_240));
    assertThat(desk.stage(ticket)).as("not yet half an hour").isEqualTo(Stage.REPAIRED);
    heard(TEN.plusSeconds(600), TEN.plusSeconds(2_400));
    desk.chase.look(TEN.plusSeconds(7_260));

    assertThat(desk.stage(ticket)).isEqualTo(Stage.CLOSED);
  }

  /** What comes and goes is not healthy: half an hour is counted from when it came last. */
  @Test
  void aBoxThatWasAwayOrIllMeanwhileProvesItFromThenOn() throws SQLException {
    var ticket = desk.report(Complaint.OTHER, TEN);
    desk.move(ticket, desk.li, DONE, TEN.plusSeconds(60));
    desk.diagnosis(81, "e-1", "NOT_STUDYING", TEN);
    desk.diagnosis(80, "e-1", "DISK_FULL", TEN.plusSeconds(2_000));
    desk.over(80, TEN.plusSeconds(3_000));
    heard(TEN.minusSeconds(600), TEN.plusSeconds(4_799));
    desk.chase.look(TEN.plusSeconds(4_799));
    assertThat(desk.stage(ticket)).isEqualTo(Stage.REPAIRED);

    heard(TEN.minusSeconds(600), TEN.plusSeconds(4_800));
    desk.chase.look(TEN.plusSeconds(4_800));

    assertThat(desk.stage(ticket)).isEqualTo(Stage.CLOSED);
  }

  private void heard(Instant since, Instant last) {
    desk.district.given(
        """
        INSERT INTO station_state (station_id, presence, presence_at, heard_at)
        VALUES ({e-1}, 'ONLINE', '%1$s', '%2$s')
        ON CONFLICT (station_id) DO UPDATE SET heard_at = excluded.heard_at
        """
            .formatted(since, last));
  }

  /** Where no box can tell it waited for ever. */
  @Test
  void whereNobodyConfirmsThePeopleAreRemindedUntilTheOfficeDoes() throws SQLException {
    var ticket = desk.report(Complaint.OTHER, TEN);
    desk.move(ticket, desk.li, DONE, TEN.plusSeconds(60));
    desk.chase.look(TEN.plus(Duration.ofHours(23)));
    assertThat(desk.moves(ticket)).last().isEqualTo(DONE);
    desk.chase.look(TEN.plus(Duration.ofHours(25)));
    desk.chase.look(TEN.plus(Duration.ofHours(26)));
    assertThat(desk.moves(ticket)).hasSize(3).last().isEqualTo(new Reminded(Due.PROOF));
    desk.chase.look(TEN.plus(Duration.ofHours(50)));
    assertThat(desk.moves(ticket)).hasSize(4);

    var later = TEN.plus(Duration.ofHours(51));
    assertThat(desk.file(ticket, later).possible()).contains(Step.CONFIRM);
    assertThatExceptionOfType(Refusal.class)
        .as("nobody proves his own repair")
        .isThrownBy(() -> desk.move(ticket, desk.li, new Confirmed(), later));
    desk.move(ticket, desk.zhao, new Confirmed(), later);

    assertThat(desk.stage(ticket)).isEqualTo(Stage.CLOSED);
  }

  @Test
  void noWordReplacesWhatABoxCanTell() throws SQLException {
    desk.diagnosis(80, "e-1", "LNB_DEAD", TEN);
    desk.chase.look(TEN);
    var ticket = desk.list(TicketFilter.Part.GOING, TEN).getFirst().id();
    desk.move(ticket, desk.li, DONE, TEN.plusSeconds(60));

    assertThat(desk.file(ticket, TEN).possible()).doesNotContain(Step.CONFIRM);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.move(ticket, desk.zhao, new Confirmed(), TEN.plusSeconds(90)))
        .withMessageContaining("the box itself will tell");
  }

  /** 放不了 took up the ticket of an LNB that had been exchanged days before. */
  @Test
  void whatNobodyCanSayBetterIsNoReasonToTakeUpAnotherFault() throws SQLException {
    desk.diagnosis(80, "e-1", "LNB_DEAD", TEN);
    desk.chase.look(TEN);
    var ticket = desk.list(TicketFilter.Part.GOING, TEN).getFirst().id();
    assertThat(desk.report(Complaint.NOT_PLAYING, TEN.plusSeconds(30)))
        .as("while it goes on it explains everything")
        .isEqualTo(ticket);
    desk.move(ticket, desk.li, DONE, TEN.plusSeconds(60));
    desk.over(80, TEN.plusSeconds(90));
    desk.chase.look(TEN.plusSeconds(120));
    assertThat(desk.stage(ticket)).isEqualTo(Stage.CLOSED);

    var other = desk.report(Complaint.NOT_PLAYING, TEN.plus(Duration.ofDays(2)));

    assertThat(other).isNotEqualTo(ticket);
    assertThat(desk.stage(ticket)).isEqualTo(Stage.CLOSED);
    assertThat(desk.file(other, TEN).ticket().finding()).isEqualTo(Finding.UNCLEAR);
  }

  @Test
  void whatIsReportedAgainWithinAWeekIsTheSameTicket() throws SQLException {
    desk.diagnosis(80, "e-1", "LNB_DEAD", TEN);
    desk.chase.look(TEN);
    var ticket = desk.list(TicketFilter.Part.GOING, TEN).getFirst().id();
    desk.over(80, TEN.plusSeconds(600));
    desk.chase.look(TEN.plusSeconds(700));

    assertThat(desk.report(Complaint.NO_SIGNAL, TEN.plusSeconds(800))).isEqualTo(ticket);

    desk.chase.look(TEN.plusSeconds(820));
    assertThat(desk.moves(ticket)).last().isEqualTo(new Denied("没有图像"));
    assertThat(desk.stage(ticket)).isEqualTo(Stage.OPEN);
  }

  @Test
  void nobodyReportsAllDay() throws SQLException {
    for (var i = 0; i < 5; i++) {
      desk.report(Complaint.NO_SIGNAL, TEN.plusSeconds(i));
    }

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.report(Complaint.NO_SIGNAL, TEN.plusSeconds(9)))
        .withMessageContaining("often enough");
    assertThat(desk.report(Complaint.NO_SIGNAL, TEN.plus(Duration.ofDays(1)))).isPositive();
  }

  @Test
  void theOfficeEntersWhatItFoundOnItsRound() throws SQLException {
    var report =
        new ReportService.Report(District.W1, Move.Source.INSPECTION, Complaint.NO_NETWORK, "光猫红灯");

    var ticket = desk.reports.report(desk.office, report, desk.zhao, TEN);

    assertThat(desk.file(ticket, TEN).ticket().unit()).isEqualTo(Treater.TELECOM);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> desk.reports.report(Scope.of(desk.district.east), report, desk.zhao, TEN))
        .withMessage("no station w-1");
  }
}
