package zhenzhi.collector.paper;

/**
 * A column of a table.
 *
 * @param width in Chinese characters; a page stretches all columns alike to its own width
 */
public record Column(String title, Kind kind, int width) {

  public Column {
    if (width < 1) {
      throw new IllegalArgumentException("column '" + title + "' has the width " + width);
    }
  }

  /** What stands in a column. Words and the unknown may stand in any. */
  public enum Kind {
    TEXT,
    INTEGER,
    HOURS,
    /** With one decimal, such as points. */
    TENTHS,
    PERCENT,
    DATE
  }

  boolean takes(Cell cell) {
    return switch (cell) {
      case Cell.Text _, Cell.Unknown _ -> true;
      case Cell.Whole _ -> kind == Kind.INTEGER;
      case Cell.Hours _ -> kind == Kind.HOURS;
      case Cell.Tenths _ -> kind == Kind.TENTHS;
      case Cell.Percent _ -> kind == Kind.PERCENT;
      case Cell.Day _ -> kind == Kind.DATE;
    };
  }
}
