package zhenzhi.collector.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.collector.ticket.Move.Opened;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.Wait;

/**
 * What the entries of a log come to.
 *
 * @param entries how many there are; whoever moves it says which they have seen
 * @param at of the last of them
 * @param unit whose it is
 * @param technician the account's number; absent while anybody of the unit may take it
 * @param waits for what it is paused
 * @param until the day on which what is paused or shelved is looked at again; absent where there is
 *     none
 * @param asked an extension that nobody has decided about
 * @param accept from 派单 to 接单
 * @param resolve from 开单 to the repair
 * @param repair the last that was entered
 * @param relapses how often it came back
 * @param rung how far up it has been carried since it is overdue
 */
public record Ticket(
    int entries,
    Instant at,
    Stage stage,
    Source source,
    Finding finding,
    Treater unit,
    OptionalLong technician,
    Optional<Wait> waits,
    Optional<LocalDate> until,
    Optional<Instant> asked,
    Clock accept,
    Clock resolve,
    Optional<Repair> repair,
    int relapses,
    Optional<Rung> rung) {

  /** A level of the ladder, and when it was reached. */
  public record Rung(int level, Instant at) {}

  /**
   * What a log comes to. Its first entry opens it; refused is what {@link #after} refuses, but for
   * what was in time or late by the terms of its day: those may have changed since.
   */
  public static Ticket of(List<Entry> log, Terms terms) {
    var ticket = opened(log.getFirst(), terms);
    for (var entry : log.subList(1, log.size())) {
      ticket = ticket.kept(entry, terms);
    }
    return ticket;
  }

  private static Ticket opened(Entry first, Terms terms) {
    if (!(first.move() instanceof Opened(var source, var finding, var unit, _))) {
      throw new Refusal(Kind.INVALID, "a ticket begins with being opened");
    }
    return new Ticket(
        1,
        first.at(),
        Stage.OPEN,
        source,
        finding,
        unit,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Clock.Unset(),
        Clock.start(first.at(), terms.repair(finding), terms.calendar()),
        Optional.empty(),
        0,
        Optional.empty());
  }

  /**
   * What it comes to with one entry more.
   *
   * @throws Refusal where that cannot follow, with the reason
   */
  public Ticket after(Entry entry, Terms terms) {
    return after(entry, terms, false);
  }

  /** The same with one that happened already: the terms of its day may have been others. */
  Ticket kept(Entry entry, Terms terms) {
    return after(entry, terms, true);
  }

  private Ticket after(Entry entry, Terms terms, boolean isKept) {
    if (entry.at().isBefore(at)) {
      throw new Refusal(Kind.INVALID, "an entry of " + entry.at() + " after one of " + at);
    }
    return new Course(this, entry, terms, isKept).next();
  }
}
