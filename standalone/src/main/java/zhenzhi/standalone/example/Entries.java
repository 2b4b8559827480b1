package zhenzhi.standalone.example;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.book.shelf.BookService;
import zhenzhi.collector.book.shelf.Pen;
import zhenzhi.collector.book.shelf.WritingService;
import zhenzhi.protocol.StationCode;

/** What people wrote in books: all of them at the demonstration's own site, a word elsewhere. */
record Entries(WritingService writing, BookService books, LocalDate today, Instant now) {
  private static final List<String> NAMES =
      List.of("王桂芳", "李强", "欧阳志远", "陈秀英", "赵建军", "孙丽", "周海燕", "吴国庆");

  private static final List<String> WISHES =
      List.of("想看大棚蔬菜病虫害防治的课", "课讲得快，年纪大的跟不上，希望有字幕", "想学手机上怎么办医保", "晚上七点半放最合适");

  void enter(Account keeper, StationCode own, Account office, List<StationCode> sites)
      throws SQLException {
    for (var nth = 0; nth < NAMES.size(); nth++) {
      write(keeper, own, "roster", today, person(nth));
    }
    write(keeper, own, "equipment", today, device("液晶电视机", "LED-55X7800U"));
    write(keeper, own, "equipment", today, device("机顶盒", "IPTV-4K"));
    write(keeper, own, "feedback", today.minusDays(3), wish(0));
    for (var nth = 0; nth < sites.size(); nth++) {
      if (nth % 3 > 0) {
        write(office, sites.get(nth), "feedback", today.minusDays(nth % 7), wish(nth));
      }
    }
  }

  private static Map<String, String> person(int nth) {
    return Map.of(
        "name", NAMES.get(nth),
        "gender", nth % 2 == 0 ? "女" : "男",
        "standing", nth % 4 == 3 ? "群众" : "党员",
        "post", nth == 0 ? "村民小组长" : "");
  }

  private static Map<String, String> device(String name, String model) {
    return Map.of("name", name, "model", model, "number", "1", "condition", "在用");
  }

  private static Map<String, String> wish(int nth) {
    return Map.of("opinion", WISHES.get(nth % WISHES.size()), "who", NAMES.get(nth % NAMES.size()));
  }

  private void write(
      Account writer, StationCode code, String book, LocalDate day, Map<String, String> said)
      throws SQLException {
    writing.enter(new Pen(writer, code, books.book(book), now), UUID.randomUUID(), day, said);
  }
}
