package zhenzhi.collector.book.page;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.BookColumn;
import zhenzhi.collector.book.Source;
import zhenzhi.collector.book.check.Claim;
import zhenzhi.collector.book.check.Consistency;

/**
 * Writes a site's book: a row for each day of which something was told, with what people wrote
 * beside it, and the rows that people entered.
 *
 * @param days what is known of each day
 * @param entries of this book
 * @param now on the site's clock
 */
public record Scribe(
    Book book,
    NavigableMap<LocalDate, DayFacts> days,
    List<Kept> entries,
    Place place,
    LocalDateTime now) {
  public Scribe {
    days = new TreeMap<>(days);
    entries = List.copyOf(entries);
  }

  /** In the order of the days; what was told stands before what people entered. */
  public List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (var day : toldDays()) {
      rows.add(told(day));
    }
    entries.stream().filter(kept -> !kept.isBeside()).map(this::entered).forEach(rows::add);
    rows.sort(
        comparing(Row::day)
            .thenComparing(Row::isTold, comparing(told -> !told))
            .thenComparingLong(row -> row.entry().orElse(0)));
    return book.rows().isChecked() ? checked(rows) : List.copyOf(rows);
  }

  /** A day with words stays a row also when what was told of it has become nothing. */
  private Set<LocalDate> toldDays() {
    var told = new TreeSet<LocalDate>();
    for (var facts : days.values()) {
      if (isTold(facts)) {
        told.add(facts.day());
      }
    }
    entries.stream().filter(Kept::isBeside).map(Kept::day).forEach(told::add);
    return told;
  }

  private boolean isTold(DayFacts facts) {
    return switch (book.rows()) {
      case STUDY -> facts.isStudied();
      case RUNNING -> facts.hasNews();
      case HAND, LIST -> false;
    };
  }

  private Row told(LocalDate day) {
    var beside =
        entries.stream().filter(kept -> kept.isBeside() && kept.day().equals(day)).findFirst();
    var facts = facts(day);
    var cells = new HashMap<String, Filled>();
    for (var column : book.columns()) {
      cells.put(
          column.key(),
          column.source() == Source.WRITER
              ? new Filled(beside.map(Kept::writer).orElse(""), "")
              : new Filled(
                  Filler.fill(column.source(), facts, place),
                  beside.map(kept -> said(kept, column)).orElse("")));
    }
    return new Row(
        day,
        beside.map(kept -> OptionalLong.of(kept.id())).orElse(OptionalLong.empty()),
        cells,
        true,
        false,
        beside.map(kept -> kept.written().words()).orElse(0),
        Set.of());
  }

  private Row entered(Kept kept) {
    var facts = facts(kept.day());
    var cells = new HashMap<String, Filled>();
    for (var column : book.columns()) {
      cells.put(
          column.key(),
          column.source() == Source.WRITER
              ? new Filled(kept.writer(), "")
              : new Filled(
                  book.rows().isDated() ? Filler.beside(column.source(), facts, place) : "",
                  said(kept, column)));
    }
    return new Row(
        kept.day(),
        OptionalLong.of(kept.id()),
        cells,
        false,
        kept.written().isWithdrawn(),
        kept.written().words(),
        Set.of());
  }

  private static String said(Kept kept, BookColumn column) {
    return kept.written().values().getOrDefault(column.key(), "");
  }

  private DayFacts facts(LocalDate day) {
    return days.getOrDefault(day, DayFacts.nothing(day));
  }

  private List<Row> checked(List<Row> rows) {
    var byDay = new HashMap<LocalDate, List<Claim>>();
    Map<Row, Claim> claims = new HashMap<>();
    for (var row : rows) {
      if (!row.isWithdrawn()) {
        var claim = Claims.of(book, row);
        claims.put(row, claim);
        byDay.computeIfAbsent(row.day(), _ -> new ArrayList<>()).add(claim);
      }
    }
    return rows.stream()
        .map(row -> {
          var claim = claims.get(row);
          return claim == null
              ? row
              : row.with(
                  Consistency.hints(
                      claim,
                      facts(row.day()).known(),
                      place.roster(),
                      byDay.getOrDefault(row.day(), List.of()),
                      now));
        })
        .toList();
  }
}
