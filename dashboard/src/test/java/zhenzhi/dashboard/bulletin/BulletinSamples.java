package zhenzhi.dashboard.bulletin;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.bulletin.Bulletin.Inputs;
import zhenzhi.collector.bulletin.Bulletin.Letter;
import zhenzhi.collector.bulletin.Bulletin.Numbering;
import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.bulletin.BulletinEntry;
import zhenzhi.collector.bulletin.BulletinEvent;
import zhenzhi.collector.bulletin.BulletinEvent.What;
import zhenzhi.collector.bulletin.Edition;
import zhenzhi.collector.bulletin.Part;
import zhenzhi.collector.bulletin.Received;
import zhenzhi.collector.bulletin.Recipient;
import zhenzhi.collector.bulletin.Recipient.Mark;
import zhenzhi.collector.bulletin.RecipientCounts;
import zhenzhi.collector.paper.Block.Heading;
import zhenzhi.collector.paper.Block.Level;
import zhenzhi.collector.paper.Block.Paragraph;
import zhenzhi.collector.paper.Block.Tabular;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Column.Kind;
import zhenzhi.collector.paper.OfficialPaper;
import zhenzhi.collector.paper.OfficialPaper.Attachment;
import zhenzhi.collector.paper.OfficialPaper.Imprint;
import zhenzhi.collector.paper.OfficialPaper.Masthead;
import zhenzhi.collector.paper.OfficialPaper.Orientation;
import zhenzhi.collector.paper.OfficialPaper.Signature;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;
import zhenzhi.collector.paper.html.HtmlPaper;
import zhenzhi.collector.ranking.Period;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.protocol.StationCode;

/** Bulletins, ready for the templates. */
public final class BulletinSamples {
  private static final LocalDate DATED = LocalDate.of(2026, 11, 5);
  private static final String OFFICE = "江东区远程教育工作办公室";
  private static final Letter LETTER =
      new Letter(
          "关于2026年10月远程教育站点播放学时排名情况的通报",
          OFFICE + "文件",
          "远教通",
          List.of("各街道办事处"),
          List.of("区委组织部", "联通江东分公司"),
          OFFICE,
          DATED,
          DATED.plusDays(15));

  private BulletinSamples() {}

  /** The office's list. */
  public static BulletinsView list(int count, String problem) {
    var lines =
        IntStream.range(0, count)
            .mapToObj(i ->
                Bulletins.line(
                    new BulletinEntry(
                        count - i,
                        LETTER.title(),
                        i == 0 ? State.DRAFT : i == 1 ? State.IN_REVIEW : State.ISSUED,
                        period(),
                        i < 2 ? 0 : 12 - i % 12,
                        i < 2 ? 0 : 40 - i,
                        "远教通",
                        DATED.minusMonths(i),
                        20,
                        Math.min(20, 3 * i),
                        i % 5 == 4),
                    TIMES))
            .toList();
    return new BulletinsView(
        Bulletins.periods(TIMES.today(), Optional.of(LocalDate.of(2024, 5, 6))),
        problem,
        received(count > 0 ? 2 : 0),
        lines,
        Pager.of(0, 20, count, page -> "/bulletins?page=" + page));
  }

  public static ReceivedView received(int count) {
    return Bulletins.received(
        IntStream.range(0, count)
            .mapToObj(i ->
                new Received(
                    i + 1,
                    LETTER.title(),
                    "远教通",
                    2026,
                    10 - i,
                    20 - i,
                    DATED.minusMonths(i),
                    i == 0 ? Optional.empty() : Optional.of(NOON)))
            .toList(),
        TIMES);
  }

  public static DeliveredView delivered(boolean isSigned) {
    return new DeliveredView(
        LETTER.title(),
        "2026年第10期，远教通〔2026〕20号",
        "/bulletins/1",
        isSigned ? "今天 09:12" : "",
        HtmlPaper.write(paper(3)),
        "/bulletins/1/paper.docx?edition=plain");
  }

  public static BulletinView view(State state, String problem) {
    var bulletin = bulletin(state);
    var events =
        List.of(
            new BulletinEvent(NOON.minusSeconds(90_000), 1, "赵敏", What.DRAFTED, ""),
            new BulletinEvent(NOON.minusSeconds(80_000), 1, "赵敏", What.SUBMITTED, ""),
            new BulletinEvent(NOON.minusSeconds(70_000), 2, "孙立", What.RETURNED, "第四部分请写具体"));
    return Bulletins.view(
        bulletin,
        Edition.NAMING,
        HtmlPaper.write(paper(state == State.DRAFT ? 0 : 60)),
        events,
        state == State.DRAFT ? new RecipientCounts(0, 0, 0, 0) : new RecipientCounts(25, 12, 9, 20),
        Optional.of(state == State.IN_REVIEW ? 0 : 7),
        OptionalLong.empty(),
        false,
        problem,
        TIMES);
  }

