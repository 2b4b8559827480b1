package zhenzhi.collector.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;

/**
 * What an entry of a ticket's log is worth telling, and to whom.
 *
 * @param nth of the log, counted from 0
 * @param isUrgent whether it does not wait for the morning: what befell several sites, and what is
 *     overdue
 * @param parties in the order of {@link Party}, so that what they are told is kept in one order
 */
public record News(int nth, Occasion occasion, boolean isUrgent, Set<Party> parties) {
  public News {
    parties = Collections.unmodifiableSet(new TreeSet<>(parties));
  }

  /**
   * The news of those entries that nobody has looked at. Of what happened between two looks each
   * party is told the last word only.
   *
   * @param told how many entries have been looked at
   * @param unit whose the ticket is
   * @param isOfMany whether several sites are treated as one
   */
  public static List<News> of(List<Entry> log, int told, Treater unit, boolean isOfMany) {
    var news = new ArrayList<News>();
    var spoken = EnumSet.noneOf(Party.class);
    for (var nth = log.size() - 1; nth >= told; nth--) {
      var move = log.get(nth).move();
      var occasion = occasion(move);
      if (occasion.isPresent()) {
        var parties = parties(move, unit, isOfMany);
        parties.removeAll(spoken);
        spoken.addAll(parties);
        if (!parties.isEmpty()) {
          var isUrgent = isOfMany || move instanceof Move.Escalated;
          news.addFirst(new News(nth, occasion.get(), isUrgent, parties));
        }
      }
    }
    return news;
  }

  private static Optional<Occasion> occasion(Move move) {
    return switch (move) {
      case Move.Opened _ -> Optional.of(Occasion.OPENED);
      case Move.Dispatched _ -> Optional.of(Occasion.DISPATCHED);
      case Move.Disproved _, Move.Relapsed _, Move.Denied _ -> Optional.of(Occasion.BACK);
      case Move.Returned _ -> Optional.of(Occasion.RETURNED);
      case Move.ExtensionAsked _ -> Optional.of(Occasion.ASKED);
      case Move.Escalated _ -> Optional.of(Occasion.ESCALATED);
      case Move.Recovered _ -> Optional.of(Occasion.RECOVERED);
      case Move.Withdrawn _ -> Optional.of(Occasion.WITHDRAWN);
      case Move.Joined _,
          Move.Found _,
          Move.Confirmed _,
          Move.Accepted _,
          Move.Arrived _,
          Move.Paused _,
          Move.Resumed _,
          Move.Repaired _,
          Move.Closed _,
          Move.Shelved _,
          Move.TakenUp _,
          Move.ExtensionGranted _,
          Move.ExtensionRefused _ ->
          Optional.empty();
    };
  }

  private static EnumSet<Party> parties(Move move, Treater unit, boolean isOfMany) {
    return switch (move) {
      case Move.Opened _ when isOfMany -> EnumSet.of(treater(unit), Party.OFFICE);
      case Move.Returned _, Move.ExtensionAsked _ -> EnumSet.of(Party.OFFICE);
      case Move.Escalated(var level) -> above(level);
      case Move.Opened _,
          Move.Joined _,
          Move.Found _,
          Move.Confirmed _,
          Move.Denied _,
          Move.Dispatched _,
          Move.Accepted _,
          Move.Arrived _,
          Move.Paused _,
          Move.Resumed _,
          Move.Repaired _,
          Move.Recovered _,
          Move.Disproved _,
          Move.Relapsed _,
          Move.Closed _,
          Move.Shelved _,
          Move.TakenUp _,
          Move.Withdrawn _,
          Move.ExtensionGranted _,
          Move.ExtensionRefused _ ->
          EnumSet.of(treater(unit));
    };
  }

  private static Party treater(Treater unit) {
    return switch (unit) {
      case KEEPER -> Party.KEEPER;
      case DISTRICT_REPAIR, TELECOM -> Party.TREATER;
      case SUBDISTRICT -> Party.SUBDISTRICT;
      case NOBODY -> Party.OFFICE;
    };
  }

  /** Who stands on a level of the ladder; beyond the last one it is the head again. */
  private static EnumSet<Party> above(int level) {
    return switch (level) {
      case 1 -> EnumSet.of(Party.KEEPER, Party.SECRETARY);
      case 2 -> EnumSet.of(Party.DEPUTY);
      case 3 -> EnumSet.of(Party.SUBDISTRICT, Party.OFFICE);
      default -> EnumSet.of(Party.HEAD);
    };
  }
}
