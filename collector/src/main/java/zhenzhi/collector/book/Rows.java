package zhenzhi.collector.book;

import java.util.Locale;

/** What makes a row of a book. */
public enum Rows {
  /** A day with credited hours; people add meetings without the box. */
  STUDY,
  /** A day on which the box was heard, or something was wrong with it. */
  RUNNING,
  /** Only what people enter, each with its day. */
  HAND,
  /** A register: what people enter, whatever the month. */
  LIST;

  /** Whether its rows belong to a month. */
  public boolean isDated() {
    return this != LIST;
  }

  /** Whether what people write in it is held against what the box told. */
  public boolean isChecked() {
    return this == STUDY || this == HAND;
  }

  /** Whether there are rows without anybody's writing. */
  public boolean isTold() {
    return this == STUDY || this == RUNNING;
  }

  /** Whether people add rows of their own. */
  public boolean isOpen() {
    return this != RUNNING;
  }

  /** As the file of books has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
