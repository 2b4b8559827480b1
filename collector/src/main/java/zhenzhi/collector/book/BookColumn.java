package zhenzhi.collector.book;

/**
 * A column of a book.
 *
 * @param key in the log of what people wrote: it stays, whatever the name becomes
 * @param isNeeded of what people enter: a row without it is not taken
 * @param width in Chinese characters, on paper
 */
public record BookColumn(
    String key, String name, ColumnType type, Source source, boolean isNeeded, int width) {}
