package zhenzhi.dashboard.ranking;

import static zhenzhi.collector.paper.Column.Kind.HOURS;
import static zhenzhi.collector.paper.Column.Kind.INTEGER;
import static zhenzhi.collector.paper.Column.Kind.PERCENT;
import static zhenzhi.collector.paper.Column.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.ranking.RankingService.Excerpt;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;

/** A ranking for those who go on calculating; nothing stands where nothing is known. */
final class RankingSheets {
  private RankingSheets() {}

  static String csv(Excerpt excerpt, Times times) {
    var table = sites(excerpt, times);
    return Csv.of(
        table.columns().stream().map(Column::title).toList(),
        table.rows().stream().map(row -> row.stream().map(RankingSheets::text).toList()).toList());
  }

  /**
   * The subdistricts on one sheet, and the sites of each kind on one of their own.
   *
   * @param kinds of the same ranking, not empty
   * @param most lines that a kind was asked for
   */
  static SheetBook book(
      List<Excerpt> kinds, RankingQuery query, String unit, int most, Times times) {
    var first = kinds.getFirst();
    var title = Labels.of(first.ranking().period()) + "学时排名";
    var notes = new ArrayList<String>();
    var asOf = times.full(first.ranking().asOf());
    notes.add(unit + "。" + Rankings.asOf(first.ranking(), asOf, times.zone()) + "。仅供工作参考。");
    if (kinds.stream().anyMatch(Rankings::isImported)) {
      notes.add(Rankings.IMPORTED);
    }
    var about = List.copyOf(notes);
    Rankings.filter(query, first.units()).ifPresent(filter -> notes.add("各站点只列：" + filter + "。"));
    var pages = new ArrayList<SheetBook.Page>();
    pages.add(new SheetBook.Page("各办事处", title, List.copyOf(about), units(first.units())));
    for (var kind : kinds) {
      var word = Labels.of(kind.kind());
      var ofKind = new ArrayList<>(notes);
      if (kind.total() > most) {
        ofKind.add("只列前 " + most + " 个，一共 " + kind.total() + " 个；CSV 里有全部。");
      }
      pages.add(new SheetBook.Page(word, title + "（" + word + "）", ofKind, sites(kind, times)));
    }
    return new SheetBook(title, times.today(), pages);
  }

  private static Table units(List<OfUnit> units) {
    return new Table(
        "",
        "单位：小时",
        List.of(
            new Column("名次", INTEGER, 5),
            new Column("上期名次", INTEGER, 5),
            new Column("办事处", TEXT, 14),
            new Column("站点", INTEGER, 6),
            new Column("参加排名", INTEGER, 6),
            new Column("有效学时", HOURS, 8),
            new Column("站均有效学时", HOURS, 8),
            new Column("播放时长含导入", HOURS, 8),
            new Column("有学时的站点", INTEGER, 8),
            new Column("参学率", PERCENT, 6),
            new Column("上报完整率", PERCENT, 6)),
        units.stream().map(RankingSheets::row).toList(),
        List.of(
            Total.given(Cell.text("合计")),
            Total.blank(),
            Total.blank(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.blank(),
            Total.sum(),
            Total.sum(),
            Total.blank(),
            Total.blank()));
  }

  private static List<Cell> row(OfUnit unit) {
    return List.of(
        whole(unit.place()),
        whole(unit.before()),
        Cell.text(unit.name()),
        Cell.whole(unit.sites()),
        Cell.whole(unit.ranked()),
        Cell.hours(unit.credited()),
        unit.average().map(Cell::hours).orElse(Cell.unknown()),
        Cell.hours(unit.imported()),
        Cell.whole(unit.studying()),
        unit.ranked() == 0
            ? Cell.unknown()
            : Cell.percent((double) unit.studying() / unit.ranked()),
        percent(unit.reports()));
  }

  private static Table sites(Excerpt excerpt, Times times) {
    return new Table(
        "",
        "单位：小时",
        columns(excerpt.ranking(), times),
        excerpt.lines().stream().map(RankingSheets::row).toList(),
        List.of(
            Total.given(Cell.text("合计")),
            Total.blank(),
            Total.blank(),
            Total.blank(),
            Total.blank(),
            Total.blank(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.blank(),
            Total.sum(),
            Total.blank(),
            Total.sum(),
            Total.blank(),
            Total.blank()));
  }

  private static List<Column> columns(Ranking ranking, Times times) {
    var until =
        Rankings.isOver(ranking, times.zone()) ? "" : "（算到 " + times.full(ranking.asOf()) + "）";
    return List.of(
        new Column("名次", INTEGER, 4),
        new Column("上期名次", INTEGER, 4),
        new Column("编号", TEXT, 9),
        new Column("名称", TEXT, 16),
        new Column("办事处", TEXT, 12),
        new Column("折算学时", HOURS, 6),
        new Column("计入排名的学时", HOURS, 7),
        new Column("有效学时", HOURS, 6),
        new Column("播放时长", HOURS, 6),
        new Column("播放时长含导入", HOURS, 6),
        new Column("人时", HOURS, 6),
        new Column("应完成学时" + until, HOURS, 8),
        new Column("完成率", PERCENT, 6),
        new Column("场次", INTEGER, 4),
        new Column("有上报的天数", INTEGER, 6),
        new Column("免责小时", HOURS, 6),
        new Column("上报完整率", PERCENT, 6),
        new Column("备注", TEXT, 24));
  }

  private static List<Cell> row(Ranking.Line line) {
    var hours = line.hours();
    return List.of(
        whole(line.place()),
        whole(line.before()),
        Cell.text(line.code().value()),
        Cell.text(line.name()),
        Cell.text(line.subdistrict()),
        hours.flatMap(LineHours::prorated).map(Cell::hours).orElse(Cell.unknown()),
        hours.map(LineHours::counted).map(Cell::hours).orElse(Cell.unknown()),
        hours.map(LineHours::credited).map(Cell::hours).orElse(Cell.unknown()),
        hours.map(LineHours::raw).map(Cell::hours).orElse(Cell.unknown()),
        hours.map(LineHours::imported).map(Cell::hours).orElse(Cell.unknown()),
        hours.flatMap(LineHours::person).map(Cell::hours).orElse(Cell.unknown()),
        Cell.hours(line.target()),
        line.completion().stream().mapToObj(Cell::percent).findFirst().orElse(Cell.unknown()),
        hours.isEmpty() ? Cell.unknown() : Cell.whole(line.sessions()),
        Cell.whole(line.knownDays()),
        Cell.hours(line.excused()),
        percent(line.reports()),
        Cell.text(
            line.unranked()
                .map(why -> "不参加排名：" + Labels.of(why))
                .or(() -> line.hardware().map(Rankings::broken))
                .orElse("")));
  }

  private static Cell whole(OptionalLong number) {
    return number.isPresent() ? Cell.whole(number.getAsLong()) : Cell.unknown();
  }

  private static Cell percent(Completeness reports) {
    return reports.percent().isPresent()
        ? Cell.percent(reports.percent().getAsDouble() / 100)
        : Cell.unknown();
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Unknown ? "" : cell.print();
  }
}