  public static LetterView letter(boolean isWrong) {
    var texts = new EnumMap<Part, String>(Part.class);
    texts.put(Part.OVERALL, "截至2026年11月5日9时05分，江东区共有远程教育终端站点250个。\n站均2.75学时，比上月增加3.1%。");
    texts.put(Part.PLACES, "各办事处按站均有效学时排名，靠前的是东河街道（3.10学时）。【办事处名次表】\n【靠前站点】");
    texts.put(Part.PROBLEMS, "【末位站点】");
    var entered =
        isWrong
            ? new Form(Map.of("title", "", "dated", "十一月", "text-problems", "【末位站点】\n请写具体"))
            : new Form(Map.of());
    return new LetterView(
        LETTER.title(),
        "/bulletins/1",
        3,
        LetterForm.fields(LETTER, entered),
        LetterForm.texts(texts, Map.of(Part.PROBLEMS, ""), entered),
        isWrong ? "成文日期：要填日期，如 2026-12-01，不能是“十一月”。" : "");
  }

  public static AddressView recipients(boolean isOpen, int count) {
    var lines =
        IntStream.range(0, count)
            .mapToObj(i ->
                Bulletins.recipient(
                    new Recipient(
                        i < 5 ? "第" + i + "街道" : "和平社区站点",
                        i < 5 ? Optional.empty() : Optional.of(new StationCode("jd-" + i)),
                        i < 5 ? Edition.NAMING : Edition.PLAIN,
                        i % 2 == 0 ? Optional.of(new Mark("王桂芳", NOON)) : Optional.empty(),
                        i % 4 == 0 ? Optional.of(new Mark("王桂芳", NOON)) : Optional.empty()),
                    TIMES))
            .toList();
    var units =
        IntStream.range(0, count == 0 ? 0 : 5)
            .mapToObj(i ->
                new AddressView.Unit(
                    "第" + i + "街道",
                    AddressForm.field(i),
                    AddressForm.choices(
                        new Form(Map.of()), AddressForm.field(i), Optional.of(Edition.NAMING))))
            .toList();
    List<Choice> stations =
        AddressForm.choices(new Form(Map.of()), AddressForm.STATIONS, Optional.empty());
    return new AddressView(
        LETTER.title(),
        "/bulletins/1",
        3,
        "",
        isOpen,
        units,
        stations,
        "共 %d 家，已读 %d，已签收 %d".formatted(count, count / 2, count / 4),
        lines,
        Pager.of(0, 50, count, page -> "/bulletins/1/recipients?page=" + page),
        "/bulletins/1/recipients.csv");
  }

  public static Bulletin issued() {
    return bulletin(State.ISSUED);
  }

  private static Bulletin bulletin(State state) {
    return new Bulletin(
        1,
        2,
        "江东区",
        "/1/2/",
        period(),
        OptionalLong.empty(),
        state,
        3,
        new Inputs(4, NOON, 231, 250, "ab12cd34ef56".repeat(5) + "abcd"),
        LETTER,
        state == State.ISSUED
            ? Optional.of(new Numbering(2026, 10, 20, OptionalInt.empty()))
            : Optional.empty(),
        Map.of());
  }

  private static Period period() {
    return Period.parse("2026-10").orElseThrow();
  }

  private static OfficialPaper paper(int sites) {
    return new OfficialPaper(
        Optional.of(new Masthead(LETTER.issuer(), "远教通〔2026〕20号")),
        LETTER.title() + "\n（2026年第10期）",
        LETTER.addressees(),
        List.of(
            new Heading(Level.FIRST, "总体情况"),
            new Paragraph(
                "截至2026年11月5日9时05分，江东区共有远程教育终端站点250个，其中社区站点180个、村站点70个。参加排名240个，不参加排名10个（新建3个、因故免责2个、上报太少5个）。站点畅通率92.4%（231÷250）。"),
            new Heading(Level.FIRST, "排名情况"),
            new Paragraph("社区站点排名靠前的是和平社区站点（东河街道，12.50学时）、光明社区站点（城北街道，11.00学时）。")),
        Optional.of(new Signature(OFFICE, DATED)),
        Optional.of("数据截至2026年11月5日9时05分；按第1版学时规则计算；数据指纹ab12cd34ef56。仅供工作参考"),
        sites == 0
            ? List.of()
            : List.of(
                new Attachment(
                    "2026年10月社区站点播放学时排名表",
                    Orientation.LANDSCAPE,
                    List.of(new Tabular(table(sites))))),
        Optional.of(new Imprint(LETTER.copies(), OFFICE, DATED)));
  }

  private static Table table(int sites) {
    return new Table(
        "",
        "单位：学时",
        List.of(
            new Column("名次", Kind.INTEGER, 3),
            new Column("站点", Kind.TEXT, 10),
            new Column("办事处", Kind.TEXT, 7),
            new Column("应完成", Kind.HOURS, 4),
            new Column("有效学时", Kind.HOURS, 4),
            new Column("完成率", Kind.PERCENT, 5)),
        IntStream.range(0, sites)
            .mapToObj(i ->
                List.of(
                    Cell.whole(i + 1),
                    Cell.text("和平社区站点" + i),
                    Cell.text("东河街道"),
                    Cell.hours(Duration.ofMinutes(245)),
                    Cell.hours(Duration.ofMinutes(600 - 9L * i)),
                    Cell.percent((600 - 9.0 * i) / 245)))
            .toList(),
        List.of(
            Total.blank(),
            Total.given(Cell.text("合计")),
            Total.blank(),
            Total.sum(),
            Total.sum(),
            Total.blank()));
  }
}
