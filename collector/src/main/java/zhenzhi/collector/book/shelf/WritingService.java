package zhenzhi.collector.book.shelf;

import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;
import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.ColumnType;
import zhenzhi.collector.book.Source;
import zhenzhi.collector.book.page.Word;
import zhenzhi.collector.book.page.Written;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diary.AttendanceService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.RegistryService;

/** Writes in the books of a site: its keeper, or the office for it, each by name. */
@Singleton
public class WritingService {
  /** A slip in the year is refused; any other day ahead is only hinted at. */
  private static final int YEARS = 1;

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final DatabaseService database;
  private final RegistryService registry;
  private final AttendanceService attendance;
  private final CalendarConfig calendar;

  WritingService(
      DatabaseService database,
      RegistryService registry,
      AttendanceService attendance,
      CalendarConfig calendar) {
    this.database = database;
    this.registry = registry;
    this.attendance = attendance;
    this.calendar = calendar;
  }

  /**
   * Enters a row of its own.
   *
   * @param form which is one entry, however often it is sent
   * @param said by the columns' keys, as {@link ColumnType#read} leaves it
   */
  public void enter(Pen pen, UUID form, LocalDate day, Map<String, String> said)
      throws SQLException {
    requireWriter(pen.account());
    if (!pen.book().rows().isOpen()) {
      throw new Refusal(INVALID, "nobody enters rows of the book '" + pen.book().key() + "'");
    }
    requireFit(pen.book(), said);
    requireDay(day, pen.now());
    log(pen, log -> log.begin(Optional.of(form), day, Written.NOTHING.news(said)));
  }

  /**
   * Writes beside what was told of a day; what was told stays. A number of people is said of the
   * day, as on 本站.
   *
   * @param seen how much of the entry's log whoever writes has seen
   */
  public void beside(Pen pen, LocalDate day, int seen, Map<String, String> said)
      throws SQLException {
    requireWriter(pen.account());
    requireFit(pen.book(), said);
    requireDay(day, pen.now());
    if (!pen.book().rows().isTold()) {
      throw new Refusal(NOT_FOUND, "nothing is told in the book '" + pen.book().key() + "'");
    }
    var rest = new TreeMap<>(said);
    var people = pen.book().filledBy(Source.ATTENDANCE).map(column -> rest.remove(column.key()));
    if (people.isPresent() && !people.get().isEmpty()) {
      attendance(pen, day, people.get());
    }
    log(pen, log -> log.beside(day, seen, rest));
  }

  private void attendance(Pen pen, LocalDate day, String people) throws SQLException {
    var scope = pen.account().scope();
    var count = Integer.parseInt(people);
    var known = attendance.said(scope, pen.code(), day);
    if (known.isEmpty() || known.getFirst().people() != count) {
      attendance.say(scope, pen.code(), day, count, pen.account(), pen.now());
    }
  }

  /**
   * Corrects a row that somebody entered.
   *
   * @param day to which it is moved; absent where it stays. A register has no days
   */
  public void correct(
      Pen pen, long entry, int seen, Map<String, String> said, Optional<LocalDate> day)
      throws SQLException {
    requireWriter(pen.account());
    requireFit(pen.book(), said);
    day.ifPresent(to -> requireDay(to, pen.now()));
    log(pen, log -> log.correct(entry, seen, said, day));
  }

  /** 撤销 of a row that somebody entered. */
  public void withdraw(Pen pen, long entry, int seen) throws SQLException {
    requireWriter(pen.account());
    log(pen, log -> log.about(entry, seen, new Word.Withdrawn()));
  }

  /** It was not to be withdrawn. */
  public void restore(Pen pen, long entry, int seen) throws SQLException {
    requireWriter(pen.account());
    log(pen, log -> log.about(entry, seen, new Word.Restored()));
  }

  private void log(Pen pen, Writing writing) throws SQLException {
    var station = registry.idOf(pen.account().scope(), pen.code());
    database.inTransaction(connection -> {
      writing.in(new LogRepository(connection, station, pen));
      return true;
    });
  }

  @FunctionalInterface
  private interface Writing {
    void in(LogRepository log) throws SQLException;
  }

  private static void requireWriter(Account account) {
    var may =
        switch (account.role()) {
          case KEEPER, OFFICE -> true;
          case SUBDISTRICT, TECHNICIAN -> false;
        };
    if (!may) {
      throw new Refusal(FORBIDDEN, account.login() + " does not write in books");
    }
  }

  private static void requireFit(Book book, Map<String, String> said) {
    for (var one : said.entrySet()) {
      var fits =
          book.writable().stream()
              .filter(column -> column.key().equals(one.getKey()))
              .flatMap(column -> column.type().read(one.getValue()).stream())
              .anyMatch(one.getValue()::equals);
      if (!fits) {
        throw new Refusal(
            INVALID, "column '" + one.getKey() + "' does not take '" + one.getValue() + "'");
      }
    }
  }

  private void requireDay(LocalDate day, Instant now) {
    if (day.isBefore(EARLIEST) || day.isAfter(calendar.dayOf(now).plusYears(YEARS))) {
      throw new Refusal(INVALID, "no day of a book: " + day);
    }
  }
}
