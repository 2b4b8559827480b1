package zhenzhi.dashboard.book;

import static java.util.stream.Collectors.joining;
import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.Sitting;
import zhenzhi.collector.book.check.BookState;
import zhenzhi.collector.book.page.DayFacts;
import zhenzhi.collector.book.page.Draft;
import zhenzhi.collector.book.page.Kept;
import zhenzhi.collector.book.page.Place;
import zhenzhi.collector.book.page.Row;
import zhenzhi.collector.book.page.Scribe;
import zhenzhi.collector.book.page.Word;
import zhenzhi.collector.book.page.Written;
import zhenzhi.collector.book.shelf.Leaf;
import zhenzhi.collector.book.shelf.Said;
import zhenzhi.collector.book.shelf.ShelfFactory;
import zhenzhi.collector.book.shelf.SiteState;
import zhenzhi.dashboard.book.BookViews.Site;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.protocol.StationCode;

/** The books of 荷花社区站点 in November. */
public final class BookSamples {
  public static final Shelf SHELF = ShelfFactory.builtIn();

  private static final Site SITE = new Site("sn-0017", "荷花社区站点", "常州市 · 天宁区 · 东河街道 · 荷花社区");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final BookQuery MONTH = new BookQuery(NOVEMBER, false);
  private static final Place PLACE = new Place("荷花路 18 号党群服务中心二楼", OptionalInt.of(3));
  private static final String[] NAMES = {"王桂芳", "李强", "陈志强"};
  private static final String LONG =
      "大家都说这一课讲得实在，联系到了村里的事。老张提出秸秆还田的补贴怎么领还不清楚，请镇里农技站派人来讲一次；"
          + "小李说年轻人晚上才有空，建议以后改到晚上七点半开始。最后商定下周二请农技员到场。";

  private BookSamples() {}

  public static Reader reader(Role role) {
    var account =
        new Account(
            7,
            "login",
            "赵敏",
            role,
            "/1/2/",
            role == Role.KEEPER ? Optional.of(new StationCode("sn-0017")) : Optional.empty());
    return new Reader(account, "天宁区", "token", TIMES);
  }

  private static Book book(String key) {
    return SHELF.find(key).orElseThrow();
  }

  /** A day in three has study, one in ten a fault. */
  private static DayFacts day(LocalDate day) {
    var nth = day.getDayOfMonth();
    var isStudied = nth % 3 == 0;
    var isFaulty = nth % 10 == 7;
    return new DayFacts(
        day,
        nth != 14,
        nth != 14,
        Duration.ofMinutes(isStudied ? 95 : 10),
        Duration.ofMinutes(isStudied ? 90 : 0),
        isStudied && nth % 2 == 0 ? OptionalInt.of(nth == 18 ? 12 : 3) : OptionalInt.empty(),
        isStudied ? List.of(new Sitting(19 * 60, 20 * 60 + 30)) : List.of(),
        isStudied
            ? List.of(
                new DayFacts.Course("乡村振兴政策解读", "政策理论"),
                new DayFacts.Course("党章学习专题讲座第三讲", "党的基本知识"))
            : List.of(),
        nth == 14 ? List.of() : List.of(new Sitting(8 * 60 + 2, 21 * 60 + 40)),
        nth == 14 ? "" : "强度 71 质量 64",
        isFaulty ? List.of(new DayFacts.Fault("高频头损坏", "11月9日 10:20")) : List.of(),
        isFaulty,
        isFaulty
            ? List.of(
                new DayFacts.Repair(
                    "高频头损坏", "08:40", "吴师傅", "换了高频头，重做了 F 头", "高频头 普斯 5150", "11月9日 10:20"))
            : List.of(),
        "王桂芳");
  }

  private static Kept kept(
      long id, String book, int day, boolean isBeside, Map<String, String> said) {
    return new Kept(
        id,
        book,
        NOVEMBER.atDay(day),
        isBeside,
        Written.of(List.of(new Word.Entered(said))),
        "王桂芳");
  }

  private static List<Kept> entries(String book) {
    var entries = new ArrayList<Kept>();
    switch (book) {
      case "roster" -> {
        for (var name : NAMES) {
          entries.add(
              kept(
                  entries.size() + 1,
                  book,
                  1,
                  false,
                  Map.of(
                      "name",
                      name,
                      "gender",
                      "女",
                      "standing",
                      "党员",
                      "post",
                      "网格员",
                      "phone",
                      "139 1234 5602")));
        }
      }
      case "viewing" -> {
        entries.add(kept(11, book, 18, true, Map.of("talk", LONG, "form", "集中", "host", "李秀英")));
        entries.add(kept(12, book, 9, true, Map.of("hours", "3.00", "place", "村部大院")));
        entries.add(
            kept(
                13,
                book,
                10,
                false,
                Map.of(
                    "times",
                    "09:00-11:00",
                    "courses",
                    "入户送学",
                    "came",
                    "2",
                    "talk",
                    "给行动不便的老党员送学")));
      }
      case "feedback" ->
          entries.add(
              kept(
                  21,
                  book,
                  12,
                  false,
                  Map.of("opinion", "想看大棚蔬菜病虫害防治的课", "who", "老张", "wish", "大棚蔬菜病虫害防治")));
      case "equipment" ->
          entries.add(
              kept(
                  31,
                  book,
                  1,
                  false,
                  Map.of(
                      "name",
                      "机顶盒",
                      "model",
                      "HD-2600",
                      "number",
                      "1",
                      "bought",
                      "2024-03-01",
                      "condition",
                      "在用")));
      default -> {}
    }
    return entries;
  }

