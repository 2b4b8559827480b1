package zhenzhi.dashboard.inspection;

import static zhenzhi.collector.paper.Column.Kind.DATE;
import static zhenzhi.collector.paper.Column.Kind.INTEGER;
import static zhenzhi.collector.paper.Column.Kind.PERCENT;
import static zhenzhi.collector.paper.Column.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.collector.inspection.draw.DrawnSite;
import zhenzhi.collector.inspection.visit.MonthLine;
import zhenzhi.collector.inspection.visit.MonthLine.Visit;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.Table;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.inspection.MonthViews.Month;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;

/** A month's inspections for those who go on calculating, and who want to draw again themselves. */
final class MonthSheets {
  private static final List<String> HEAD =
      List.of(
          "站点编号", "站点", "办事处", "类别", "是否抽中", "检查日期", "检查人", "没有问题的项", "检查的项", "满意率", "要处理的问题",
          "还没有改好");

  private MonthSheets() {}

  static String csv(List<MonthLine> lines, Times times) {
    return Csv.of(HEAD, lines.stream().map(line -> texts(line, times)).toList());
  }

  private static List<String> texts(MonthLine line, Times times) {
    return row(line, times).stream().map(Cell::print).toList();
  }

  /** {@code about}: whose, and as of when. */
  static SheetBook book(Month month, String title, String about, Times times) {
    var notes = new ArrayList<String>();
    notes.add(about);
    month.draws().stream()
        .filter(draw -> draw.withdrawn().isEmpty())
        .forEach(draw ->
            notes.add(
                "种子 "
                    + draw.seed()
                    + "，抽 "
                    + draw.share()
                    + "%：按站点编号从小到大，每个站点用 SplitMix64 取一个数（不带符号）；每个办事处的每一类里，取数最小的。"));
    return new SheetBook(
        title,
        times.today(),
        List.of(
            new SheetBook.Page("检查结果", title, notes, results(month.lines(), times)),
            new SheetBook.Page("按办事处", title + "（按办事处）", notes, areas(month.lines())),
            new SheetBook.Page("抽样", title + "（抽样）", notes, sites(month.sites()))));
  }

  private static Table results(List<MonthLine> lines, Times times) {
    var columns =
        List.of(
            new Column(HEAD.get(0), TEXT, 8),
            new Column(HEAD.get(1), TEXT, 12),
            new Column(HEAD.get(2), TEXT, 10),
            new Column(HEAD.get(3), TEXT, 5),
            new Column(HEAD.get(4), TEXT, 5),
            new Column(HEAD.get(5), DATE, 8),
            new Column(HEAD.get(6), TEXT, 6),
            new Column(HEAD.get(7), INTEGER, 6),
            new Column(HEAD.get(8), INTEGER, 6),
            new Column(HEAD.get(9), PERCENT, 6),
            new Column(HEAD.get(10), INTEGER, 6),
            new Column(HEAD.get(11), INTEGER, 6));
    return table(columns, lines.stream().map(line -> row(line, times)).toList());
  }

  private static List<Cell> row(MonthLine line, Times times) {
    var visit = line.visit();
    return List.of(
        Cell.text(line.code().value()),
        Cell.text(line.name()),
        Cell.text(MonthViews.name(line.area())),
        Cell.text(Labels.of(line.kind())),
        Cell.text(line.isDrawn() ? "是" : "否"),
        visit
            .map(one -> Cell.day(one.at().atZone(times.zone()).toLocalDate()))
            .orElse(Cell.unknown()),
        visit.map(one -> Cell.text(one.inspector())).orElse(Cell.unknown()),
        visit.map(one -> Cell.whole(one.satisfaction().good())).orElse(Cell.unknown()),
        visit.map(one -> Cell.whole(one.satisfaction().asked())).orElse(Cell.unknown()),
        visit.map(Visit::satisfaction).map(MonthSheets::share).orElse(Cell.unknown()),
        visit.map(one -> Cell.whole(one.defects())).orElse(Cell.unknown()),
        visit.map(one -> Cell.whole(one.open())).orElse(Cell.unknown()));
  }

  private static Cell share(Satisfaction found) {
    var share = found.share();
    return share.isPresent() ? Cell.percent(share.getAsDouble()) : Cell.unknown();
  }

  private static Table areas(List<MonthLine> lines) {
    var columns =
        List.of(
            new Column("办事处", TEXT, 12),
            new Column("抽中", INTEGER, 6),
            new Column("已检查", INTEGER, 6),
            new Column("没抽中也查了", INTEGER, 8),
            new Column("还没有检查", INTEGER, 7),
            new Column("没有问题的项", INTEGER, 8),
            new Column("检查的项", INTEGER, 7),
            new Column("满意率", PERCENT, 6),
            new Column("还没有改好", INTEGER, 7));
    return table(columns, Tally.byArea(lines).entrySet().stream().map(MonthSheets::row).toList());
  }

  private static List<Cell> row(Map.Entry<String, Tally> area) {
    var tally = area.getValue();
    return List.of(
        Cell.text(MonthViews.name(area.getKey())),
        Cell.whole(tally.drawn()),
        Cell.whole(tally.done()),
        Cell.whole(tally.beside()),
        Cell.whole(tally.todo()),
        Cell.whole(tally.satisfaction().good()),
        Cell.whole(tally.satisfaction().asked()),
        share(tally.satisfaction()),
        Cell.whole(tally.open()));
  }

  private static Table sites(List<DrawnSite> sites) {
    var columns =
        List.of(
            new Column("站点编号", TEXT, 8),
            new Column("站点", TEXT, 12),
            new Column("办事处", TEXT, 10),
            new Column("类别", TEXT, 5),
            new Column("结果", TEXT, 10),
            new Column("随机数", TEXT, 12));
    return table(columns, sites.stream().map(MonthSheets::row).toList());
  }

  /** The number as text: a sheet's own numbers have fifteen digits, and this one has twenty. */
  private static List<Cell> row(DrawnSite site) {
    return List.of(
        Cell.text(site.code().value()),
        Cell.text(site.name()),
        Cell.text(MonthViews.name(site.area())),
        Cell.text(Labels.of(site.kind())),
        Cell.text(MonthViews.of(site.outcome())),
        site.number().isPresent()
            ? Cell.text(Long.toUnsignedString(site.number().getAsLong()))
            : Cell.unknown());
  }

  private static Table table(List<Column> columns, List<List<Cell>> rows) {
    return new Table("", "", columns, rows, List.of());
  }
}
