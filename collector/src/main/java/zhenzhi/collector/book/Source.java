package zhenzhi.collector.book;

import static zhenzhi.collector.book.Rows.HAND;
import static zhenzhi.collector.book.Rows.LIST;
import static zhenzhi.collector.book.Rows.RUNNING;
import static zhenzhi.collector.book.Rows.STUDY;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What fills a column. Which columns there are is configuration; what can fill one is not. */
public enum Source {
  /** Nothing but people. */
  TYPED(STUDY, RUNNING, HAND, LIST),
  /** The day of the row. */
  DAY(STUDY, RUNNING, HAND),
  /** From when to when credited content was playing. */
  PLAYED_TIMES(STUDY),
  /** 有效学时 of the day. */
  CREDITED(STUDY),
  /** Titles of what was credited. */
  COURSES(STUDY),
  /** Categories of what was credited. */
  CATEGORIES(STUDY),
  /** 参加人数: the same word of the day that 本站 and 学时 ask for. */
  ATTENDANCE(STUDY),
  /** How many stand in the first register that has a column of a phone. */
  ROSTER(STUDY),
  /** Who was the keeper on that day. */
  KEEPER(STUDY, RUNNING, HAND),
  /** Where the site is. */
  PLACE(STUDY, HAND),
  /** From when to when the box was on. */
  ON_OFF(RUNNING),
  /** Whether it ran well. */
  STATE(RUNNING),
  /** Medians of the receiver's two bars. */
  SIGNAL(RUNNING),
  /** What was diagnosed that began on the day. */
  FAULTS(RUNNING),
  /** When the tickets of the day were opened. */
  REPORTED(RUNNING),
  REPAIRER(RUNNING),
  TREATMENT(RUNNING),
  PARTS(RUNNING),
  /** When what was wrong was over. */
  RECOVERED(RUNNING),
  /** Who wrote in the row last. */
  WRITER(STUDY, RUNNING, HAND, LIST);

  @SuppressWarnings("ImmutableEnumChecker") // only ever read
  private final Set<Rows> rows;

  Source(Rows first, Rows... others) {
    this.rows = EnumSet.of(first, others);
  }

  public boolean isFor(Rows kind) {
    return rows.contains(kind);
  }

  /** As the file of books has it, such as {@code played-times}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
