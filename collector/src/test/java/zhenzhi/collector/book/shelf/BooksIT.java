package zhenzhi.collector.book.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static zhenzhi.collector.District.E1;
import static zhenzhi.collector.District.E2;
import static zhenzhi.collector.District.W1;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.check.Hint;
import zhenzhi.collector.book.page.Filled;
import zhenzhi.collector.book.page.Row;
import zhenzhi.collector.book.page.Word;
import zhenzhi.collector.diary.AttendanceService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;

/** Facts in tables, what people write beside them, and what a book makes of both. */
class BooksIT {
  private static final Instant NOW = Instant.parse("2026-10-31T04:00:00Z");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  private final District district = new District(Map.of());
  private final BookService books = district.context.getBean(BookService.class);
  private final WritingService writing = district.context.getBean(WritingService.class);
  private final BookStateService states = district.context.getBean(BookStateService.class);
  private final Book viewing = books.book("viewing");
  private final Book feedback = books.book("feedback");
  private final Account keeper = keeper();
  private final Account office = account("office", Role.OFFICE, district.district.id());

  private Account keeper() {
    return accounts()
        .create(Scope.ALL, new NewAccount.ForKeeper("keeper", "correct horse", "王芳", E1));
  }

  private Account account(String login, Role role, long unit) {
    return accounts()
        .create(Scope.ALL, new NewAccount.ForUnit(login, "correct horse", "赵敏", role, unit));
  }

  private AccountService accounts() {
    return district.context.getBean(AccountService.class);
  }

