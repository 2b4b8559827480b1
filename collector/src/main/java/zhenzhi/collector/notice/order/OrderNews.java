package zhenzhi.collector.notice.order;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.notice.Occasion;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.rectification.Entry;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Reminder;

/**
 * What an entry of an order's log is worth telling, and to whom. Nothing of it is so urgent that it
 * could not wait for the morning.
 *
 * @param nth of the log, counted from 0
 */
public record OrderNews(int nth, Occasion occasion, Set<Party> parties) {
  public OrderNews {
    parties = Set.copyOf(parties);
  }

  /**
   * The news of those entries that nobody has looked at. Of what happened between two looks each
   * party is told the last word only.
   *
   * @param told how many entries have been looked at
   */
  public static List<OrderNews> of(List<Entry> log, int told) {
    var news = new ArrayList<OrderNews>();
    var spoken = EnumSet.noneOf(Party.class);
    for (var nth = log.size() - 1; nth >= told; nth--) {
      var move = log.get(nth).move();
      var occasion = occasion(move);
      if (occasion.isPresent()) {
        var parties = parties(move);
        parties.removeAll(spoken);
        spoken.addAll(parties);
        if (!parties.isEmpty()) {
          news.addFirst(new OrderNews(nth, occasion.get(), parties));
        }
      }
    }
    return news;
  }

  private static Optional<Occasion> occasion(Move move) {
    return switch (move) {
      case Move.Issued _ -> Optional.of(Occasion.ORDER_ISSUED);
      case Move.Submitted _ -> Optional.of(Occasion.ORDER_SUBMITTED);
      case Move.Approved _ -> Optional.of(Occasion.ORDER_APPROVED);
      case Move.Returned _ -> Optional.of(Occasion.ORDER_SENT_BACK);
      case Move.ExtensionAsked _ -> Optional.of(Occasion.ORDER_ASKED);
      case Move.ExtensionGranted _, Move.ExtensionRefused _ -> Optional.of(Occasion.ORDER_ANSWERED);
      case Move.Continued _ -> Optional.of(Occasion.ORDER_CONTINUED);
      case Move.Cleared _ -> Optional.of(Occasion.ORDER_CLEARED);
      case Move.Withdrawn _ -> Optional.of(Occasion.ORDER_WITHDRAWN);
      case Move.Reminded(var of) -> Optional.of(occasion(of));
      case Move.Received _, Move.CarriedOut _ -> Optional.empty();
    };
  }

  private static Occasion occasion(Reminder of) {
    return switch (of) {
      case SIGN -> Occasion.ORDER_UNSIGNED;
      case NEAR -> Occasion.ORDER_NEAR;
      case OVERDUE, DEPUTY, OFFICE, HEAD -> Occasion.ORDER_OVERDUE;
    };
  }

  private static EnumSet<Party> parties(Move move) {
    return switch (move) {
      case Move.Submitted _, Move.ExtensionAsked _ -> EnumSet.of(Party.OFFICE);
      case Move.Issued _ -> EnumSet.of(Party.KEEPER, Party.SUBDISTRICT);
      case Move.Reminded(var of) -> parties(of);
      case Move.Received _,
          Move.Approved _,
          Move.Returned _,
          Move.CarriedOut _,
          Move.Cleared _,
          Move.Continued _,
          Move.ExtensionGranted _,
          Move.ExtensionRefused _,
          Move.Withdrawn _ ->
          EnumSet.of(Party.KEEPER);
    };
  }

  /** Up the chain of those who answer for the site. */
  private static EnumSet<Party> parties(Reminder of) {
    return switch (of) {
      case SIGN, NEAR -> EnumSet.of(Party.KEEPER);
      case OVERDUE -> EnumSet.of(Party.KEEPER, Party.SECRETARY);
      case DEPUTY -> EnumSet.of(Party.DEPUTY);
      case OFFICE -> EnumSet.of(Party.SUBDISTRICT, Party.OFFICE);
      case HEAD -> EnumSet.of(Party.HEAD);
    };
  }
}
