package zhenzhi.collector.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zhenzhi.collector.rectification.Plan.Measure;
import zhenzhi.collector.refusal.Refusal;

/** What a person may do with an order. */
public enum Step {
  RECEIVE(true),
  SUBMIT(true),
  CARRY_OUT(true),
  ASK(true),
  APPROVE(false),
  RETURN(false),
  CLEAR(false),
  CONTINUE(false),
  GRANT(false),
  REFUSE(false),
  WITHDRAW(false);

  private final boolean isOfSite;

  Step(boolean isOfSite) {
    this.isOfSite = isOfSite;
  }

  /** Whether the site does it, or its subdistrict for it; everything else is the office's. */
  public boolean isOfSite() {
    return isOfSite;
  }

  public static Step of(Move move) {
    return switch (move) {
      case Move.Received _ -> RECEIVE;
      case Move.Submitted _ -> SUBMIT;
      case Move.CarriedOut _ -> CARRY_OUT;
      case Move.ExtensionAsked _ -> ASK;
      case Move.Approved _ -> APPROVE;
      case Move.Returned _ -> RETURN;
      case Move.Cleared _ -> CLEAR;
      case Move.Continued _ -> CONTINUE;
      case Move.ExtensionGranted _ -> GRANT;
      case Move.ExtensionRefused _ -> REFUSE;
      case Move.Withdrawn _ -> WITHDRAW;
      case Move.Issued _ ->
          throw new Refusal(Refusal.Kind.INVALID, "an order is issued with its bulletin");
      case Move.Reminded _ ->
          throw new Refusal(Refusal.Kind.INVALID, "the service reminds by itself");
    };
  }

  /** What could be done now: whatever {@link Rectification#after} does not refuse. */
  public static Set<Step> possible(Rectification order, Instant now, Terms terms) {
    var steps = EnumSet.noneOf(Step.class);
    var at = now.isBefore(order.at()) ? order.at() : now;
    for (var step : values()) {
      try {
        var _ = order.after(new Entry(at, 0, step.example(order, terms.day(at))), terms);
        steps.add(step);
      } catch (Refusal _) { // that is the answer
      }
    }
    return steps;
  }

  private Move example(Rectification order, LocalDate today) {
    var later = (today.isAfter(order.due()) ? today : order.due()).plusDays(1);
    return switch (this) {
      case RECEIVE -> new Move.Received();
      case SUBMIT ->
          new Move.Submitted(
              new Plan(Set.of(Reason.BUSY), "", List.of(new Measure("-", "-", later))));
      case CARRY_OUT -> new Move.CarriedOut("");
      case ASK -> new Move.ExtensionAsked(later, "-");
      case APPROVE -> new Move.Approved("");
      case RETURN -> new Move.Returned("-");
      case CLEAR -> new Move.Cleared("");
      case CONTINUE -> new Move.Continued(later, "-");
      case GRANT -> new Move.ExtensionGranted();
      case REFUSE -> new Move.ExtensionRefused("-");
      case WITHDRAW -> new Move.Withdrawn("-");
    };
  }
}
