package zhenzhi.collector.ticket;

import static java.time.ZoneOffset.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Move.Accepted;
import zhenzhi.collector.ticket.Move.Arrived;
import zhenzhi.collector.ticket.Move.Closed;
import zhenzhi.collector.ticket.Move.Dispatched;
import zhenzhi.collector.ticket.Move.Disproved;
import zhenzhi.collector.ticket.Move.Escalated;
import zhenzhi.collector.ticket.Move.ExtensionAsked;
import zhenzhi.collector.ticket.Move.ExtensionGranted;
import zhenzhi.collector.ticket.Move.ExtensionRefused;
import zhenzhi.collector.ticket.Move.Opened;
import zhenzhi.collector.ticket.Move.Part;
import zhenzhi.collector.ticket.Move.Paused;
import zhenzhi.collector.ticket.Move.Recovered;
import zhenzhi.collector.ticket.Move.Relapsed;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Repaired;
import zhenzhi.collector.ticket.Move.Resumed;
import zhenzhi.collector.ticket.Move.Returned;
import zhenzhi.collector.ticket.Move.Shelved;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.TakenUp;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Move.Withdrawn;
import zhenzhi.collector.workday.WorkCalendar;

/** A dead LNB in the last days before the National Day of 2026, and the roads its ticket takes. */
class TicketTest {
  private static final long LI = 7;
  private static final long OFFICE = 1;
  private static final Terms TERMS =
      new Terms(
          new WorkCalendar(
              ZoneId.of("Asia/Shanghai"),
              LocalTime.of(8, 30),
              LocalTime.of(17, 30),
              Map.of(
                  LocalDate.of(2026, 10, 1), false,
                  LocalDate.of(2026, 10, 2), false,
                  LocalDate.of(2026, 10, 5), false,
                  LocalDate.of(2026, 10, 6), false,
                  LocalDate.of(2026, 10, 7), false,
                  LocalDate.of(2026, 10, 10), true)),
          Duration.ofHours(2),
          Duration.ofHours(9),
          Duration.ofHours(27));
  private static final Repair NEW_LNB =
      new Repair(
          Optional.of(Finding.LNB_DEAD),
          "换高频头",
          Optional.of(NaturalCause.LIGHTNING),
          List.of(new Part("高频头", "PBI Turbo-2100", "20260918-11", Optional.of(6_500L))));

  private final List<Entry> log = new ArrayList<>();

  @Test
  void fromTheFirstMinuteToTheProof() {
    open("2026-09-28T09:00");
    assertThat(ticket().resolve()).isEqualTo(new Clock.Running(at("2026-10-08T09:00")));

    by(OFFICE, "2026-09-28T09:10", new Dispatched(Treater.DISTRICT_REPAIR, Optional.of(LI)));
    assertThat(ticket().accept()).isEqualTo(new Clock.Running(at("2026-09-28T11:10")));

    by(LI, "2026-09-28T10:00", new Accepted());
    by(LI, "2026-09-28T14:00", new Arrived());
    by(LI, "2026-09-28T14:30", new Repaired(NEW_LNB));
    assertThat(ticket().stage()).isEqualTo(Stage.REPAIRED);

    byItself("2026-09-28T14:40", new Recovered(at("2026-09-28T14:25")));
    assertThat(ticket().stage()).isEqualTo(Stage.CLOSED);
    assertThat(ticket().accept()).isEqualTo(new Clock.Done(true));
    assertThat(ticket().resolve()).isEqualTo(new Clock.Done(true));
    assertThat(ticket().repair()).contains(NEW_LNB);
    assertThat(ticket().technician()).hasValue(LI);
  }

  @Test
  void aPartThatIsWaitedForOverTheHolidaysCostsNoTime() {
    open("2026-09-28T09:00");
    by(LI, "2026-09-28T10:00", new Accepted());
    by(LI, "2026-09-29T09:00", new Paused(Wait.PART, "高频头缺货"));
    assertThat(ticket().resolve()).isEqualTo(new Clock.Stopped(Duration.ofHours(18)));
    refused(LI, "2026-09-29T10:00", new Arrived(), "waits for PART");

    by(LI, "2026-10-08T08:30", new Resumed());

    assertThat(ticket().resolve()).isEqualTo(new Clock.Running(at("2026-10-09T17:30")));
  }

  @Test
  void whatIsRepairedByWordOnlyGoesOn() {
    open("2026-09-28T09:00");
    by(LI, "2026-09-28T10:00", new Repaired(NEW_LNB));
    byItself("2026-09-28T12:00", new Disproved());

    assertThat(ticket().stage()).isEqualTo(Stage.ON_SITE);
    assertThat(ticket().resolve())
        .as("the two hours in which the proof was waited for do not count")
        .isEqualTo(new Clock.Running(at("2026-10-08T11:00")));
  }