  /**
   * {@code e-1} is on from 08:00, plays from 19:00 to 20:30 on the 12th, and breaks on the 20th.
   */
  @BeforeEach
  void october() {
    district.given(
        """
        UPDATE station SET address = '春晖路 5 号';
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports, missing)
        SELECT {e-1}, CAST(day AS date), CASE WHEN day = '2026-10-12' THEN 5400000 ELSE 0 END,
          CASE WHEN day = '2026-10-12' THEN 5400000 ELSE 0 END, 0, 288, 0
        FROM generate_series(CAST('2026-10-10' AS timestamp), '2026-10-20', INTERVAL '1 day') AS day;
        INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content, title, category,
          player, display, placed_by)
        VALUES ({e-1}, '2026-10-12T11:00:00Z', '2026-10-12T12:30:00Z', '00000000-0000-0000-0000-000000000001',
          2, 0, 1, 'c-1', '党章学习', 'BASICS', 'mpv', 'ON', 'BOX_CLOCK');
        INSERT INTO report_run (station_id, boot, first_seq, last_seq, first_at, last_at, booted_at)
        VALUES ({e-1}, '00000000-0000-0000-0000-000000000001', 1, 99, '2026-10-12T00:05:00Z',
          '2026-10-12T13:40:00Z', '2026-10-12T00:00:00Z');
        INSERT INTO reception_day (station_id, day, receiver, band, strength, quality, looks)
        VALUES ({e-1}, '2026-10-20', '0', 'KU', 71.2, 64, 9);
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at, until_at,
          closed_at)
        VALUES ({e-1}, 'RECEPTION', 'LNB_DEAD', 'HIGH', '2026-10-20T01:00:00Z', '2026-10-20T01:00:00Z',
          '2026-10-20T01:00:00Z', '2026-10-21T02:20:00Z', '2026-10-21T03:00:00Z')
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  private List<Row> rows(Book book) throws SQLException {
    return books
        .leaf(keeper.scope(), E1, book, OCTOBER.atDay(1), OCTOBER.atEndOfMonth(), NOW)
        .rows();
  }

  private Pen pen(Book book) {
    return new Pen(keeper, E1, book, NOW);
  }

  @Test
  void telemetryFillsTheBooks() throws SQLException {
    var day = rows(viewing).getFirst();
    var fault = rows(books.book("running")).getLast();

    assertThat(rows(viewing)).hasSize(1);
    assertThat(List.of("times", "hours", "place", "courses", "categories", "keeper"))
        .map(column -> day.cell(column).value())
        .containsExactly("19:00-20:30", "1.50", "春晖路 5 号", "党章学习", "党的基本知识", "王芳");
    assertThat(day.cell("came").value()).as("nobody said how many came").isEmpty();
    assertThat(rows(books.book("running"))).hasSize(12);
    assertThat(List.of("day", "state", "signal", "fault", "recovered"))
        .map(column -> rowOn(20).cell(column).value())
        .containsExactly("2026-10-20", "有故障", "强度 71 质量 64", "高频头损坏", "10月21日 10:20");
    assertThat(rowOn(12).cell("on").value()).isEqualTo("08:00-21:40");
    assertThat(fault.day()).isEqualTo("2026-10-21");
  }

  /** Its first reports were placed by a clock that nobody had set. */
  @Test
  void aBoxWasOnSinceWhatItsClockSaidAtLast() throws SQLException {
    district.given(
        """
        INSERT INTO boot_clock (station_id, boot, booted_at, placed_by)
        VALUES ({e-1}, '00000000-0000-0000-0000-000000000001', '2026-10-11T23:10:00Z', 'BOX_CLOCK')
        """);

    assertThat(rowOn(12).cell("on").value()).isEqualTo("07:10-21:40");
  }

  /** The day of a row that somebody entered may be wrong, too; where it stood stays in the log. */
  @Test
  void aRowIsMovedToItsRightDay() throws SQLException {
    var wrong = OCTOBER.atDay(5);
    writing.enter(pen(feedback), UUID.randomUUID(), wrong, Map.of("opinion", "声音小"));
    var entry = rows(feedback).getFirst().entry().getAsLong();

    writing.correct(pen(feedback), entry, 1, Map.of(), Optional.of(OCTOBER.atDay(6)));
    writing.correct(pen(feedback), entry, 2, Map.of(), Optional.of(OCTOBER.atDay(6)));

    var row = rows(feedback).getFirst();
    assertThat(row.day()).isEqualTo(OCTOBER.atDay(6));
    assertThat(row.cell("opinion").value()).isEqualTo("声音小");
    assertThat(row.cell("day").isCorrected()).isFalse();
    assertThat(books.log(keeper.scope(), E1, feedback, entry))
        .extracting(Said::word)
        .containsExactly(
            new Word.Entered(Map.of("opinion", "声音小")),
            new Word.Corrected(Map.of("day", "2026-10-06", "day.was", "2026-10-05")));
  }

  private Row rowOn(int day) throws SQLException {
    return rows(books.book("running")).stream()
        .filter(row -> row.day().getDayOfMonth() == day)
        .findFirst()
        .orElseThrow();
  }

  /** The number of people is the word of the day that 本站 asks for, and is kept once. */
  @Test
  void whoCameIsSaidOfTheDay() throws SQLException {
    writing.beside(pen(viewing), DAY, 0, Map.of("came", "18", "talk", "讨论了秸秆还田"));

    var said =
        district.context.getBean(AttendanceService.class).said(keeper.scope(), E1, DAY).getFirst();
    var row = rows(viewing).getFirst();
    assertThat(said.people()).isEqualTo(18);
    assertThat(row.cell("came")).isEqualTo(new Filled("18", ""));
    assertThat(row.cell("talk").value()).isEqualTo("讨论了秸秆还田");
    writing.beside(pen(viewing), DAY, 1, Map.of("came", "18", "talk", "讨论了秸秆还田"));
    assertThat(district.context.getBean(AttendanceService.class).said(keeper.scope(), E1, DAY))
        .hasSize(1);
    assertThat(rows(viewing).getFirst().words()).isOne();
  }

  @Test
  void aCorrectionKeepsWhatWasTold() throws SQLException {
    writing.beside(pen(viewing), DAY, 0, Map.of("hours", "3.00"));
    var row = rows(viewing).getFirst();
    var entry = row.entry().orElseThrow();
    assertThat(row.cell("hours")).isEqualTo(new Filled("1.50", "3.00"));
    assertThat(row.hints()).containsExactly(Hint.MORE_THAN_PLAYED);

    writing.beside(pen(viewing), DAY, 1, Map.of("hours", ""));

    assertThat(rows(viewing).getFirst().cell("hours")).isEqualTo(new Filled("1.50", ""));
    assertThat(books.log(keeper.scope(), E1, viewing, entry))
        .extracting(Said::person, Said::word)
        .containsExactly(
            tuple("王芳", new Word.Entered(Map.of("hours", "3.00"))),
            tuple("王芳", new Word.Corrected(Map.of("hours", ""))));
  }

  @Test
  void aFormThatIsSentTwiceIsOneEntry() throws SQLException {
    var form = UUID.randomUUID();
    writing.enter(pen(feedback), form, DAY, Map.of("opinion", "想看大棚的课"));
    writing.enter(pen(feedback), form, DAY, Map.of("opinion", "想看大棚的课"));

    assertThat(rows(feedback)).hasSize(1);
  }

  @Test
  void whatIsWithdrawnComesBack() throws SQLException {
    writing.enter(pen(feedback), UUID.randomUUID(), DAY, Map.of("opinion", "想看大棚的课"));
    var entry = rows(feedback).getFirst().entry().orElseThrow();

    writing.withdraw(pen(feedback), entry, 1);
    assertThat(rows(feedback).getFirst().isWithdrawn()).isTrue();
    assertThatThrownBy(() -> writing.withdraw(pen(feedback), entry, 1)).isInstanceOf(Refusal.class);
    writing.restore(pen(feedback), entry, 2);

    assertThat(rows(feedback).getFirst().isWithdrawn()).isFalse();
    assertThat(rows(feedback).getFirst().cell("opinion").value()).isEqualTo("想看大棚的课");
  }

  @Test
  void whoHasNotSeenTheNewestWordIsRefused() throws SQLException {
    writing.beside(pen(viewing), DAY, 0, Map.of("talk", "一"));

    assertThatThrownBy(() -> writing.beside(pen(viewing), DAY, 0, Map.of("talk", "二")))
        .isInstanceOf(Refusal.class);
    assertThat(rows(viewing).getFirst().cell("talk").value()).isEqualTo("一");
  }

  @Test
  void nobodyWritesWhereTheyMayNot() {
    var east = account("east", Role.SUBDISTRICT, district.east.id());
    assertThatThrownBy(
            () -> writing.beside(new Pen(east, E1, viewing, NOW), DAY, 0, Map.of("talk", "一")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> writing.beside(new Pen(keeper, W1, viewing, NOW), DAY, 0, Map.of("talk", "一")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> writing.beside(pen(viewing), DAY, 0, Map.of("hours", "两小时")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> writing.beside(pen(viewing), DAY, 0, Map.of("day", "2026-10-13")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() ->
            books.leaf(keeper.scope(), W1, viewing, OCTOBER.atDay(1), OCTOBER.atEndOfMonth(), NOW))
        .isInstanceOf(Refusal.class);
  }

  /** Sums for many sites and the entries of one have to say the same. */
  @Test
  void theStateOfManyIsTheStateOfEach() throws SQLException {
    var all = office.scope();
    writing.enter(pen(feedback), UUID.randomUUID(), DAY, Map.of("opinion", "好"));
    writing.enter(
        pen(feedback), UUID.randomUUID(), LocalDate.of(2026, 11, 2), Map.of("opinion", "好"));
    writing.enter(pen(viewing), UUID.randomUUID(), DAY.plusDays(1), Map.of("times", "09:00-11:00"));
    writing.enter(
        new Pen(office, E2, feedback, NOW), UUID.randomUUID(), DAY, Map.of("opinion", "一"));
    district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports, missing, people)
        SELECT {e-2}, CAST('2026-10-10' AS date) + n, 3600000, 3600000, 1, 288, 0, 3 + n
        FROM generate_series(0, 2) AS n
        """);
    for (var name : List.of("王芳", "李强", "赵敏", "钱进")) {
      writing.enter(
          new Pen(office, E2, books.book("roster"), NOW),
          UUID.randomUUID(),
          DAY,
          Map.of("name", name));
    }

    var listed = states.list(all, OCTOBER, NOW);

    for (var site : listed) {
      assertThat(site.state()).as(site.name()).isEqualTo(states.of(all, site.code(), OCTOBER, NOW));
    }
    assertThat(listed)
        .extracting(
            SiteState::code,
            site -> site.state().isComplete(books.shelf()),
            site -> site.state().all(),
            site -> site.state().hinted())
        .containsExactlyInAnyOrder(
            tuple(E1, true, 3, 1), tuple(E2, true, 4, 1), tuple(W1, false, 0, 0));
    assertThat(states.list(keeper.scope(), OCTOBER, NOW))
        .extracting(SiteState::code)
        .containsExactly(E1);
  }
}
