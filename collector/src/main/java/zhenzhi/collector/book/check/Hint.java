package zhenzhi.collector.book.check;

/** What does not fit together in an entry. */
public enum Hint {
  /** It begins before the box was on. */
  BEFORE_POWER_ON,
  /** It has more hours than were played. */
  MORE_THAN_PLAYED,
  /** The box was there all day and played nothing. */
  NOTHING_PLAYED,
  /** More people came than stand in the register. */
  ABOVE_ROSTER,
  /** It has not happened yet. */
  IN_FUTURE,
  /** It was at the same time as another one. */
  OVERLAPPING
}
