package zhenzhi.collector.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Obstacle.AskedAlready;
import zhenzhi.collector.ticket.Obstacle.NoExtension;
import zhenzhi.collector.ticket.Obstacle.NotOverdue;
import zhenzhi.collector.ticket.Obstacle.NothingAsked;
import zhenzhi.collector.ticket.Obstacle.OtherLevel;
import zhenzhi.collector.ticket.Obstacle.Overdue;
import zhenzhi.collector.ticket.Obstacle.TooFar;
import zhenzhi.collector.ticket.Ticket.Rung;

/** What an entry does to the time that a ticket has. */
final class Time {
  /** What takes longer is shelved; nor are there working hours for ever to count. */
  static final Duration LONGEST_EXTENSION = Duration.ofDays(366);

  private final Entry entry;
  private final Terms terms;
  private final boolean isKept;

  private Optional<Instant> asked;
  private Clock accept;
  private Clock resolve;
  private Optional<Rung> rung;

  /**
   * @param isKept whether it happened already, so that no clock says that it could not
   */
  Time(Ticket before, Entry entry, Terms terms, boolean isKept) {
    this.entry = entry;
    this.terms = terms;
    this.isKept = isKept;
    asked = before.asked();
    accept = before.accept();
    resolve = before.resolve();
    rung = before.rung();
  }

  Optional<Instant> asked() {
    return asked;
  }

  Clock accept() {
    return accept;
  }

  Clock resolve() {
    return resolve;
  }

  Optional<Rung> rung() {
    return rung;
  }

  void longer(Duration more) {
    resolve = more.isPositive() ? resolve.longer(more, terms.calendar()) : resolve;
  }

  /** Somebody is asked to take it on. */
  void dispatched() {
    accept = Clock.start(entry.at(), terms.accept(), terms.calendar());
  }

  /** Somebody has taken it on. */
  void accepted() {
    accept = accept.done(entry.at());
  }

  /** Nobody is asked any more. */
  void returned() {
    accept = new Clock.Unset();
  }

  /** All of it, as that of a new fault. */
  void anew(Duration repair) {
    rung = Optional.empty();
    accept = new Clock.Unset();
    resolve = Clock.start(entry.at(), repair, terms.calendar());
  }

  void stopped() {
    accept = accept.stopped(entry.at(), terms.calendar());
    resolve = resolve.stopped(entry.at(), terms.calendar());
  }

  void resumed() {
    accept = accept.resumed(entry.at(), terms.calendar());
    resolve = resolve.resumed(entry.at(), terms.calendar());
  }

  /** For now nobody decides about an extension of what stands still. */
  void shelved() {
    asked = Optional.empty();
    stopped();
  }

  void takenUp() {
    accept = new Clock.Unset();
    resolve = resolve.resumed(entry.at(), terms.calendar());
  }

  void ended() {
    asked = Optional.empty();
    accept = accept.done(entry.at());
    resolve = resolve.done(entry.at());
  }

  void escalated(int level) {
    if (!isKept && !resolve.isOver(entry.at())) {
      throw refusal(new NotOverdue());
    }
    var next = rung.map(Rung::level).orElse(0) + 1;
    if (level != next) {
      throw refusal(new OtherLevel(next));
    }
    rung = Optional.of(new Rung(level, entry.at()));
  }

  void asked(Instant until) {
    if (asked.isPresent()) {
      throw refusal(new AskedAlready(asked.get()));
    }
    if (!isKept && resolve.isOver(entry.at())) {
      throw refusal(new Overdue());
    }
    if (!isKept
        && resolve.resumed(entry.at(), terms.calendar()) instanceof Clock.Running(var due)
        && !until.isAfter(due)) {
      throw refusal(new NoExtension(until, due));
    }
    var latest = entry.at().plus(LONGEST_EXTENSION);
    if (!isKept && until.isAfter(latest)) {
      throw refusal(new TooFar(until, latest));
    }
    asked = Optional.of(until);
  }

  void granted() {
    var until = asked.orElseThrow(() -> refusal(new NothingAsked()));
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

  void refused() {
    if (asked.isEmpty()) {
      throw refusal(new NothingAsked());
    }
    asked = Optional.empty();
  }

  private Refusal refusal(Obstacle obstacle) {
    return Course.refusal(entry.move(), obstacle);
  }
}
