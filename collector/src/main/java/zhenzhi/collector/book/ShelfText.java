package zhenzhi.collector.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the file of books: a line for each book, and below it one for each column, with fields
 * between bars; # begins a remark. The built-in file explains itself.
 */
public final class ShelfText {
  private static final int BOOK_FIELDS = 5;
  private static final int COLUMN_FIELDS = 7;
  private static final int MOST_ENTRIES = 31;
  private static final int WIDEST = 40;

  private final List<Book> books;
  private final String[] fields;
  private final int line;

  private ShelfText(List<Book> books, String text, int line) {
    this.books = books;
    this.fields = Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    this.line = line;
  }

  /**
   * The books of a file.
   *
   * @throws IllegalArgumentException with the line and the value that cannot be read
   */
  public static Shelf read(List<String> lines) {
    var books = new ArrayList<Book>();
    for (var nth = 0; nth < lines.size(); nth++) {
      var text = lines.get(nth).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        new ShelfText(books, text, nth + 1).add();
      }
    }
    if (books.isEmpty()) {
      throw new IllegalArgumentException("there is no book in the file");
    }
    for (var book : books) {
      if (book.columns().isEmpty()) {
        throw new IllegalArgumentException("the book '" + book.key() + "' has no column");
      }
    }
    return new Shelf(books);
  }

  private void add() {
    switch (fields[0]) {
      case "book" -> books.add(book());
      case "column" -> {
        if (books.isEmpty()) {
          throw wrong("a column before any book", fields[0]);
        }
        var last = books.removeLast();
        books.add(with(last, column(last)));
      }
      default -> throw wrong("neither book nor column", fields[0]);
    }
  }

  private Book book() {
    needs(BOOK_FIELDS);
    var key = key(fields[1]);
    if (books.stream().anyMatch(other -> other.key().equals(key))) {
      throw wrong("a second book with the key", key);
    }
    return new Book(
        key,
        name(),
        oneOf(Rows.values(), Rows::word, "rows", fields[3]),
        number("entries a month", fields[4], 0, MOST_ENTRIES),
        List.of());
  }

  private BookColumn column(Book book) {
    needs(COLUMN_FIELDS);
    var key = key(fields[1]);
    if (book.column(key).isPresent()) {
      throw wrong("a second column with the key", key);
    }
    var type = type(fields[3]);
    var source = oneOf(Source.values(), Source::word, "source", fields[4]);
    if (!source.isFor(book.rows())) {
      throw wrong("nothing fills a book of the rows " + book.rows().word() + " from", fields[4]);
    }
    if (!fits(source, type)) {
      throw wrong("a column of the type " + fields[3] + " is not filled from", fields[4]);
    }
    return new BookColumn(
        key, name(), type, source, isNeeded(), number("width", fields[6], 2, WIDEST));
  }

  private boolean isNeeded() {
    return switch (fields[5]) {
      case "needed" -> true;
      case "" -> false;
      default -> throw wrong("neither 'needed' nor empty", fields[5]);
    };
  }

  private static Book with(Book book, BookColumn column) {
    var columns = new ArrayList<>(book.columns());
    columns.add(column);
    return new Book(book.key(), book.name(), book.rows(), book.least(), columns);
  }

  private ColumnType type(String text) {
    if (text.startsWith("choice(") && text.endsWith(")")) {
      var words = List.of(text.substring("choice(".length(), text.length() - 1).split("/", -1));
      if (words.stream().anyMatch(String::isBlank) || new HashSet<>(words).size() < words.size()) {
        throw wrong("a choice with an empty or a repeated word", text);
      }
      return new ColumnType.Choice(words);
    }
    return switch (text) {
      case "day" -> new ColumnType.Day();
      case "times" -> new ColumnType.Times();
      case "hours" -> new ColumnType.Hours();
      case "count" -> new ColumnType.Count();
      case "words" -> new ColumnType.Words();
      case "name" -> new ColumnType.Name();
      case "people" -> new ColumnType.People();
      case "phone" -> new ColumnType.Phone();
      default -> throw wrong("no type", text);
    };
  }

  /** Whether what a source gives can stand in a column. */
  private static boolean fits(Source source, ColumnType type) {
    return switch (source) {
      case TYPED -> true;
      case DAY -> type instanceof ColumnType.Day;
      case PLAYED_TIMES, ON_OFF -> type instanceof ColumnType.Times;
      case CREDITED -> type instanceof ColumnType.Hours;
      case ROSTER, ATTENDANCE -> type instanceof ColumnType.Count;
      case COURSES,
          CATEGORIES,
          KEEPER,
          PLACE,
          STATE,
          SIGNAL,
          FAULTS,
          REPORTED,
          REPAIRER,
          TREATMENT,
          PARTS,
          RECOVERED,
          WRITER ->
          type instanceof ColumnType.Words;
    };
  }

  private String key(String text) {
    if (!text.matches("[a-z][a-z0-9-]{0,29}")) {
      throw wrong("not a key (small letters, digits, dashes)", text);
    }
    return text;
  }

  private String name() {
    if (fields[2].isEmpty()) {
      throw wrong("no name for", fields[1]);
    }
    return fields[2];
  }

  private int number(String what, String text, int least, int most) {
    if (text.matches("[0-9]{1,4}")) {
      var number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw wrong(what + " from " + least + " to " + most + ", not", text);
  }

  private <T> T oneOf(T[] all, Function<T, String> word, String what, String text) {
    for (var one : all) {
      if (word.apply(one).equals(text)) {
        return one;
      }
    }
    var known = Arrays.stream(all).map(word).collect(Collectors.joining(", "));
    throw wrong("no " + what + " (they are " + known + ")", text);
  }

  private void needs(int count) {
    if (fields.length != count) {
      throw wrong(count + " fields between bars are wanted and not " + fields.length, fields[0]);
    }
  }

  private IllegalArgumentException wrong(String what, String value) {
    return new IllegalArgumentException("line " + line + ": " + what + ": '" + value + "'");
  }
}
