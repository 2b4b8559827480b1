package zhenzhi.dashboard.supervision;

import static zhenzhi.collector.paper.Column.Kind.HOURS;
import static zhenzhi.collector.paper.Column.Kind.INTEGER;
import static zhenzhi.collector.paper.Column.Kind.PERCENT;
import static zhenzhi.collector.paper.Column.Kind.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.collector.ticket.supervision.Supervision;
import zhenzhi.collector.ticket.supervision.Supervision.Named;
import zhenzhi.dashboard.words.DiagnosisLabels;

/** 督办 for those who go on calculating; nothing stands where nothing is known. */
final class SupervisionSheets {
  private static final List<Outcome> OUTCOMES =
      List.of(
          Outcome.DONE,
          Outcome.EXTENDED,
          Outcome.LATE,
          Outcome.WITHDRAWN,
          Outcome.SHELVED,
          Outcome.GOING);

  private SupervisionSheets() {}

  /** {@code about}: whose, of which days, and as of when. */
  static SheetBook book(Supervision found, String about, LocalDate today) {
    var notes = new ArrayList<String>();
    notes.add(about);
    notes.addAll(Supervisions.FORMULAS);
    var classes =
        Arrays.stream(FaultClass.values())
            .filter(found.classes()::containsKey)
            .map(one -> named(DiagnosisLabels.of(one), found.classes().get(one)))
            .toList();
    var units =
        Arrays.stream(Treater.values())
            .filter(found.units()::containsKey)
            .map(one -> named(DiagnosisLabels.of(one), found.units().get(one)))
            .toList();
    return new SheetBook(
        "督办情况",
        today,
        List.of(
            page("按类别", "类别", classes, found.all(), notes),
            page("按谁修", "单位", units, found.all(), notes),
            page("按办事处", "办事处", found.subdistricts(), found.all(), notes),
            page("按维修人员", "维修人员", found.technicians(), Figures.of(List.of()), notes)));
  }

  private static Named named(String name, @Nullable Figures figures) {
    return new Named(name, figures == null ? Figures.of(List.of()) : figures);
  }

  /** {@code all}: what stands below; nothing where the lines are not all tasks. */
  private static SheetBook.Page page(
      String title, String by, List<Named> lines, Figures all, List<String> notes) {
    var columns = new ArrayList<Column>();
    var totals = new ArrayList<Total>();
    columns.add(new Column(by, TEXT, 12));
    totals.add(Total.given(Cell.text("合计")));
    for (var word : List.of("交办", "办结", "延期", "超时", "撤销", "挂账", "在办")) {
      columns.add(new Column(word, INTEGER, 5));
      totals.add(Total.sum());
    }
    columns.add(new Column("办结率", PERCENT, 6));
    columns.add(new Column("严格办结率", PERCENT, 7));
    columns.add(new Column("接单用时中位数（小时）", HOURS, 8));
    columns.add(new Column("修好用时中位数（小时）", HOURS, 8));
    for (var cell : rates(all)) {
      totals.add(Total.given(cell));
    }
    return new SheetBook.Page(
        title,
        "督办情况（" + title + "）",
        notes,
        new Table("", "", columns, lines.stream().map(SupervisionSheets::row).toList(), totals));
  }

  private static List<Cell> row(Named line) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(line.name().isEmpty() ? "直属或跨办事处" : line.name()));
    cells.add(Cell.whole(line.figures().assigned()));
    OUTCOMES.forEach(outcome -> cells.add(Cell.whole(line.figures().of(outcome))));
    cells.addAll(rates(line.figures()));
    return cells;
  }

  private static List<Cell> rates(Figures figures) {
    return List.of(
        percent(figures.rate()),
        percent(figures.strictRate()),
        figures.accept().map(Cell::hours).orElse(Cell.unknown()),
        figures.repair().map(Cell::hours).orElse(Cell.unknown()));
  }

  private static Cell percent(OptionalDouble share) {
    return share.isPresent() ? Cell.percent(share.getAsDouble()) : Cell.unknown();
  }
}
