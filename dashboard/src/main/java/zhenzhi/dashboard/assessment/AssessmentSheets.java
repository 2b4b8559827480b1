package zhenzhi.dashboard.assessment;

import static zhenzhi.collector.paper.Column.Kind.INTEGER;
import static zhenzhi.collector.paper.Column.Kind.TENTHS;
import static zhenzhi.collector.paper.Column.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import zhenzhi.collector.assessment.Sheet;
import zhenzhi.collector.assessment.file.Assessment;
import zhenzhi.collector.assessment.file.Comparison;
import zhenzhi.collector.assessment.file.FileService.File;
import zhenzhi.collector.assessment.file.Line;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.Table;
import zhenzhi.dashboard.words.Times;

/** An assessment for those who go on calculating; nothing stands where nothing is counted. */
final class AssessmentSheets {
  private AssessmentSheets() {}

  static SheetBook book(File file, Times times) {
    var assessment = file.assessment();
    var title = Assessments.title(assessment);
    var notes = new ArrayList<String>();
    notes.add(
        "按 %s 以前的数据。%s。仅供工作参考。"
            .formatted(times.full(assessment.asOf()), Points.of(assessment.state()).word()));
    notes.add("没有数据的项目不计，分值按比例分给别的项目；不计不等于零分。");
    assessment
        .published()
        .map(Assessment.Published::fingerprint)
        .ifPresent(fingerprint -> notes.add("指纹（SHA-256）：" + fingerprint));
    return new SheetBook(
        title,
        times.today(),
        List.of(
            new SheetBook.Page("站点", title, notes, sites(file.lines())),
            new SheetBook.Page(
                "办事处",
                title,
                notes,
                areas(Comparison.of(assessment.sheet(), file.lines()).areas())),
            new SheetBook.Page("考核表", title, notes, sheet(assessment.sheet()))));
  }

  private static Table sites(List<Line> lines) {
    return new Table(
        "",
        "",
        List.of(
            new Column("站点", TEXT, 12),
            new Column("编号", TEXT, 7),
            new Column("办事处", TEXT, 8),
            new Column("得分", TENTHS, 5),
            new Column("上期得分", TENTHS, 5),
            new Column("计分的分值", INTEGER, 6),
            new Column("等次", TEXT, 5),
            new Column("星", INTEGER, 3),
            new Column("一票否决", TEXT, 14)),
        lines.stream()
            .map(line ->
                List.of(
                    Cell.text(line.name()),
                    Cell.text(line.code().value()),
                    Cell.text(line.subdistrict()),
                    points(line.tenths()),
                    points(line.before()),
                    Cell.whole(line.counted()),
                    Cell.text(line.tier().orElse("不评")),
                    Cell.whole(line.stars()),
                    Cell.text(String.join("；", line.vetoes()))))
            .toList(),
        List.of());
  }

  private static Table areas(List<Comparison.Area> areas) {
    return new Table(
        "",
        "",
        List.of(
            new Column("办事处", TEXT, 12),
            new Column("站点数", INTEGER, 5),
            new Column("平均得分", TENTHS, 6),
            new Column("上期平均", TENTHS, 6)),
        areas.stream()
            .map(area ->
                List.of(
                    Cell.text(area.name().isEmpty() ? "直属" : area.name()),
                    Cell.whole(area.sites()),
                    points(area.average()),
                    points(area.before())))
            .toList(),
        List.of());
  }

  private static Table sheet(Sheet sheet) {
    return new Table(
        "",
        "",
        List.of(
            new Column("方面", TEXT, 8), new Column("项目", TEXT, 10), new Column("分值", INTEGER, 5)),
        sheet.items().stream()
            .map(item ->
                List.of(
                    Cell.text(item.aspect()), Cell.text(item.name()), Cell.whole(item.points())))
            .toList(),
        List.of());
  }

  private static Cell points(OptionalInt tenths) {
    return tenths.isPresent() ? Cell.tenths(tenths.getAsInt()) : Cell.unknown();
  }
}
