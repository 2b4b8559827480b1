package zhenzhi.collector.paper;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.paper.Block.Heading;
import zhenzhi.collector.paper.Block.Level;
import zhenzhi.collector.paper.Block.Paragraph;
import zhenzhi.collector.paper.Block.Tabular;
import zhenzhi.collector.paper.Column.Kind;
import zhenzhi.collector.paper.OfficialPaper.Attachment;
import zhenzhi.collector.paper.OfficialPaper.Imprint;
import zhenzhi.collector.paper.OfficialPaper.Masthead;
import zhenzhi.collector.paper.OfficialPaper.Orientation;
import zhenzhi.collector.paper.OfficialPaper.Signature;

/** Papers to write, as an office might issue them. */
public final class Papers {
  public static final LocalDate DATE = LocalDate.of(2026, 11, 5);

  private static final Masthead MASTHEAD = new Masthead("滨河区委组织部文件", "滨组通〔2026〕5号");
  private static final String TITLE = "关于2026年10月远程教育站点播放学时排名情况的通报";

  private Papers() {}

  /** A monthly bulletin with a table in its text and a list of sites behind it. */
  public static OfficialPaper bulletin(int sites, Orientation orientation) {
    return paper(
        text(subdistricts()),
        List.of(new Attachment("各站点播放学时排名表", orientation, List.of(new Tabular(sites(sites))))));
  }

  /** The same when nothing is known of the month. */
  public static OfficialPaper empty() {
    var none = new Table("表1  各街道情况", "", subdistricts().columns(), List.of(), List.of());
    return paper(
        text(none),
        List.of(
            new Attachment(
                "各站点播放学时排名表",
                Orientation.PORTRAIT,
                List.of(
                    new Tabular(
                        new Table("", "", sites(1).columns(), List.of(), sites(1).totals()))))));
  }

  /** {@code paragraphs} lines of text, to see where the foot of the last page goes. */
  public static OfficialPaper lines(int paragraphs) {
    return paper(
        new ArrayList<Block>(Collections.nCopies(paragraphs, new Paragraph("一行。"))), List.of());
  }

  static OfficialPaper paper(List<Block> body, List<Attachment> attachments) {
    return new OfficialPaper(
        Optional.of(MASTHEAD),
        TITLE,
        List.of("各街道党工委", "各社区党组织"),
        body,
        Optional.of(new Signature("中共滨河区委组织部", DATE)),
        Optional.of("仅供工作参考，不作为考核的唯一依据"),
        attachments,
        Optional.of(
            new Imprint(
                List.of("市委组织部", "区委办公室", "区政府办公室", "区纪委监委机关", "区远程教育领导小组各成员单位"),
                "滨河区委组织部办公室",
                LocalDate.of(2026, 11, 6))));
  }

  static List<Block> text(Table table) {
    return List.of(
        new Paragraph("为深入推进党员干部现代远程教育工作，充分发挥终端站点“学用阵地”作用，现将2026年10月全区远程教育站点播放学时排名情况通报如下。"),
        new Heading(Level.FIRST, "总体情况"),
        new Paragraph(
            "截至10月31日，全区共有远程教育终端站点1200个，其中正常运行1146个，站点畅通率95.5%。当月有效学时共计4080.25小时，站均3.40小时，比上月增加0.35小时。"),
        new Heading(Level.FIRST, "排名情况"),
        new Heading(Level.SECOND, "各街道情况"),
        new Paragraph("各街道有效学时、站均学时和参学率见表1，并列者名次相同。"),
        new Tabular(table),
        new Heading(Level.SECOND, "各站点情况"),
        new Paragraph("各站点有效学时排名见附件。新建站点和经核实设备故障的站点不参加排名。"),
        new Heading(Level.THIRD, "排名靠前的站点"),
        new Paragraph("柳林社区、北桥社区、东岭村三个站点有效学时均超过20小时。"),
        new Heading(Level.THIRD, "排名靠后的站点"),
        new Paragraph("请各有关街道党工委督促排名靠后的站点分析原因、制定措施、限期整改。"),
        new Heading(Level.FIRST, "存在问题"),
        new Paragraph("一是个别站点开机后无人收看；二是部分站点高频头损坏后未及时报修，线路不通时间较长；三是一册三簿登记与设备记录不一致。"),
        new Heading(Level.FIRST, "下步要求"),
        new Paragraph("各街道要对照问题，落实第一责任人、直接责任人、具体责任人，于11月20日前完成整改并书面报告。"));
  }

