package zhenzhi.collector.inspection.draw;

import zhenzhi.collector.refusal.Refusal;

/** Why nothing is drawn. */
public enum NoDraw implements Refusal.Reason {
  /** Only this month's sites are drawn, and the next one's. */
  OTHER_MONTH,
  /** A draw holds for some of the sites. */
  DRAWN,
  /** Whoever is registered in the month takes no part, and there is nobody else. */
  ALL_NEW,
  NO_SITES;

  @Override
  public String why() {
    return switch (this) {
      case OTHER_MONTH -> "neither this month nor the next";
      case DRAWN -> "its sites have been drawn";
      case ALL_NEW -> "all its sites are registered in it";
      case NO_SITES -> "it has no sites";
    };
  }
}
