package zhenzhi.collector.bulletin;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Column.Kind;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;
import zhenzhi.collector.ranking.Ranking.OfUnit;

/** The tables of a bulletin that sums up several months. */
final class MonthTables {
  private static final String UNIT = "单位：学时";

  /** Columns for more months would be too narrow for hours. */
  private static final int MOST_WITH_HOURS = 3;

  private MonthTables() {}

  /** The months one below the other. */
  static Table months(BulletinFigures figures) {
    return new Table(
        "各月情况",
        UNIT,
        List.of(
            new Column("月份", Kind.TEXT, 4),
            new Column("站点数", Kind.INTEGER, 4),
            new Column("参加排名", Kind.INTEGER, 4),
            new Column("畅通率", Kind.PERCENT, 5),
            new Column("播放学时", Kind.HOURS, 6),
            new Column("有效学时", Kind.HOURS, 6),
            new Column("站均", Kind.HOURS, 5),
            new Column("参学率", Kind.PERCENT, 5)),
        figures.months().stream().map(MonthTables::month).toList(),
        List.of(
            Total.given(Cell.text(BulletinWords.whole(figures.period()))),
            Total.given(Cell.whole(figures.ranking().sites())),
            Total.given(Cell.whole(figures.ranked())),
            Total.blank(),
            Total.given(figures.ranked() == 0 ? Cell.unknown() : Cell.hours(figures.raw())),
            Total.given(figures.ranked() == 0 ? Cell.unknown() : Cell.hours(figures.credited())),
            Total.given(figures.average().map(Cell::hours).orElse(Cell.unknown())),
            Total.given(BulletinWords.share(figures.studying(), figures.ranked()))));
  }

  private static List<Cell> month(OfMonth month) {
    var ranking = month.ranking();
    return List.of(
        Cell.text(BulletinWords.month(month.month())),
        Cell.whole(ranking.sites()),
        Cell.whole(ranking.ranked()),
        month
            .working()
            .map(share -> BulletinWords.share(share.part(), share.whole()))
            .orElse(Cell.unknown()),
        ranking.ranked() == 0 ? Cell.unknown() : Cell.hours(ranking.raw()),
        ranking.ranked() == 0 ? Cell.unknown() : Cell.hours(ranking.credited()),
        ranking.average().map(Cell::hours).orElse(Cell.unknown()),
        BulletinWords.share(month.studying(), ranking.ranked()));
  }

  /** The place of each subdistrict from month to month; its average, too, where there is room. */
  static Table units(BulletinFigures figures) {
    var withHours = figures.months().size() <= MOST_WITH_HOURS;
    var columns = new ArrayList<Column>();
    columns.add(new Column("办事处", Kind.TEXT, 8));
    for (var month : figures.months()) {
      columns.add(new Column(monthly(month.month(), "名次", withHours), Kind.INTEGER, 3));
      if (withHours) {
        columns.add(new Column(monthly(month.month(), "站均", true), Kind.HOURS, 4));
      }
    }
    var whole = BulletinWords.whole(figures.period());
    columns.add(new Column(whole + "名次", Kind.INTEGER, 3));
    return new Table(
        withHours ? "各办事处各月名次和站均学时" : "各办事处各月名次",
        withHours ? UNIT : "",
        columns,
        figures.units().stream().map(unit -> unit(unit, figures.months(), withHours)).toList(),
        List.of());
  }

  private static String monthly(YearMonth month, String word, boolean isNamed) {
    return BulletinWords.month(month) + (isNamed ? word : "");
  }

  private static List<Cell> unit(OfUnit unit, List<OfMonth> months, boolean withHours) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(unit.name()));
    for (var month : months) {
      var then = month.units().stream().filter(one -> one.unit() == unit.unit()).findFirst();
      cells.add(then.map(one -> BulletinWords.place(one.place())).orElse(Cell.unknown()));
      if (withHours) {
        cells.add(then.flatMap(OfUnit::average).map(Cell::hours).orElse(Cell.unknown()));
      }
    }
    cells.add(BulletinWords.place(unit.place()));
    return cells;
  }
}