  public static Table subdistricts() {
    return new Table(
        "表1  各街道情况",
        "单位：个、小时",
        List.of(
            new Column("名次", Kind.INTEGER, 3),
            new Column("街道", Kind.TEXT, 7),
            new Column("站点数", Kind.INTEGER, 4),
            new Column("畅通率", Kind.PERCENT, 5),
            new Column("有效学时", Kind.HOURS, 6),
            new Column("站均", Kind.HOURS, 4),
            new Column("参学率", Kind.PERCENT, 5)),
        List.of(
            subdistrict(1, "北桥街道", 420, 0.981, Duration.ofSeconds(6_120_018), 0.91),
            subdistrict(2, "柳林街道", 400, 0.9525, Duration.ofSeconds(5_112_000), 0.882),
            subdistrict(3, "东岭街道", 380, 0.93, Duration.ofSeconds(3_456_882), 0.7)),
        List.of(
            Total.given(Cell.text("合计")),
            Total.blank(),
            Total.sum(),
            Total.given(Cell.percent(0.955)),
            Total.sum(),
            Total.given(Cell.hours(Duration.ofMinutes(204))),
            Total.given(Cell.unknown())));
  }

  private static List<Cell> subdistrict(
      int rank, String name, int sites, double reach, Duration credited, double took) {
    return List.of(
        Cell.whole(rank),
        Cell.text(name),
        Cell.whole(sites),
        Cell.percent(reach),
        Cell.hours(credited),
        Cell.hours(credited.dividedBy(sites)),
        Cell.percent(took));
  }

  public static Table sites(int sites) {
    var rows = new ArrayList<List<Cell>>();
    for (var i = 1; i <= sites; i++) {
      rows.add(site(i));
    }
    return new Table(
        "",
        "单位：小时",
        List.of(
            new Column("名次", Kind.INTEGER, 3),
            new Column("站点", Kind.TEXT, 15),
            new Column("街道", Kind.TEXT, 5),
            new Column("应学", Kind.HOURS, 4),
            new Column("有效学时", Kind.HOURS, 5),
            new Column("完成率", Kind.PERCENT, 5),
            new Column("场次", Kind.INTEGER, 3),
            new Column("人次", Kind.INTEGER, 3),
            new Column("免计", Kind.HOURS, 4),
            new Column("备注", Kind.TEXT, 6)),
        rows,
        List.of(
            Total.given(Cell.text("合计")),
            Total.blank(),
            Total.blank(),
            Total.sum(),
            Total.sum(),
            Total.blank(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.blank()));
  }

  private static List<Cell> site(int i) {
    var isNew = i % 97 == 0;
    var credited = Duration.ofSeconds(72_000L - 47L * i);
    return List.of(
        isNew ? Cell.unknown() : Cell.whole(i),
        Cell.text("第%d社区党群服务中心站点".formatted(i)),
        Cell.text(List.of("北桥街道", "柳林街道", "东岭街道").get(i % 3)),
        Cell.hours(Duration.ofHours(20)),
        isNew ? Cell.unknown() : Cell.hours(credited),
        isNew ? Cell.unknown() : Cell.percent(credited.toSeconds() / 72_000d),
        Cell.whole(i % 9),
        Cell.whole(17L * (i % 9)),
        Cell.hours(Duration.ofMinutes(i % 11)),
        Cell.text(isNew ? "新建，不参加排名" : ""));
  }
}