  @Test
  void whatRecoversByItselfWaitsForAWordAboutIt() {
    open("2026-09-28T09:00");
    by(LI, "2026-09-28T10:00", new Accepted());
    byItself("2026-09-28T11:00", new Recovered(at("2026-09-28T10:50")));
    assertThat(ticket().stage()).isEqualTo(Stage.RECOVERED);

    by(LI, "2026-09-28T12:00", new Repaired(NEW_LNB));

    assertThat(ticket().stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void aRelapseOpensTheSameTicketAndBeginsItsTimeAnew() {
    open("2026-09-28T09:00");
    byItself("2026-09-28T11:00", new Recovered(at("2026-09-28T10:50")));
    by(OFFICE, "2026-09-28T12:00", new Closed());
    byItself("2026-09-30T08:30", new Relapsed());

    assertThat(ticket().stage()).isEqualTo(Stage.OPEN);
    assertThat(ticket().relapses()).isEqualTo(1);
    assertThat(ticket().resolve()).isEqualTo(new Clock.Running(at("2026-10-09T17:30")));
  }

  @Test
  void anExtensionIsAskedForBeforeAndDecidedByAPerson() {
    open("2026-09-28T09:00");
    by(LI, "2026-09-28T10:00", new Accepted());
    refused(LI, "2026-09-29T10:00", asking("2026-10-08T09:00"), "no extension");
    refused(LI, "2026-09-29T10:00", asking("2099-01-01T08:00"), "is after");

    by(LI, "2026-09-29T10:00", asking("2026-10-12T17:30"));
    refused(LI, "2026-09-29T11:00", asking("2026-10-13T17:30"), "asked for already");
    by(OFFICE, "2026-09-29T11:00", new ExtensionRefused("备件充足"));
    assertThat(ticket().resolve()).isEqualTo(new Clock.Running(at("2026-10-08T09:00")));

    by(LI, "2026-09-29T12:00", asking("2026-10-12T17:30"));
    by(OFFICE, "2026-09-29T13:00", new ExtensionGranted());
    assertThat(ticket().resolve()).isEqualTo(new Clock.Running(at("2026-10-12T17:30")));

    refused(LI, "2026-10-13T09:00", asking("2026-10-20T17:30"), "overdue");
  }

  @Test
  void whoeverItIsNotForGivesItBack() {
    open("2026-09-28T09:00");
    by(OFFICE, "2026-09-28T09:10", new Dispatched(Treater.TELECOM, Optional.empty()));
    by(LI, "2026-09-28T09:20", new Returned("不是线路问题"));

    assertThat(ticket().stage()).isEqualTo(Stage.OPEN);
    assertThat(ticket().technician()).isEmpty();
    assertThat(ticket().resolve()).isEqualTo(new Clock.Running(at("2026-10-08T09:00")));
  }

  @Test
  void whatIsShelvedCostsNoTimeUntilItIsTakenUp() {
    open("2026-09-28T09:00");
    by(OFFICE, "2026-09-28T12:00", new Shelved("封山", LocalDate.of(2026, 10, 20)));
    by(OFFICE, "2026-10-20T08:30", new TakenUp());

    assertThat(ticket().resolve()).isEqualTo(new Clock.Running(at("2026-10-22T14:30")));
  }

  @Test
  void whatIsWithdrawnStaysSo() {
    open("2026-09-28T09:00");
    by(OFFICE, "2026-09-28T12:00", new Withdrawn("站点已撤"));

    refused(LI, "2026-09-28T13:00", new Accepted(), "it is WITHDRAWN");
  }

  @Test
  void whatIsLateIsLate() {
    open("2026-09-28T09:00");
    by(OFFICE, "2026-09-28T09:10", new Dispatched(Treater.DISTRICT_REPAIR, Optional.empty()));
    by(LI, "2026-09-28T15:00", new Accepted());
    by(LI, "2026-10-08T09:01", new Repaired(NEW_LNB));
    byItself("2026-10-08T09:30", new Recovered(at("2026-10-08T09:20")));

    assertThat(ticket().accept()).isEqualTo(new Clock.Done(false));
    assertThat(ticket().resolve()).isEqualTo(new Clock.Done(false));
  }

  /** Longer terms, or a holiday more in the file, do not make history impossible. */
  @Test
  void whatWasLateByTheTermsOfItsDayCanStillBeRead() {
    open("2026-09-28T09:00");
    byItself("2026-10-08T09:01", new Escalated(1));
    by(LI, "2026-10-08T10:00", new Repaired(NEW_LNB));

    var longer = new Terms(TERMS.calendar(), TERMS.accept(), TERMS.quick(), Duration.ofHours(90));
    assertThat(Ticket.of(log, longer).stage()).isEqualTo(Stage.REPAIRED);
    var shorter = new Terms(TERMS.calendar(), TERMS.accept(), TERMS.quick(), Duration.ofHours(1));
    assertThat(Ticket.of(log, shorter).stage()).isEqualTo(Stage.REPAIRED);
  }

  @Test
  void whatIsDoneBeforeAnEndOutOfWorkingHoursIsInTime() {
    open("2026-09-28T09:00");
    by(LI, "2026-09-28T10:00", new Accepted());
    by(LI, "2026-09-29T10:00", asking("2026-10-11T18:00"));
    by(OFFICE, "2026-09-29T11:00", new ExtensionGranted());
    by(LI, "2026-10-11T10:00", new Repaired(NEW_LNB));
    byItself("2026-10-11T10:30", new Disproved());
    assertThat(ticket().resolve().isOver(at("2026-10-11T11:00"))).isFalse();

    by(LI, "2026-10-11T12:00", new Repaired(NEW_LNB));
    byItself("2026-10-11T12:30", new Recovered(at("2026-10-11T12:20")));

    assertThat(ticket().resolve()).isEqualTo(new Clock.Done(true));
  }

  private static ExtensionAsked asking(String until) {
    return new ExtensionAsked(at(until), "备件在途");
  }

  private void open(String at) {
    byItself(at, new Opened(Source.DIAGNOSIS, Finding.LNB_DEAD, Treater.DISTRICT_REPAIR, ""));
  }

  private void by(long account, String at, Move move) {
    log.add(new Entry(at(at), OptionalLong.of(account), move));
    ticket();
  }

  private void byItself(String at, Move move) {
    log.add(new Entry(at(at), OptionalLong.empty(), move));
    ticket();
  }

  private void refused(long account, String at, Move move, String why) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ticket().after(new Entry(at(at), OptionalLong.of(account), move), TERMS))
        .withMessageContaining(why);
  }

  private Ticket ticket() {
    return Ticket.of(log, TERMS);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).toInstant(ofHours(8));
  }
}
