package zhenzhi.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.paper.Pdf;

/**
 * A year of a site's books as PDF, left in {@code target/books}: every sheet is a page of A4 across
 * with its number and its signatures, and nothing is cut off.
 */
class BookPaperIT {
  private static final Path FOLDER = Path.of("target", "books");

  private static Browsing browsing;
  private static Console console;

  @BeforeAll
  static void start() {
    browsing = Browsing.start();
    console = new Console();
    console.district.given(YEAR);
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
      browsing.close();
    }
  }

  @Test
  void aYearOnPaper() throws IOException {
    var pdf = print("year=2025", "books-2025.pdf");

    assertThat(pdf.text())
        .contains("花名册", "学习收看记录簿", "设备运行维护记录簿", "设备登记", "信息反馈记录簿")
        .contains("高频头损坏", "换了高频头", "普斯5150", "2.00")
        .contains("最后一个字在这里");
  }

  @Test
  void aMonthOnPaper() throws IOException {
    var pdf = print("month=2025-03", "books-2025-03.pdf");

    assertThat(pdf.text()).contains("2025年3月").doesNotContain("2025-04-");
  }

  /** A month without anything is a sheet all the same: it can be signed. */
  @Test
  void anEmptyMonthOnPaper() throws IOException {
    var pdf = print("month=2024-03&book=viewing", "books-2024-03.pdf");

    assertThat(pdf.pages()).hasSize(1);
    assertThat(pdf.text()).contains("没有记录", "第1页，共1页");
  }

  private static Pdf print(String query, String name) throws IOException {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.navigate(console.url("/stations/e-1/books/paper?" + query));
      var sheets = page.locator(".book-sheet").count();
      assertThat(tooHigh(page)).as("sheets in which something is cut off").isEqualTo(0);
      Files.createDirectories(FOLDER);
      page.pdf(new Page.PdfOptions().setPath(FOLDER.resolve(name)).setPreferCSSPageSize(true));
      var pdf = Pdf.read(FOLDER.resolve(name));
      assertThat(pdf.pages()).hasSize(sheets);
      assertThat(pdf.pages())
          .allSatisfy(sheet -> {
            assertThat(sheet.width()).isBetween(296.0, 298.0);
            assertThat(sheet.height()).isBetween(209.0, 211.0);
            assertThat(sheet.text()).contains("签字", "页，共");
            assertThat(sheet.words())
                .allSatisfy(word -> {
                  assertThat(word.right()).as(word.text()).isLessThan(287);
                  assertThat(word.bottom()).as(word.text()).isLessThan(202);
                });
          });
      return pdf;
    }
  }

  /** How many tables reach below the signatures' line of their sheet. */
  private static Object tooHigh(Page page) {
    return page.evaluate(
        """
        [...document.querySelectorAll('.book-sheet')].filter(sheet =>
          sheet.querySelector('table').getBoundingClientRect().bottom
            > sheet.querySelector('.book-foot').getBoundingClientRect().top).length
        """);
  }

  private static final String YEAR =
      """
      DELETE FROM station_day;
      DELETE FROM playback;
      UPDATE station SET address = '春晖路 18 号社区党群服务中心二楼活动室' WHERE code = 'e-1';
      UPDATE duty SET since = '2024-01-01';
      INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports, missing, people)
      SELECT {e-1}, CAST(day AS date), CASE WHEN n % 3 = 0 THEN 5400000 ELSE 600000 END,
        CASE WHEN n % 3 = 0 THEN 5400000 ELSE 0 END, 1, 288, 0, CASE WHEN n % 3 = 0 THEN 12 + n % 9 END
      FROM generate_series(CAST('2025-01-01' AS timestamp), '2025-12-31', INTERVAL '1 day') WITH ORDINALITY AS d (day, n)
      WHERE n % 29 <> 5;
      INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content, title, category,
        player, display, placed_by)
      SELECT {e-1}, day + INTERVAL '19 hours' - INTERVAL '8 hours' + part * INTERVAL '45 minutes',
        day + INTERVAL '19 hours' - INTERVAL '8 hours' + (part + 1) * INTERVAL '45 minutes',
        '00000000-0000-0000-0000-000000000003', n, part, 1, 'c-' || (n + part) % 7,
        (ARRAY['乡村振兴政策解读', '党章学习专题讲座第三讲', '基层党支部工作条例', '农村电商实用技术', '防汛抗旱应急常识',
          '大棚蔬菜病虫害绿色防治技术', '习近平新时代中国特色社会主义思想学习纲要'])[1 + (n + part) % 7],
        (ARRAY['THEORY', 'BASICS', 'TOPIC'])[1 + (n + part) % 3], 'mpv', 'ON', 'BOX_CLOCK'
      FROM generate_series(CAST('2025-01-01T00:00:00Z' AS timestamptz), '2025-12-31T00:00:00Z', INTERVAL '1 day')
          WITH ORDINALITY AS d (day, n), generate_series(0, 1) AS part
      WHERE n % 3 = 0 AND n % 29 <> 5;
      INSERT INTO report_run (station_id, boot, first_seq, last_seq, first_at, last_at, booted_at)
      SELECT {e-1}, CAST('00000000-0000-0000-0001-' || lpad(CAST(n AS text), 12, '0') AS uuid), 1, 99,
        day + INTERVAL '7 minutes', day + INTERVAL '13 hours 40 minutes', day + INTERVAL '2 minutes'
      FROM generate_series(CAST('2025-01-01T00:00:00Z' AS timestamptz), '2025-12-31T00:00:00Z', INTERVAL '1 day')
          WITH ORDINALITY AS d (day, n)
      WHERE n % 29 <> 5;
      INSERT INTO reception_day (station_id, day, receiver, band, strength, quality, looks)
      SELECT station_id, day, '0', 'KU', 70 + extract(day FROM day) % 5, 62, 288 FROM station_day
      WHERE station_id = {e-1} AND day < '2026-01-01';
      INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at, until_at, closed_at)
      SELECT {e-1}, 'RECEPTION', 'LNB_DEAD', 'HIGH', at, at, at, at + INTERVAL '26 hours', at + INTERVAL '27 hours'
      FROM generate_series(CAST('2025-01-20T01:10:00Z' AS timestamptz), '2025-12-31T00:00:00Z', INTERVAL '40 days') AS at;
      INSERT INTO ticket (id, station_id, org_path, subject, entries, moved_at, stage, finding, unit, is_late, opened_at,
        technician_id, in_order_at, is_extended)
      SELECT 1000 + row_number() OVER (ORDER BY since_at), station_id, '/', 'RECEPTION', 2, since_at, 'CLOSED', finding,
        'DISTRICT_REPAIR', false, since_at + INTERVAL '20 minutes', (SELECT id FROM account WHERE login = 'repair'),
        until_at, false
      FROM diagnosis WHERE station_id = {e-1} AND finding = 'LNB_DEAD';
      INSERT INTO ticket_entry (ticket_id, nth, at, move, words)
      SELECT id, 0, opened_at, 'REPAIRED', '换了高频头，重做了 F 头，信号恢复正常，交代站点雷雨天先拔天线' FROM ticket WHERE id > 1000;
      INSERT INTO ticket_part (ticket_id, nth, line, name, model, serial)
      SELECT id, 0, 0, '高频头', '普斯5150', 'A1' FROM ticket WHERE id > 1000;

      INSERT INTO book_entry (id, station_id, book, day, is_beside, form, words, is_withdrawn)
      SELECT 1000 + n, {e-1}, 'roster', DATE '2025-01-01', false, gen_random_uuid(), 1, false FROM generate_series(1, 45) AS n
      UNION ALL
      SELECT 2000 + n, {e-1}, 'equipment', DATE '2025-01-01', false, gen_random_uuid(), 1, false FROM generate_series(1, 6) AS n
      UNION ALL
      SELECT 3000 + n, {e-1}, 'feedback', CAST('2025-01-10' AS date) + CAST(n * 14 AS integer), false,
        gen_random_uuid(), 1, false FROM generate_series(1, 24) AS n
      UNION ALL
      SELECT 4000 + n, {e-1}, 'viewing', CAST('2025-01-03' AS date) + CAST(n * 3 AS integer), true, NULL, 1, false
      FROM generate_series(0, 100) AS n;
      INSERT INTO book_word (entry_id, nth, at, account_id, move)
      SELECT book_entry.id, 0, day, account.id, 'ENTERED' FROM book_entry, account WHERE login = 'keeper';
      INSERT INTO book_said (entry_id, nth, column_key, said)
      SELECT id, 0, key, said
      FROM book_entry, LATERAL (
        SELECT 'name' AS key, (ARRAY['王桂芳', '李强', '欧阳志远', '陈秀英'])[1 + id % 4] AS said WHERE book = 'roster'
        UNION ALL SELECT 'gender', (ARRAY['男', '女'])[1 + id % 2] WHERE book = 'roster'
        UNION ALL SELECT 'born', '1968-0' || 1 + id % 9 WHERE book = 'roster'
        UNION ALL SELECT 'standing', '党员' WHERE book = 'roster'
        UNION ALL SELECT 'post', '村民小组长、网格员' WHERE book = 'roster'
        UNION ALL SELECT 'phone', '139 1234 ' || 5000 + id % 999 WHERE book = 'roster'
        UNION ALL SELECT 'name', '液晶电视机' WHERE book = 'equipment'
        UNION ALL SELECT 'model', 'LED-55X7800U' WHERE book = 'equipment'
        UNION ALL SELECT 'number', '1' WHERE book = 'equipment'
        UNION ALL SELECT 'bought', '2023-05-01' WHERE book = 'equipment'
        UNION ALL SELECT 'opinion', '大家想多看大棚蔬菜病虫害防治的课，现在的课讲得快，年纪大的跟不上，希望配上字幕。' WHERE book = 'feedback'
        UNION ALL SELECT 'who', '老张' WHERE book = 'feedback'
        UNION ALL SELECT 'answer', '已经报给区远教办，下个月的学习计划里安排两次。' WHERE book = 'feedback'
        UNION ALL SELECT 'form', '集中' WHERE book = 'viewing'
        UNION ALL SELECT 'host', '李秀英' WHERE book = 'viewing'
        UNION ALL SELECT 'signed', '王桂芳、李强、欧阳志远、陈秀英' WHERE book = 'viewing'
        UNION ALL SELECT 'talk', CASE WHEN id % 17 = 0
            THEN repeat('讨论了秸秆还田的补贴怎么领，请镇里农技站派人来讲一次；', 15) || '最后一个字在这里'
            ELSE '讨论了秸秆还田的补贴怎么领，请农技站来讲一次' END WHERE book = 'viewing'
        UNION ALL SELECT 'hours', '2.00' WHERE book = 'viewing' AND id % 20 = 0
      ) AS said
      """;
}
