package zhenzhi.collector.book;

/**
 * A column of a book.
 *
 * @param key in the log of what people wrote: it stays, whatever the name becomes
 * @param isNeeded of what people enter: a row without it is not taken
 * @param width in Chinese characters, on paper
 */
public record BookColumn(
    String key, String name, ColumnType type, Source source, boolean isNeeded, int width) {

  /** Whether it says who somebody is. */
  public boolean isPersonal() {
    return switch (type) {
      case ColumnType.Name _, ColumnType.People _, ColumnType.Phone _ -> true;
      case ColumnType.Words _ -> source == Source.KEEPER || source == Source.REPAIRER;
      case ColumnType.Day _,
          ColumnType.Times _,
          ColumnType.Hours _,
          ColumnType.Count _,
          ColumnType.Choice _ ->
          false;
    };
  }
}
