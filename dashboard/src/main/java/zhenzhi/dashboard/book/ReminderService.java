package zhenzhi.dashboard.book;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.Rows;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.check.BookState;
import zhenzhi.collector.book.check.BookState.Missing;
import zhenzhi.collector.book.shelf.BookStateService;
import zhenzhi.collector.book.shelf.SiteState;
import zhenzhi.collector.diary.DiaryDay;
import zhenzhi.collector.diary.DiaryService;
import zhenzhi.collector.diary.Tally.Figures;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.StationCode;

/** Finds out what a keeper still has to write: a reminder, never a veto. */
@Singleton
public class ReminderService {
  /** What is older is found in the book. */
  private static final int DAYS = 7;

  private final BookStateService states;
  private final DiaryService diaries;
  private final Shelf shelf;

  ReminderService(BookStateService states, DiaryService diaries, Shelf shelf) {
    this.states = states;
    this.diaries = diaries;
    this.shelf = shelf;
  }

  /** Of a keeper's own site. */
  public ReminderView of(Reader reader, StationCode code) throws SQLException {
    var times = reader.times();
    var state =
        states.list(reader.scope(), YearMonth.from(times.today()), times.now()).stream()
            .map(SiteState::state)
            .findFirst();
    var day = latest(reader, code);
    var books = "/stations/" + code + "/books";
    var viewing = shelf.books().stream().filter(book -> book.rows() == Rows.STUDY).findFirst();
    var entry = state.flatMap(this::first);
    return new ReminderView(
        books,
        state.map(of -> BookWords.missing(of, shelf, "这个月")).orElse(""),
        day.flatMap(of -> viewing.map(book -> books + "/" + book.key() + "/days/" + of)).orElse(""),
        day.map(of -> "记" + word(of, times) + "的收看").orElse(""),
        entry.map(book -> books + "/" + book.key() + "/new").orElse(""),
        entry.map(book -> "写一条" + BookWords.plain(book.name())).orElse(""));
  }

  /** What nothing but people can fill. */
  private Optional<Book> first(BookState state) {
    return state.missing(shelf).stream()
        .map(Missing::book)
        .filter(book -> book.rows() == Rows.HAND)
        .findFirst();
  }

  private Optional<LocalDate> latest(Reader reader, StationCode code) throws SQLException {
    var today = reader.times().today();
    return diaries.days(reader.scope(), code, today.minusDays(DAYS - 1L), today).reversed().stream()
        .filter(ReminderService::isStudied)
        .map(DiaryDay::day)
        .findFirst();
  }

  private static boolean isStudied(DiaryDay day) {
    return day.tally().hours().map(Figures::credited).filter(Duration::isPositive).isPresent();
  }

  private static String word(LocalDate day, Times times) {
    return day.equals(times.today()) ? "今天" : times.day(day);
  }
}
