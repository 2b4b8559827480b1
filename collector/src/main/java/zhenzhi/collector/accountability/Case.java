package zhenzhi.collector.accountability;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;
import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;
import static zhenzhi.collector.refusal.Refusal.Kind.TOO_SOON;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.refusal.Refusal;

/**
 * What the log of an entry comes to, and what may follow.
 *
 * @param log the first of which enters it
 * @param concerned the account of whom it is about; absent where they have none
 */
public record Case(List<Event> log, State state, String kind, OptionalLong concerned) {
  public Case {
    log = List.copyOf(log);
  }

  /** How long somebody may appeal, in days of that zone. */
  public record Term(ZoneId zone, int days) {}

  /**
   * Who takes a step.
   *
   * @param isOffice whether they decide for the office
   * @param isAlone whether nobody else could
   */
  public record Actor(long account, boolean isOffice, boolean isAlone) {}

  public static Case entered(Event first, OptionalLong concerned) {
    if (first.move() != Move.ENTERED) {
      throw new Refusal(INVALID, "a log begins with being entered");
    }
    return new Case(List.of(first), State.HOLDS, first.kind().orElseThrow(), concerned);
  }

  /** The same with one line more that has been allowed before. */
  Case with(Event event) {
    var longer = new ArrayList<>(log);
    longer.add(event);
    return new Case(
        longer, State.valueOf(stateAfter(event.move())), event.kind().orElse(kind), concerned);
  }

  private static String stateAfter(Move move) {
    return move == Move.ENTERED ? State.HOLDS.name() : move.name();
  }

  /** The last day on which the person may appeal. */
  public LocalDate appealBy(Term term) {
    return log.getFirst().at().atZone(term.zone()).toLocalDate().plusDays(term.days());
  }

  /**
   * What it comes to with one event more.
   *
   * @throws Refusal where that cannot follow, or not by them
   */
  public Case after(Event event, Actor by, Term term) {
    if (event.at().isBefore(log.getLast().at())) {
      throw new Refusal(INVALID, "an event of " + event.at() + " before the one above");
    }
    switch (event.move()) {
      case ENTERED -> throw new Refusal(CONFLICT, "it is entered already");
      case APPEALED -> requireAppeal(event, by, term);
      case UPHELD, CHANGED, REVOKED -> requireAnswer(by);
      case WITHDRAWN -> requireWithdrawal(by);
    }
    return with(event);
  }

  private void requireAppeal(Event event, Actor by, Term term) {
    if (!concerned.equals(OptionalLong.of(by.account()))) {
      throw new Refusal(FORBIDDEN, "only who is concerned appeals");
    }
    if (state != State.HOLDS) {
      throw new Refusal(CONFLICT, "it is " + state);
    }
    if (event.at().atZone(term.zone()).toLocalDate().isAfter(appealBy(term))) {
      throw new Refusal(TOO_SOON, "the term for an appeal ended on " + appealBy(term));
    }
  }

  /** By somebody other than who entered it, where there is anybody. */
  private void requireAnswer(Actor by) {
    requireOffice(by);
    if (state != State.APPEALED) {
      throw new Refusal(CONFLICT, "it is " + state);
    }
    if (by.account() == log.getFirst().account() && !by.isAlone()) {
      throw new Refusal(FORBIDDEN, "who entered it does not answer the appeal");
    }
  }

  private void requireWithdrawal(Actor by) {
    requireOffice(by);
    if (state.isVoid()) {
      throw new Refusal(CONFLICT, "it is " + state);
    }
  }

  private static void requireOffice(Actor by) {
    if (!by.isOffice()) {
      throw new Refusal(FORBIDDEN, "the office decides");
    }
  }
}