  /** Of a month, of which so many days have passed. */
  public static Leaf leaf(String key, int days) {
    var facts = new TreeMap<LocalDate, DayFacts>();
    for (var nth = 1; nth <= days; nth++) {
      facts.put(NOVEMBER.atDay(nth), day(NOVEMBER.atDay(nth)));
    }
    var book = book(key);
    return new Leaf(
        book,
        new Scribe(
                book,
                facts,
                days == 0 ? List.of() : entries(key),
                PLACE,
                LocalDateTime.of(2026, 11, 20, 12, 0))
            .rows());
  }

  public static ShelfView shelf(int days) {
    var leaves = SHELF.books().stream().map(book -> leaf(book.key(), days)).toList();
    return BookViews.shelf(SITE, SHELF, leaves, MONTH, reader(Role.KEEPER));
  }

  public static LeafView leaf(String key, int days, Role role) {
    return BookViews.leaf(
        SITE, leaf(key, days), MONTH, role == Role.KEEPER && days > 0 ? "已经记下。" : "", reader(role));
  }

  public static RowView day(int day) {
    return day(day, Role.KEEPER, Optional.empty(), "");
  }

  /** What cannot be taken comes back. */
  public static RowView wrong() {
    var form = new Form(Map.of("came", "十几个", "talk", "大家讨论了秸秆还田", "hours", "两小时"));
    return day(
        18,
        Role.KEEPER,
        Optional.of(form),
        Draft.of(book("viewing"), form.fields(), false).unfit().stream()
            .map(BookWords::of)
            .collect(joining()));
  }

  public static RowView readOnly() {
    return day(18, Role.SUBDISTRICT, Optional.empty(), "");
  }

  private static RowView day(int day, Role role, Optional<Form> form, String problem) {
    var row = row(leaf("viewing", 20), day, true);
    var log =
        row.entry().isEmpty()
            ? List.<Said>of()
            : List.of(
                new Said(NOON.minusSeconds(90_000), "王桂芳", new Word.Entered(Map.of("host", "李秀英"))),
                new Said(
                    NOON.minusSeconds(9_000),
                    "王桂芳",
                    new Word.Corrected(Map.of("form", "集中", "hours", ""))));
    return new RowViews(SITE, book("viewing"), reader(role), form, problem).told(row, log);
  }

  private static Row row(Leaf leaf, int day, boolean isTold) {
    return leaf.rows().stream()
        .filter(row -> row.day().getDayOfMonth() == day && row.isTold() == isTold)
        .findFirst()
        .orElseThrow();
  }

  public static RowView entry() {
    return new RowViews(SITE, book("viewing"), reader(Role.KEEPER), Optional.empty(), "")
        .entered(row(leaf("viewing", 20), 10, false), List.of());
  }

  public static RowView feedback() {
    return new RowViews(SITE, book("feedback"), reader(Role.KEEPER), Optional.empty(), "")
        .fresh(TIMES.today(), "8c7a1c8e-0000-4000-8000-000000000001");
  }

  public static BooksView list(int count) {
    var all = new ArrayList<SiteState>();
    for (var nth = 0; nth < count; nth++) {
      all.add(
          new SiteState(
              new StationCode("sn-%04d".formatted(nth + 1)),
              "第 " + (nth + 1) + " 社区站点",
              nth % 2 == 0 ? "东河街道" : "城北街道",
              new BookState(
                  nth % 7 == 0 ? Map.of() : Map.of("viewing", nth % 5, "feedback", nth % 3),
                  nth % 5 == 4 ? 1 : 0)));
    }
    return new BookLists(all, SHELF, new BooksQuery(NOVEMBER, "", BooksQuery.Part.ALL, 0), TIMES)
        .view();
  }

  public static ReminderView reminder() {
    return new ReminderView(
        "/stations/sn-0017/books",
        "这个月还差 1 条信息反馈记录",
        "/stations/sn-0017/books/viewing/days/2026-11-20",
        "记今天的收看",
        "/stations/sn-0017/books/feedback/new",
        "写一条信息反馈记录");
  }
}
