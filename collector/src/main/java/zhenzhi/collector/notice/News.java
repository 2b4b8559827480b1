package zhenzhi.collector.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
 * @param former whom of those who treat it concerns; absent where it is whoever has it now
 */
public record News(
    int nth, Occasion occasion, boolean isUrgent, Set<Party> parties, OptionalLong former) {
  public News {
    parties = Collections.unmodifiableSet(new TreeSet<>(parties));
  }

  public News(int nth, Occasion occasion, boolean isUrgent, Set<Party> parties) {
    this(nth, occasion, isUrgent, parties, OptionalLong.empty());
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
    taken(log, told, unit).ifPresent(news::add);
    return news;
  }

  /** For whoever had it at the last look and has it no more, unless it was given back. */
  private static Optional<News> taken(List<Entry> log, int told, Treater unit) {
    var former = OptionalLong.empty();
    var holder = OptionalLong.empty();
    var last = told;
    for (var nth = 0; nth < log.size(); nth++) {
      if (nth == told) {
        former = holder;
      }
      var after = holder(log.get(nth), holder);
      if (nth >= told && log.get(nth).move() instanceof Move.Returned && former.equals(holder)) {
        return Optional.empty();
      }
      last = after.equals(holder) ? last : nth;
      holder = after;
    }
    return former.isEmpty() || told >= log.size() || former.equals(holder)
        ? Optional.empty()
        : Optional.of(new News(last, Occasion.TAKEN, false, EnumSet.of(treater(unit)), former));
  }

  /** Who has it after an entry. */
  private static OptionalLong holder(Entry entry, OptionalLong before) {
    return switch (entry.move()) {
      case Move.Dispatched(_, var one, _) ->
          one.isPresent() ? OptionalLong.of(one.get()) : OptionalLong.empty();
      case Move.Accepted _ -> entry.account();
      case Move.Repaired _ -> before.isPresent() ? before : entry.account();
      case Move.Returned _ -> OptionalLong.empty();
      case Move.Opened _,
          Move.Joined _,
          Move.Found _,
          Move.Confirmed _,
          Move.Denied _,
          Move.Arrived _,
          Move.Paused _,
          Move.Resumed _,
          Move.Recovered _,
          Move.Disproved _,
          Move.Relapsed _,
          Move.Closed _,
          Move.Shelved _,
          Move.TakenUp _,
          Move.Withdrawn _,
          Move.Escalated _,
          Move.ExtensionAsked _,
          Move.ExtensionGranted _,
          Move.ExtensionRefused _,
          Move.Reminded _ ->
          before;
    };
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
      case Move.ExtensionGranted _ -> Optional.of(Occasion.GRANTED);
      case Move.ExtensionRefused _ -> Optional.of(Occasion.NOT_GRANTED);
      case Move.Paused _ -> Optional.of(Occasion.PAUSED);
      case Move.Shelved _ -> Optional.of(Occasion.SHELVED);
      case Move.Reminded(var due) -> Optional.of(reminder(due));
      case Move.Joined _,
          Move.Found _,
          Move.Confirmed _,
          Move.Accepted _,
          Move.Arrived _,
          Move.Resumed _,
          Move.Repaired _,
          Move.Closed _,
          Move.TakenUp _ ->
          Optional.empty();
    };
  }

  private static Occasion reminder(Move.Due due) {
    return switch (due) {
      case SHELVED -> Occasion.SHELF_DUE;
      case PAUSED -> Occasion.PAUSE_DUE;
      case PROOF -> Occasion.PROOF_DUE;
      case HOLDER_AWAY -> Occasion.HOLDER_AWAY;
    };
  }

  private static EnumSet<Party> parties(Move move, Treater unit, boolean isOfMany) {
    return switch (move) {
      case Move.Opened _ when isOfMany -> EnumSet.of(treater(unit), Party.OFFICE);
      case Move.Returned _, Move.ExtensionAsked _ -> EnumSet.of(Party.OFFICE);
      case Move.Escalated(var level) -> above(level);
      case Move.Paused _ -> EnumSet.of(Party.KEEPER, Party.OFFICE);
      case Move.Shelved _ -> EnumSet.of(treater(unit), Party.KEEPER);
      case Move.Reminded(var due) ->
          switch (due) {
            case SHELVED, PAUSED -> EnumSet.of(treater(unit), Party.OFFICE);
            case PROOF -> EnumSet.of(Party.KEEPER, Party.OFFICE);
            case HOLDER_AWAY -> EnumSet.of(Party.OFFICE);
          };
      case Move.Opened _,
          Move.Joined _,
          Move.Found _,
          Move.Confirmed _,
          Move.Denied _,
          Move.Dispatched _,
          Move.Accepted _,
          Move.Arrived _,
          Move.Resumed _,
          Move.Repaired _,
          Move.Recovered _,
          Move.Disproved _,
          Move.Relapsed _,
          Move.Closed _,
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
