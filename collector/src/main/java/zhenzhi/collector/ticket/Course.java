package zhenzhi.collector.ticket;

import static zhenzhi.collector.ticket.Stage.ACCEPTED;
import static zhenzhi.collector.ticket.Stage.CLOSED;
import static zhenzhi.collector.ticket.Stage.DISPATCHED;
import static zhenzhi.collector.ticket.Stage.ON_SITE;
import static zhenzhi.collector.ticket.Stage.OPEN;
import static zhenzhi.collector.ticket.Stage.RECOVERED;
import static zhenzhi.collector.ticket.Stage.REPAIRED;
import static zhenzhi.collector.ticket.Stage.SHELVED;
import static zhenzhi.collector.ticket.Stage.WITHDRAWN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.collector.ticket.Move.Accepted;
import zhenzhi.collector.ticket.Move.Arrived;
import zhenzhi.collector.ticket.Move.Closed;
import zhenzhi.collector.ticket.Move.Confirmed;
import zhenzhi.collector.ticket.Move.Denied;
import zhenzhi.collector.ticket.Move.Dispatched;
import zhenzhi.collector.ticket.Move.Disproved;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Move.Escalated;
import zhenzhi.collector.ticket.Move.ExtensionAsked;
import zhenzhi.collector.ticket.Move.ExtensionGranted;
import zhenzhi.collector.ticket.Move.ExtensionRefused;
import zhenzhi.collector.ticket.Move.Found;
import zhenzhi.collector.ticket.Move.Joined;
import zhenzhi.collector.ticket.Move.Opened;
import zhenzhi.collector.ticket.Move.Paused;
import zhenzhi.collector.ticket.Move.Recovered;
import zhenzhi.collector.ticket.Move.Relapsed;
import zhenzhi.collector.ticket.Move.Reminded;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Repaired;
import zhenzhi.collector.ticket.Move.Resumed;
import zhenzhi.collector.ticket.Move.Returned;
import zhenzhi.collector.ticket.Move.Shelved;
import zhenzhi.collector.ticket.Move.TakenUp;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Move.Withdrawn;
import zhenzhi.collector.ticket.Obstacle.NoExtension;
import zhenzhi.collector.ticket.Obstacle.Stands;
import zhenzhi.collector.ticket.Obstacle.TooFar;
import zhenzhi.collector.ticket.Obstacle.Waits;
import zhenzhi.collector.ticket.Obstacle.WaitsForNothing;

/** Which entry may follow, and what the ticket comes to then. */
final class Course {
  private final Ticket before;
  private final Entry entry;
  private final Terms terms;
  private final Time time;

  private Stage stage;
  private Finding finding;
  private Treater unit;
  private OptionalLong technician;
  private Optional<Wait> waits;
  private Optional<LocalDate> until;
  private Optional<Repair> repair;
  private int relapses;

  /**
   * @param isKept whether it happened already, so that no clock says that it could not
   */
  Course(Ticket before, Entry entry, Terms terms, boolean isKept) {
    this.before = before;
    this.entry = entry;
    this.terms = terms;
    time = new Time(before, entry, terms, isKept);
    stage = before.stage();
    finding = before.finding();
    unit = before.unit();
    technician = before.technician();
    waits = before.waits();
    until = before.until();
    repair = before.repair();
    relapses = before.relapses();
  }

  Ticket next() {
    move();
    return new Ticket(
        before.entries() + 1,
        entry.at(),
        stage,
        before.source(),
        finding,
        unit,
        technician,
        waits,
        waits.isPresent() || stage == SHELVED ? until : Optional.empty(),
        time.asked(),
        time.accept(),
        time.resolve(),
        repair,
        relapses,
        time.rung());
  }

  private void move() {
    switch (entry.move()) {
      case Opened _ -> throw refusal(new Stands(stage));
      case Joined _ -> requireNot(CLOSED, WITHDRAWN);
      case Found(var found) -> find(found);
      case Dispatched(var to, var one, _) -> dispatch(to, one);
      case Accepted _ -> accept();
      case Arrived _ -> arrive();
      case Paused(var wait, _, var day) -> pause(wait, day);
      case Resumed _ -> resume();
      case Repaired(var done) -> repair(done);
      case Recovered _ -> recover();
      case Disproved _ -> disprove();
      case Relapsed _ -> relapse();
      case Confirmed _ -> require(REPAIRED, RECOVERED);
      case Denied _ -> deny();
      case Closed _ -> close();
      case Returned _ -> giveBack();
      case Shelved(_, var day) -> shelve(day);
      case TakenUp _ -> takeUp();
      case Withdrawn _ -> withdraw();
      case Escalated(var level) -> escalate(level);
      case ExtensionAsked(var later, _) -> {
        require(OPEN, DISPATCHED, ACCEPTED, ON_SITE);
        time.asked(later);
      }
      case ExtensionGranted _ -> time.granted();
      case ExtensionRefused _ -> time.refused();
      case Reminded(var due) -> remind(due);
    }
  }

