package zhenzhi.collector.rectification;

import static zhenzhi.collector.rectification.Stage.APPROVED;
import static zhenzhi.collector.rectification.Stage.CLEARED;
import static zhenzhi.collector.rectification.Stage.DONE;
import static zhenzhi.collector.rectification.Stage.ISSUED;
import static zhenzhi.collector.rectification.Stage.RECEIVED;
import static zhenzhi.collector.rectification.Stage.RETURNED;
import static zhenzhi.collector.rectification.Stage.SUBMITTED;
import static zhenzhi.collector.rectification.Stage.WITHDRAWN;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import zhenzhi.collector.rectification.Move.Approved;
import zhenzhi.collector.rectification.Move.CarriedOut;
import zhenzhi.collector.rectification.Move.Cleared;
import zhenzhi.collector.rectification.Move.Continued;
import zhenzhi.collector.rectification.Move.ExtensionAsked;
import zhenzhi.collector.rectification.Move.ExtensionGranted;
import zhenzhi.collector.rectification.Move.ExtensionRefused;
import zhenzhi.collector.rectification.Move.Issued;
import zhenzhi.collector.rectification.Move.Received;
import zhenzhi.collector.rectification.Move.Reminded;
import zhenzhi.collector.rectification.Move.Returned;
import zhenzhi.collector.rectification.Move.Submitted;
import zhenzhi.collector.rectification.Move.Withdrawn;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;

/** Which entry may follow, and what the order comes to then. */
final class Course {
  private final Rectification before;
  private final Entry entry;
  private final Terms terms;
  private final LocalDate today;

  private Stage stage;
  private LocalDate due;
  private Optional<LocalDate> asked;
  private Optional<Plan> plan;
  private Optional<LocalDate> stopped;
  private Optional<Reminder> reminded;
  private int round;
  private boolean isExtended;
  private boolean isLate;

  Course(Rectification before, Entry entry, Terms terms) {
    this.before = before;
    this.entry = entry;
    this.terms = terms;
    today = terms.day(entry.at());
    stage = before.stage();
    due = before.due();
    asked = before.asked();
    plan = before.plan();
    stopped = before.stopped();
    reminded = before.reminded();
    round = before.round();
    isExtended = before.isExtended();
    isLate = before.isLate();
  }

  Rectification next() {
    move();
    return new Rectification(
        before.entries() + 1,
        entry.at(),
        stage,
        before.signBy(),
        due,
        asked,
        plan,
        stopped,
        due.equals(before.due()) ? reminded : Optional.empty(),
        round,
        isExtended,
        isLate);
  }

  private void move() {
    switch (entry.move()) {
      case Issued _ -> throw refusal("it is issued already");
      case Received _ -> receive();
      case Submitted(var planned) -> submit(planned);
      case Approved _ -> decide(APPROVED);
      case Returned(var reason) -> giveBack(reason);
      case CarriedOut _ -> carryOut();
      case Cleared _ -> clear();
      case Continued(var until, var reason) -> goOn(until, reason);
      case ExtensionAsked(var until, var reason) -> ask(until, reason);
      case ExtensionGranted _ -> grant();
      case ExtensionRefused(var reason) -> refuse(reason);
      case Withdrawn(var reason) -> withdraw(reason);
      case Reminded(var of) -> remind(of);
    }
  }

  private void receive() {
    require(ISSUED);
    stage = RECEIVED;
  }

  private void submit(Plan planned) {
    require(RECEIVED, RETURNED);
    plan = Optional.of(planned);
    stopped = stopped.or(() -> Optional.of(today));
    stage = SUBMITTED;
  }

  private void giveBack(String reason) {
    requireReason(reason);
    decide(RETURNED);
  }

  private void decide(Stage decided) {
    require(SUBMITTED);
    stage = decided;
    goOnCounting();
  }

  /**
   * The days that the office took are not the site's; while it still has something, they run on.
   */
  private void goOnCounting() {
    if (stage != SUBMITTED && asked.isEmpty()) {
      due = due.plusDays(ChronoUnit.DAYS.between(stopped.orElse(today), today));
      stopped = Optional.empty();
    }
  }

  private void carryOut() {
    require(APPROVED);
    isLate |= stopped.orElse(today).isAfter(due);
    asked = Optional.empty();
    stopped = Optional.empty();
    stage = DONE;
  }

  /** A month that is not over proves nothing. */
  private void clear() {
    require(DONE);
    if (!today.isAfter(Terms.proof(due).atEndOfMonth())) {
      throw new Refusal(Kind.TOO_SOON, Terms.proof(due) + " is not over");
    }
    stage = CLEARED;
  }

  private void goOn(LocalDate until, String reason) {
    require(DONE);
    requireReason(reason);
    requireLater(until, today);
    due = until;
    round++;
    stage = RECEIVED;
  }

  private void ask(LocalDate until, String reason) {
    require(ISSUED, RECEIVED, RETURNED, APPROVED);
    requireReason(reason);
    if (asked.isPresent()) {
      throw refusal("an extension is asked for already");
    }
    if (today.isAfter(due)) {
      throw refusal("it is overdue: an extension is asked for before");
    }
    requireLater(until, due);
    asked = Optional.of(until);
    stopped = Optional.of(today);
  }

  /** The day that was asked for counts; for what the office still has, it stands still from now. */
  private void grant() {
    var until = asked.orElseThrow(() -> refusal("no extension is asked for"));
    due = until.isAfter(due) ? until : due;
    asked = Optional.empty();
    stopped = Optional.of(today).filter(_ -> stage == SUBMITTED);
    isExtended = true;
  }

  private void refuse(String reason) {
    requireReason(reason);
    if (asked.isEmpty()) {
      throw refusal("no extension is asked for");
    }
    asked = Optional.empty();
    goOnCounting();
  }

  private void withdraw(String reason) {
    requireReason(reason);
    if (stage.isEnd()) {
      throw refusal("it is " + stage);
    }
    asked = Optional.empty();
    stopped = Optional.empty();
    stage = WITHDRAWN;
  }

  private void remind(Reminder of) {
    if (!Reminder.due(before, today, terms).equals(Optional.of(of))) {
      throw refusal("there is nothing to remind of: " + of);
    }
    reminded = Optional.of(of);
  }

  private void require(Stage... possible) {
    if (!Arrays.asList(possible).contains(stage)) {
      throw refusal("it is " + stage);
    }
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw new Refusal(Kind.INVALID, "a decision without a reason");
    }
  }

  private static void requireLater(LocalDate until, LocalDate than) {
    if (!until.isAfter(than)) {
      throw new Refusal(Kind.INVALID, until + " is not after " + than);
    }
  }

  private Refusal refusal(String why) {
    return new Refusal(
        Kind.CONFLICT, "not possible now: " + entry.move().getClass().getSimpleName() + "; " + why);
  }
}
