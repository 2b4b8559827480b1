package zhenzhi.dashboard.study;

import static zhenzhi.collector.paper.Column.Kind.DATE;
import static zhenzhi.collector.paper.Column.Kind.HOURS;
import static zhenzhi.collector.paper.Column.Kind.INTEGER;
import static zhenzhi.collector.paper.Column.Kind.PERCENT;
import static zhenzhi.collector.paper.Column.Kind.TEXT;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.diary.Diary;
import zhenzhi.collector.diary.DiaryDay;
import zhenzhi.collector.diary.Tally;
import zhenzhi.collector.diary.Tally.Figures;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.words.Times;

/**
 * A year of a site for those who go on calculating: up to today, and nothing where nothing is
 * known.
 */
final class StudySheets {
  private static final List<Column> HOURS_COLUMNS =
      List.of(
          new Column("播放时长", HOURS, 8),
          new Column("有效学时", HOURS, 8),
          new Column("人时", HOURS, 8),
          new Column("场次", INTEGER, 5),
          new Column("上报完整率", PERCENT, 8));

  private StudySheets() {}

  static String csv(Diary diary, Times times) {
    var table = days(diary, times);
    return Csv.of(
        table.columns().stream().map(Column::title).toList(),
        table.rows().stream().map(row -> row.stream().map(StudySheets::text).toList()).toList());
  }

  static SheetBook book(StudyViews.Site site, Diary diary, Times times) {
    var title = site.name() + " " + diary.year() + " 年学时";
    var notes =
        List.of(
            "编号 " + site.code() + "，" + site.place(),
            "按 " + times.full(times.now()) + " 以前收到的上报计算。没有消息的日子是空白，不是零。仅供工作参考。");
    return new SheetBook(
        title,
        times.today(),
        List.of(
            new SheetBook.Page("每天", title, notes, days(diary, times)),
            new SheetBook.Page("每月", title, notes, months(diary, times))));
  }

  private static Table days(Diary diary, Times times) {
    return new Table(
        "",
        "单位：小时",
        columns(new Column("日期", DATE, 10), Optional.of(new Column("参加人数", INTEGER, 8))),
        diary.days().stream()
            .filter(day -> !day.day().isAfter(times.today()))
            .map(StudySheets::row)
            .toList(),
        List.of(
            Total.given(Cell.text("合计")),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.blank(),
            Total.blank()));
  }

  private static Table months(Diary diary, Times times) {
    return new Table(
        "",
        "单位：小时",
        columns(new Column("月份", TEXT, 8), Optional.empty()),
        diary.months().stream()
            .filter(month -> !month.month().isAfter(YearMonth.from(times.today())))
            .map(month -> row(Cell.text(month.month().toString()), month.tally()))
            .toList(),
        List.of(
            Total.given(Cell.text("合计")),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.sum(),
            Total.blank()));
  }

  private static List<Column> columns(Column first, Optional<Column> last) {
    var columns = new ArrayList<Column>();
    columns.add(first);
    columns.addAll(HOURS_COLUMNS);
    last.ifPresent(columns::add);
    return columns;
  }

  private static List<Cell> row(DiaryDay day) {
    var row = new ArrayList<>(row(Cell.day(day.day()), day.tally()));
    row.add(day.people().isPresent() ? Cell.whole(day.people().getAsInt()) : Cell.unknown());
    return row;
  }

  private static List<Cell> row(Cell first, Tally tally) {
    var hours = tally.hours();
    return List.of(
        first,
        hours(hours.map(Figures::raw)),
        hours(hours.map(Figures::credited)),
        hours(hours.flatMap(Figures::person)),
        hours.isPresent() ? Cell.whole(tally.sessions()) : Cell.unknown(),
        complete(tally.reports()));
  }

  private static Cell hours(Optional<Duration> length) {
    return length.map(Cell::hours).orElseGet(Cell::unknown);
  }

  /** Cut off after one decimal: 100 % only where nothing is missing. */
  private static Cell complete(Completeness reports) {
    return reports.percent().isPresent()
        ? Cell.percent(reports.percent().getAsDouble() / 100)
        : Cell.unknown();
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Unknown ? "" : cell.print();
  }
}