  /** Whoever has it keeps it; what turns out to take longer may. */
  private void find(Finding found) {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE, REPAIRED, SHELVED);
    if (stage == OPEN) {
      unit = Complaint.treater(found);
    }
    time.longer(terms.repair(found).minus(terms.repair(finding)));
    finding = found;
  }

  private void dispatch(Treater to, Optional<Long> one) {
    require(OPEN, DISPATCHED, ACCEPTED);
    requireNoWait();
    stage = DISPATCHED;
    unit = to;
    technician = one.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    time.dispatched();
  }

  private void accept() {
    require(OPEN, DISPATCHED);
    requireNoWait();
    stage = ACCEPTED;
    technician = entry.account();
    time.accepted();
  }

  private void arrive() {
    require(ACCEPTED);
    requireNoWait();
    stage = ON_SITE;
  }

  private void pause(Wait wait, Optional<LocalDate> day) {
    require(DISPATCHED, ACCEPTED, ON_SITE);
    requireNoWait();
    waits = Optional.of(wait);
    until = day;
    time.stopped();
  }

  private void resume() {
    if (waits.isEmpty()) {
      throw refusal(new WaitsForNothing());
    }
    waits = Optional.empty();
    time.resumed();
  }

  /** Nobody who has done the work is asked to have taken the steps before. */
  private void repair(Repair done) {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE, RECOVERED);
    repair = Optional.of(done);
    technician = technician.isPresent() ? technician : entry.account();
    time.accepted();
    waits = Optional.empty();
    if (stage == RECOVERED) {
      end(CLOSED);
    } else {
      stage = REPAIRED;
      time.stopped();
    }
  }

  private void recover() {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE, REPAIRED, SHELVED);
    waits = Optional.empty();
    if (stage == REPAIRED) {
      end(CLOSED);
    } else {
      stage = RECOVERED;
      time.stopped();
    }
  }

  private void disprove() {
    require(REPAIRED);
    stage = ON_SITE;
    time.resumed();
  }

  /** Begins anew for whoever had it last; the time is that of a new fault. */
  private void relapse() {
    require(RECOVERED, CLOSED);
    stage = OPEN;
    relapses++;
    time.anew(terms.repair(before.finding()));
  }

  private void deny() {
    if (stage == REPAIRED) {
      disprove();
    } else {
      relapse();
    }
  }

  /** Only what has recovered: a word is no proof. */
  private void close() {
    require(RECOVERED);
    end(CLOSED);
  }

  private void giveBack() {
    require(DISPATCHED, ACCEPTED, ON_SITE);
    requireNoWait();
    stage = OPEN;
    technician = OptionalLong.empty();
    time.returned();
  }

  /** What has to lie longer may. */
  private void shelve(LocalDate day) {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE, SHELVED);
    stage = SHELVED;
    waits = Optional.empty();
    until = Optional.of(day);
    time.shelved();
  }

  private void takeUp() {
    require(SHELVED);
    stage = OPEN;
    time.takenUp();
  }

  private void withdraw() {
    requireNot(CLOSED, WITHDRAWN);
    waits = Optional.empty();
    end(WITHDRAWN);
  }

  private void escalate(int level) {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE);
    requireNoWait();
    time.escalated(level);
  }

  private void remind(Due due) {
    switch (due) {
      case SHELVED -> require(SHELVED);
      case PAUSED -> {
        if (waits.isEmpty()) {
          throw refusal(new WaitsForNothing());
        }
      }
      case PROOF -> require(REPAIRED);
      case HOLDER_AWAY -> require(DISPATCHED, ACCEPTED, ON_SITE);
    }
  }

  private void end(Stage last) {
    stage = last;
    time.ended();
  }

  private void require(Stage first, Stage... others) {
    if (!EnumSet.of(first, others).contains(stage)) {
      throw refusal(new Stands(stage));
    }
  }

  private void requireNot(Stage first, Stage... others) {
    if (EnumSet.of(first, others).contains(stage)) {
      throw refusal(new Stands(stage));
    }
  }

  private void requireNoWait() {
    waits.ifPresent(wait -> {
      throw refusal(new Waits(wait));
    });
  }

  private Refusal refusal(Obstacle obstacle) {
    return refusal(entry.move(), obstacle);
  }

  static Refusal refusal(Move move, Obstacle obstacle) {
    return new Refusal(
        obstacle instanceof NoExtension || obstacle instanceof TooFar
            ? Kind.INVALID
            : Kind.CONFLICT,
        "not possible now: " + move.getClass().getSimpleName(),
        obstacle);
  }
}
