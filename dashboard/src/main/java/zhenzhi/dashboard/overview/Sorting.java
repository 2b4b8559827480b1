package zhenzhi.dashboard.overview;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.picture.Hours;
import zhenzhi.collector.station.picture.StationLine;

/** By which column the table of sites is in order. What is not known comes last either way. */
record Sorting(Column column, boolean descending) {
  /** Those that need somebody first, the most tangible trouble at the head. */
  private static final Comparator<StationLine> BY_TROUBLE =
      comparing((StationLine line) -> !line.situation().needsSomeone())
          .thenComparing(line -> line.situation().kind());

  static final Sorting DEFAULT = new Sorting(Column.STATE, false);

  /** The columns that sort. */
  enum Column {
    NAME,
    PLACE,
    STATE,
    HEARD,
    TODAY,
    MONTH;

    /** As it stands in an address. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads {@code today} or {@code -today}; what cannot be read is the default. */
  static Sorting of(String text) {
    var descending = text.startsWith("-");
    var word = descending ? text.substring(1) : text;
    for (var column : Column.values()) {
      if (column.word().equals(word)) {
        return new Sorting(column, descending);
      }
    }
    return DEFAULT;
  }

  /** What clicking on {@code clicked} should ask for: numbers and times begin with the largest. */
  Sorting after(Column clicked) {
    if (clicked == column) {
      return new Sorting(clicked, !descending);
    }
    return switch (clicked) {
      case NAME, PLACE, STATE -> new Sorting(clicked, false);
      case HEARD, TODAY, MONTH -> new Sorting(clicked, true);
    };
  }

  Comparator<StationLine> order() {
    var collator = Collator.getInstance(Locale.CHINA);
    Comparator<StationLine> by =
        switch (column) {
          case NAME -> known(StationLine::name, collator::compare);
          case PLACE -> known(line -> line.subdistrict() + line.community(), collator::compare);
          case STATE -> descending ? BY_TROUBLE.reversed() : BY_TROUBLE;
          case HEARD ->
              known(line -> line.heardAt().orElse(null), Comparator.<Instant>naturalOrder());
          case TODAY -> known(line -> credited(line.today()), Comparator.<Duration>naturalOrder());
          case MONTH -> known(line -> credited(line.month()), Comparator.<Duration>naturalOrder());
        };
    return by.thenComparing(StationLine::code);
  }

  private <T> Comparator<StationLine> known(
      Function<StationLine, @Nullable T> value, Comparator<T> natural) {
    return comparing(value, nullsLast(descending ? natural.reversed() : natural));
  }

  private static @Nullable Duration credited(Hours hours) {
    return switch (hours) {
      case Hours.Counted(var credited, _, _) -> credited;
      case Hours.Unknown _ -> null;
    };
  }

  @Override
  public String toString() {
    return (descending ? "-" : "") + column.word();
  }
}
