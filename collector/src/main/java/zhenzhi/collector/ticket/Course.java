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

import java.time.Instant;
import java.util.Arrays;
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
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Repaired;
import zhenzhi.collector.ticket.Move.Resumed;
import zhenzhi.collector.ticket.Move.Returned;
import zhenzhi.collector.ticket.Move.Shelved;
import zhenzhi.collector.ticket.Move.TakenUp;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Move.Withdrawn;
import zhenzhi.collector.ticket.Ticket.Rung;

/** Which entry may follow, and what the ticket comes to then. */
final class Course {
  private final Ticket before;
  private final Entry entry;
  private final Terms terms;
  private final boolean isKept;

  private Stage stage;
  private Finding finding;
  private Treater unit;
  private OptionalLong technician;
  private Optional<Wait> waits;
  private Optional<Instant> asked;
  private Clock accept;
  private Clock resolve;
  private Optional<Repair> repair;
  private int relapses;
  private Optional<Rung> rung;

  /**
   * @param isKept whether it happened already, so that no clock says that it could not
   */
  Course(Ticket before, Entry entry, Terms terms, boolean isKept) {
    this.before = before;
    this.entry = entry;
    this.terms = terms;
    this.isKept = isKept;
    stage = before.stage();
    finding = before.finding();
    unit = before.unit();
    technician = before.technician();
    waits = before.waits();
    asked = before.asked();
    accept = before.accept();
    resolve = before.resolve();
    repair = before.repair();
    relapses = before.relapses();
    rung = before.rung();
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
        asked,
        accept,
        resolve,
        repair,
        relapses,
        rung);
  }

  private void move() {
    switch (entry.move()) {
      case Opened _ -> throw refusal("it is open already");
      case Joined _ -> requireNot(CLOSED, WITHDRAWN);
      case Found(var found) -> find(found);
      case Dispatched(var to, var one, _) -> dispatch(to, one);
      case Accepted _ -> accept();
      case Arrived _ -> arrive();
      case Paused(var wait, _) -> pause(wait);
      case Resumed _ -> resume();
      case Repaired(var done) -> repair(done);
      case Recovered _ -> recover();
      case Disproved _ -> disprove();
      case Relapsed _ -> relapse();
      case Confirmed _ -> require(REPAIRED, RECOVERED);
      case Denied _ -> deny();
      case Closed _ -> close();
      case Returned _ -> giveBack();
      case Shelved _ -> shelve();
      case TakenUp _ -> takeUp();
      case Withdrawn _ -> withdraw();
      case Escalated(var level) -> escalate(level);
      case ExtensionAsked(var until, _) -> ask(until);
      case ExtensionGranted _ -> grant();
      case ExtensionRefused _ -> refuse();
    }
  }

  /** Whoever has it keeps it; what turns out to take longer may. */
  private void find(Finding found) {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE, REPAIRED, SHELVED);
    var longer = terms.repair(found).minus(terms.repair(finding));
    if (stage == OPEN) {
      unit = Complaint.treater(found);
    }
    finding = found;
    resolve = longer.isPositive() ? resolve.longer(longer, terms.calendar()) : resolve;
  }

  private void dispatch(Treater to, Optional<Long> one) {
    require(OPEN, DISPATCHED, ACCEPTED);
    requireNoWait();
    stage = DISPATCHED;
    unit = to;
    technician = one.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    accept = Clock.start(entry.at(), terms.accept(), terms.calendar());
  }

  private void accept() {
    require(OPEN, DISPATCHED);
    requireNoWait();
    stage = ACCEPTED;
    technician = entry.account();
    accept = accept.done(entry.at());
  }

  private void arrive() {
    require(ACCEPTED);
    requireNoWait();
    stage = ON_SITE;
  }

  private void pause(Wait wait) {
    require(DISPATCHED, ACCEPTED, ON_SITE);
    requireNoWait();
    waits = Optional.of(wait);
    stopClocks();
  }

  private void resume() {
    if (waits.isEmpty()) {
      throw refusal("it waits for nothing");
    }
    waits = Optional.empty();
    resumeClocks();
  }

  /** Nobody who has done the work is asked to have taken the steps before. */
  private void repair(Repair done) {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE, RECOVERED);
    repair = Optional.of(done);
    technician = technician.isPresent() ? technician : entry.account();
    accept = accept.done(entry.at());
    waits = Optional.empty();
    if (stage == RECOVERED) {
      end(CLOSED);
    } else {
      stage = REPAIRED;
      stopClocks();
    }
  }

  private void recover() {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE, REPAIRED, SHELVED);
    waits = Optional.empty();
    if (stage == REPAIRED) {
      end(CLOSED);
    } else {
      stage = RECOVERED;
      stopClocks();
    }
  }

  private void disprove() {
    require(REPAIRED);
    stage = ON_SITE;
    resumeClocks();
  }

  /** Begins anew for whoever had it last; the time is that of a new fault. */
  private void relapse() {
    require(RECOVERED, CLOSED);
    stage = OPEN;
    relapses++;
    rung = Optional.empty();
    accept = new Clock.Unset();
    resolve = Clock.start(entry.at(), terms.repair(before.finding()), terms.calendar());
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
    accept = new Clock.Unset();
  }

  private void shelve() {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE);
    stage = SHELVED;
    waits = Optional.empty();
    asked = Optional.empty();
    stopClocks();
  }

  private void takeUp() {
    require(SHELVED);
    stage = OPEN;
    accept = new Clock.Unset();
    resolve = resolve.resumed(entry.at(), terms.calendar());
  }

  private void withdraw() {
    requireNot(CLOSED, WITHDRAWN);
    waits = Optional.empty();
    end(WITHDRAWN);
  }

  private void escalate(int level) {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE);
    requireNoWait();
    if (!isKept && !resolve.isOver(entry.at())) {
      throw refusal("it is not overdue");
    }
    if (level != rung.map(Rung::level).orElse(0) + 1) {
      throw refusal("the next level is another one");
    }
    rung = Optional.of(new Rung(level, entry.at()));
  }

  private void ask(Instant until) {
    require(OPEN, DISPATCHED, ACCEPTED, ON_SITE);
    if (asked.isPresent()) {
      throw refusal("an extension is asked for already");
    }
    if (!isKept && resolve.isOver(entry.at())) {
      throw refusal("it is overdue: an extension is asked for before");
    }
    if (!isKept
        && resolve.resumed(entry.at(), terms.calendar()) instanceof Clock.Running(var due)
        && !until.isAfter(due)) {
      throw new Refusal(Kind.INVALID, until + " is no extension");
    }
    asked = Optional.of(until);
  }

  private void grant() {
    var until = asked.orElseThrow(() -> refusal("no extension is asked for"));
    asked = Optional.empty();
    rung = Optional.empty();
    resolve =
        switch (resolve) {
          case Clock.Running(var due) -> new Clock.Running(until.isAfter(due) ? until : due);
          case Clock.Stopped(var left) -> {
            var granted = terms.calendar().between(entry.at(), until);
            yield new Clock.Stopped(granted.compareTo(left) > 0 ? granted : left);
          }
          case Clock.Unset _, Clock.Done _ -> resolve;
        };
  }

  private void refuse() {
    if (asked.isEmpty()) {
      throw refusal("no extension is asked for");
    }
    asked = Optional.empty();
  }

  private void end(Stage last) {
    stage = last;
    asked = Optional.empty();
    accept = accept.done(entry.at());
    resolve = resolve.done(entry.at());
  }

  private void stopClocks() {
    accept = accept.stopped(entry.at(), terms.calendar());
    resolve = resolve.stopped(entry.at(), terms.calendar());
  }

  private void resumeClocks() {
    accept = accept.resumed(entry.at(), terms.calendar());
    resolve = resolve.resumed(entry.at(), terms.calendar());
  }

  private void require(Stage... possible) {
    if (!Arrays.asList(possible).contains(stage)) {
      throw refusal("it is " + stage);
    }
  }

  private void requireNot(Stage... impossible) {
    if (Arrays.asList(impossible).contains(stage)) {
      throw refusal("it is " + stage);
    }
  }

  private void requireNoWait() {
    waits.ifPresent(wait -> {
      throw refusal("it waits for " + wait);
    });
  }

  private Refusal refusal(String why) {
    return new Refusal(
        Kind.CONFLICT, "not possible now: " + entry.move().getClass().getSimpleName() + "; " + why);
  }
}
