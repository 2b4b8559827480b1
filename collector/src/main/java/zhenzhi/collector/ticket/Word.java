package zhenzhi.collector.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zhenzhi.collector.ticket.Move.Confirmed;
import zhenzhi.collector.ticket.Move.Opened;
import zhenzhi.collector.ticket.Move.Source;

/** What the keeper of a site may say to a ticket of that site. */
public enum Word {
  /** 好了. */
  GOOD,
  /** 没好. */
  NOT_GOOD,
  /** 报错了: his own report, a moment ago. */
  MISTAKEN;

  /** Later somebody may be on the way. */
  private static final Duration UNDO = Duration.ofMinutes(10);

  /**
   * Which of them make sense now.
   *
   * @param isProvable whether a diagnosis stands behind it, so that the box itself will tell
   * @param relapse within which what comes back is the same ticket
   */
  public static Set<Word> possible(
      Ticket ticket,
      List<Entry> log,
      boolean isProvable,
      long account,
      Instant now,
      Duration relapse) {
    var words = EnumSet.noneOf(Word.class);
    var isConfirmed = log.getLast().move() instanceof Confirmed;
    switch (ticket.stage()) {
      case OPEN, DISPATCHED -> {
        if (isOwn(log.getFirst(), account) && !log.getFirst().at().plus(UNDO).isBefore(now)) {
          words.add(MISTAKEN);
        } else if (!isProvable) {
          words.add(GOOD);
        }
      }
      case ACCEPTED, ON_SITE -> {
        if (!isProvable) {
          words.add(GOOD);
        }
      }
      case REPAIRED, RECOVERED -> {
        words.add(NOT_GOOD);
        if (!isConfirmed) {
          words.add(GOOD);
        }
      }
      case CLOSED -> {
        if (ticket.at().plus(relapse).isAfter(now)) {
          words.add(NOT_GOOD);
        }
      }
      case SHELVED, WITHDRAWN -> {}
    }
    return words;
  }

  private static boolean isOwn(Entry first, long account) {
    return first.account().isPresent()
        && first.account().getAsLong() == account
        && first.move() instanceof Opened opened
        && opened.source() == Source.KEEPER;
  }
}
