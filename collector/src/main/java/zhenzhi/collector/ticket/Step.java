package zhenzhi.collector.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Wait;

/** What a person may do with a ticket. */
public enum Step {
  /** 派单. */
  DISPATCH,
  /** 接单. */
  ACCEPT,
  /** 到场. */
  ARRIVE,
  /** 已修. */
  REPAIR,
  /** 暂停. */
  PAUSE,
  /** 继续. */
  RESUME,
  /** 申请延期. */
  ASK,
  /** 同意延期. */
  GRANT,
  /** 不同意延期. */
  REFUSE,
  /** 回退. */
  RETURN,
  /** 挂账. */
  SHELVE,
  /** 取回. */
  TAKE_UP,
  /** 确认修好了, where no box can tell. */
  CONFIRM,
  /** 办结. */
  CLOSE,
  /** 撤销. */
  WITHDRAW;

  /** Which of them the ticket would not refuse. */
  public static Set<Step> possible(Ticket ticket, Instant now, Terms terms) {
    var possible = EnumSet.noneOf(Step.class);
    for (var step : values()) {
      if (step.isPossible(ticket, now, terms)) {
        possible.add(step);
      }
    }
    return possible;
  }

  private boolean isPossible(Ticket ticket, Instant now, Terms terms) {
    var entry = new Entry(now, OptionalLong.of(0), example(now)).notBefore(ticket.at());
    try {
      var _ = ticket.after(entry, terms);
      return true;
    } catch (Refusal _) { // that is what was asked
      return false;
    }
  }

  Move example(Instant now) {
    return switch (this) {
      case DISPATCH -> new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.empty());
      case ACCEPT -> new Move.Accepted();
      case ARRIVE -> new Move.Arrived();
      case REPAIR ->
          new Move.Repaired(new Repair(Optional.empty(), "", Optional.empty(), List.of()));
      case PAUSE -> new Move.Paused(Wait.PART, "");
      case RESUME -> new Move.Resumed();
      case ASK -> new Move.ExtensionAsked(now.plus(Time.LONGEST_EXTENSION), "");
      case GRANT -> new Move.ExtensionGranted();
      case REFUSE -> new Move.ExtensionRefused("");
      case RETURN -> new Move.Returned("");
      case SHELVE -> new Move.Shelved("", LocalDate.ofInstant(now, ZoneOffset.UTC));
      case TAKE_UP -> new Move.TakenUp();
      case CONFIRM -> new Move.Confirmed();
      case CLOSE -> new Move.Closed();
      case WITHDRAW -> new Move.Withdrawn("");
    };
  }
}
