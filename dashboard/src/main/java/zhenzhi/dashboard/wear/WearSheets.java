package zhenzhi.dashboard.wear;

import static zhenzhi.collector.paper.Column.Kind.DATE;
import static zhenzhi.collector.paper.Column.Kind.INTEGER;
import static zhenzhi.collector.paper.Column.Kind.TEXT;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;
import zhenzhi.collector.ticket.wear.Wear;
import zhenzhi.collector.ticket.wear.Wear.OfModel;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.words.DiagnosisLabels;

/** Wear for those who go on calculating. */
final class WearSheets {
  private WearSheets() {}

  static SheetBook book(Wear wear, String about, ZoneId zone, LocalDate today) {
    var notes = List.of(about);
    return new SheetBook(
        "换件和复发",
        today,
        List.of(
            new SheetBook.Page("换件", "换件情况", notes, models(wear)),
            new SheetBook.Page("复发", "同一站点同一故障", notes, repeats(wear, zone)),
            new SheetBook.Page("各年费用", "各年换件费用", notes, years(wear))));
  }

  static String csv(Wear wear) {
    var table = models(wear);
    return Csv.of(
        table.columns().stream().map(Column::title).toList(),
        table.rows().stream().map(row -> row.stream().map(Cell::print).toList()).toList());
  }

  private static Table models(Wear wear) {
    return new Table(
        "",
        "单位：件、分",
        List.of(
            new Column("配件", TEXT, 8),
            new Column("型号", TEXT, 12),
            new Column("件数", INTEGER, 5),
            new Column("站点", INTEGER, 5),
            new Column("换过不止一次的站点", INTEGER, 7),
            new Column("费用（分）", INTEGER, 7),
            new Column("没有填价钱的", INTEGER, 7)),
        wear.models().stream().map(WearSheets::row).toList(),
        List.of(
            Total.given(Cell.text("合计")),
            Total.blank(),
            Total.sum(),
            Total.blank(),
            Total.blank(),
            Total.sum(),
            Total.sum()));
  }

  private static List<Cell> row(OfModel one) {
    return List.of(
        Cell.text(one.name()),
        one.model().isEmpty() ? Cell.unknown() : Cell.text(one.model()),
        Cell.whole(one.pieces()),
        Cell.whole(one.sites()),
        Cell.whole(one.again()),
        Cell.whole(one.fen()),
        Cell.whole(one.unpriced()));
  }

  private static Table repeats(Wear wear, ZoneId zone) {
    return new Table(
        "",
        "",
        List.of(
            new Column("编号", TEXT, 8),
            new Column("站点", TEXT, 14),
            new Column("办事处", TEXT, 8),
            new Column("故障", TEXT, 10),
            new Column("次数", INTEGER, 4),
            new Column("最近一次", DATE, 7)),
        wear.repeats().stream()
            .map(one ->
                List.of(
                    Cell.text(one.code().value()),
                    Cell.text(one.site()),
                    Cell.text(one.subdistrict()),
                    Cell.text(DiagnosisLabels.of(one.finding())),
                    Cell.whole(one.times()),
                    Cell.day(one.last().atZone(zone).toLocalDate())))
            .toList(),
        List.of());
  }

  private static Table years(Wear wear) {
    return new Table(
        "",
        "单位：件、分",
        List.of(
            new Column("年份", TEXT, 5),
            new Column("件数", INTEGER, 5),
            new Column("费用（分）", INTEGER, 7),
            new Column("没有填价钱的", INTEGER, 7)),
        wear.years().stream()
            .map(one ->
                List.of(
                    Cell.text(String.valueOf(one.year())),
                    Cell.whole(one.pieces()),
                    Cell.whole(one.fen()),
                    Cell.whole(one.unpriced())))
            .toList(),
        List.of());
  }
}
