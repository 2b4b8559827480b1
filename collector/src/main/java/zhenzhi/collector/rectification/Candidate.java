package zhenzhi.collector.rectification;

import zhenzhi.collector.ranking.Ranking.Line;

/** A site near the end of a table, and whether an order is proposed for it. */
public record Candidate(Line line, Verdict verdict) {

  public boolean isProposed() {
    return verdict == Verdict.PROPOSED;
  }

  /** Whether a person may choose it all the same. Who has no place cannot be last. */
  public boolean mayBeChosen() {
    return switch (verdict) {
      case PROPOSED, FURTHER_AHEAD, EXCUSED, TICKET, BROKEN -> true;
      case ORDERED, RETIRED, UNRANKED, DONE -> false;
    };
  }

  /** Whether one is proposed, or why not. Declared weightiest first: the first that fits holds. */
  public enum Verdict {
    /** It has an order for the same period already. */
    ORDERED,
    RETIRED,
    /** It has no place, such as a new site. */
    UNRANKED,
    /** It did what it owed. */
    DONE,
    /** Its hardware was broken when the ranking was made. */
    BROKEN,
    /** A ticket about its hardware is open. */
    TICKET,
    /** It was excused for too long. */
    EXCUSED,
    PROPOSED,
    /** Enough stand further back. */
    FURTHER_AHEAD
  }
}
