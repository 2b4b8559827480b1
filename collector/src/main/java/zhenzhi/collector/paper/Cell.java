package zhenzhi.collector.paper;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/** One value in a table. Unknown is a value of its own, and never a zero. */
public sealed interface Cell {
  record Text(String text) implements Cell {
    /** What a cell of a sheet can hold. */
    private static final int MOST = 32_767;

    public Text {
      if (text.length() > MOST) {
        throw new IllegalArgumentException("a cell with " + text.length() + " characters");
      }
    }
  }

  record Whole(long number) implements Cell {}

  record Hours(Duration length) implements Cell {
    /** Exact to the millisecond. */
    public double inHours() {
      return length.toMillis() / 3_600_000d;
    }
  }

  /** A number to a tenth: 853 reads 85.3. */
  record Tenths(long tenths) implements Cell {
    public double number() {
      return tenths / 10d;
    }
  }

  /** A share of one: 0.853 reads 85.3%. */
  record Percent(double share) implements Cell {
    public Percent {
      if (!Double.isFinite(share)) {
        throw new IllegalArgumentException("not a share: " + share);
      }
    }
  }

  record Day(LocalDate date) implements Cell {}

  /** Nobody knows it, or it does not apply. */
  record Unknown() implements Cell {}

  static Cell text(String text) {
    return new Text(text);
  }

  static Cell whole(long number) {
    return new Whole(number);
  }

  static Cell hours(Duration length) {
    return new Hours(length);
  }

  static Cell tenths(long tenths) {
    return new Tenths(tenths);
  }

  static Cell percent(double share) {
    return new Percent(share);
  }

  static Cell day(LocalDate date) {
    return new Day(date);
  }

  static Cell unknown() {
    return new Unknown();
  }

  /** As it is printed. */
  default String print() {
    return switch (this) {
      case Text(var text) -> text;
      case Whole(var number) -> Long.toString(number);
      case Hours(var length) -> Hundredths.ofHours(length);
      case Tenths tenths -> String.format(Locale.ROOT, "%.1f", tenths.number());
      case Percent(var share) -> String.format(Locale.ROOT, "%.1f%%", 100 * share);
      case Day(var date) -> date.toString();
      case Unknown _ -> "—";
    };
  }
}
