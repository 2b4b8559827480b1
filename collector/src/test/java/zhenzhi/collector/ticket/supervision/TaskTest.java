package zhenzhi.collector.ticket.supervision;

import static java.time.ZoneOffset.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.workday.WorkCalendar;

/** As what the ticket of a full disk counts, which is to be mended within a working day. */
class TaskTest {
  private static final Terms TERMS =
      new Terms(
          new WorkCalendar(
              ZoneId.of("Asia/Shanghai"), LocalTime.of(8, 30), LocalTime.of(17, 30), Map.of()),
          Duration.ofHours(2),
          Duration.ofHours(9),
          Duration.ofHours(27));
  private static final Move DONE =
      new Move.Repaired(new Repair(Optional.empty(), "清理", Optional.empty(), List.of()));

  private final List<Entry> log = new ArrayList<>();

  TaskTest() {
    enter(
        "2026-11-20T10:00",
        new Move.Opened(Move.Source.DIAGNOSIS, Finding.DISK_FULL, Treater.DISTRICT_REPAIR, ""));
  }

  @Test
  void whatIsProvenInTimeIsDone() {
    enter("2026-11-20T10:30", new Move.Accepted());
    enter("2026-11-20T15:00", DONE);
    assertThat(at("2026-11-20T15:05").outcome()).isEqualTo(Outcome.GOING);
    enter("2026-11-24T09:00", new Move.Recovered(moment("2026-11-20T15:00")));

    var task = at("2026-12-24T09:00");
    assertThat(task.outcome()).isEqualTo(Outcome.DONE);
    assertThat(task.accepted()).contains(Duration.ofMinutes(30));
    assertThat(task.repaired()).contains(Duration.ofHours(5));
  }

  @Test
  void whatWaitsTooLongIsLateAndStaysSo() {
    assertThat(at("2026-11-23T10:00").outcome()).isEqualTo(Outcome.GOING);
    assertThat(at("2026-11-23T10:01").outcome()).isEqualTo(Outcome.LATE);
    enter("2026-11-23T11:00", DONE);
    enter("2026-11-23T11:10", new Move.Recovered(moment("2026-11-23T11:00")));
    assertThat(at("2026-11-30T11:10").outcome()).isEqualTo(Outcome.LATE);
  }

  @Test
  void whatIsDoneWithinAnExtensionIsExtended() {
    enter("2026-11-20T11:00", new Move.ExtensionAsked(moment("2026-11-27T17:00"), "缺件"));
    enter("2026-11-20T11:30", new Move.ExtensionGranted());
    assertThat(at("2026-11-26T10:00").outcome()).isEqualTo(Outcome.GOING);
    enter("2026-11-26T11:00", DONE);
    enter("2026-11-26T11:10", new Move.Recovered(moment("2026-11-26T11:00")));

    assertThat(at("2026-11-30T10:00").outcome()).isEqualTo(Outcome.EXTENDED);
  }

  @Test
  void aRepairThatDidNotHoldIsNone() {
    enter("2026-11-20T11:00", DONE);
    enter("2026-11-20T15:00", new Move.Disproved());
    assertThat(at("2026-11-20T15:10").repaired()).isEmpty();

    enter("2026-11-20T16:00", DONE);
    assertThat(at("2026-11-20T16:10").repaired()).contains(Duration.ofHours(6));
  }

  /** A new round had a time of its own, and the old one was forgotten. */
  @Test
  void aRelapseDoesNotMakeUpForWhatWasLate() {
    enter("2026-11-23T11:00", DONE);
    enter("2026-11-23T11:10", new Move.Recovered(moment("2026-11-23T11:00")));
    enter("2026-11-25T09:00", new Move.Relapsed());
    assertThat(at("2026-11-25T09:10").outcome()).isEqualTo(Outcome.LATE);
    enter("2026-11-25T10:00", DONE);
    enter("2026-11-25T10:10", new Move.Recovered(moment("2026-11-25T10:00")));

    assertThat(at("2026-11-30T10:00").outcome()).isEqualTo(Outcome.LATE);
    assertThat(Figures.of(List.of(at("2026-11-30T10:00"))).strictRate()).hasValue(0);
  }

  /** Late before it recovered by itself, and nobody had repaired anything. */
  @Test
  void whatWasLateWhenItRecoveredIsLateAfterTheKeeperDeniesIt() {
    enter("2026-11-23T11:00", new Move.Recovered(moment("2026-11-23T11:00")));
    enter("2026-11-23T11:30", new Move.Denied("没好"));
    enter("2026-11-23T12:00", DONE);
    enter("2026-11-23T12:10", new Move.Recovered(moment("2026-11-23T12:00")));

    assertThat(at("2026-11-30T10:00").outcome()).isEqualTo(Outcome.LATE);
  }

  @Test
  void aRelapseInTimeIsNoDelay() {
    enter("2026-11-20T11:00", DONE);
    enter("2026-11-20T11:10", new Move.Recovered(moment("2026-11-20T11:00")));
    enter("2026-11-24T09:00", new Move.Relapsed());
    assertThat(at("2026-11-24T09:10").outcome()).isEqualTo(Outcome.GOING);
    enter("2026-11-24T10:00", DONE);
    enter("2026-11-24T10:10", new Move.Recovered(moment("2026-11-24T10:00")));

    assertThat(at("2026-11-30T10:00").outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void theRatesAreThoseOfTheRules() {
    var tasks = new ArrayList<Task>();
    tasks.add(task(Outcome.DONE, 1));
    tasks.add(task(Outcome.DONE, 2));
    tasks.add(task(Outcome.DONE, 9));
    tasks.add(task(Outcome.EXTENDED, 30));
    tasks.add(task(Outcome.LATE, 40));
    tasks.add(task(Outcome.WITHDRAWN, 0));

    var figures = Figures.of(tasks);

    assertThat(figures.assigned()).isEqualTo(6);
    assertThat(figures.rate()).hasValue(4.0 / 6);
    assertThat(figures.strictRate()).hasValue(3.0 / 5);
    assertThat(figures.repair()).contains(Duration.ofMinutes(5 * 60 + 30));
    assertThat(Figures.of(List.of()).rate()).as("of no task there is none").isEmpty();
  }

  private static Task task(Outcome outcome, int hours) {
    return new Task(
        Finding.DISK_FULL.faultClass(),
        Treater.DISTRICT_REPAIR,
        "城东",
        OptionalLong.empty(),
        outcome,
        Optional.empty(),
        Optional.of(Duration.ofHours(hours)));
  }

  private Task at(String now) {
    return Task.of(log, "城东", TERMS, moment(now));
  }

  private void enter(String at, Move move) {
    log.add(new Entry(moment(at), OptionalLong.of(7), move));
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).toInstant(ofHours(8));
  }
}
