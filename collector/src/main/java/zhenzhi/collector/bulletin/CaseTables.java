package zhenzhi.collector.bulletin;

import java.util.List;
import zhenzhi.collector.bulletin.Cases.OfFinding;
import zhenzhi.collector.bulletin.Cases.Open;
import zhenzhi.collector.bulletin.Cases.Tally;
import zhenzhi.collector.diagnosis.DiagnosisWords;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Column.Kind;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;

/** What was diagnosed in a period, as tables. */
final class CaseTables {
  private CaseTables() {}

  static Table findings(Cases cases) {
    return new Table(
        "故障诊治情况",
        "恢复用时单位：小时",
        List.of(
            new Column("类别", Kind.TEXT, 4),
            new Column("诊断", Kind.TEXT, 10),
            new Column("起数", Kind.INTEGER, 4),
            new Column("涉及站点", Kind.INTEGER, 5),
            new Column("已恢复", Kind.INTEGER, 4),
            new Column("恢复用时中位数", Kind.HOURS, 7)),
        cases.findings().stream().map(CaseTables::finding).toList(),
        List.of(
            Total.given(Cell.text("合计")),
            Total.blank(),
            Total.sum(),
            Total.given(Cell.whole(cases.all().sites())),
            Total.sum(),
            Total.given(median(cases.all()))));
  }

  private static List<Cell> finding(OfFinding one) {
    return List.of(
        Cell.text(DiagnosisWords.of(one.finding().faultClass())),
        Cell.text(DiagnosisWords.of(one.finding())),
        Cell.whole(one.tally().cases()),
        Cell.whole(one.tally().sites()),
        Cell.whole(one.tally().ended()),
        median(one.tally()));
  }

  private static Cell median(Tally tally) {
    return tally.median().map(Cell::hours).orElse(Cell.unknown());
  }

  /** It names sites. */
  static Table open(Cases cases) {
    return new Table(
        "期末没有恢复的站点",
        "",
        List.of(
            new Column("站点", Kind.TEXT, 12),
            new Column("办事处", Kind.TEXT, 8),
            new Column("类别", Kind.TEXT, 4),
            new Column("诊断", Kind.TEXT, 10),
            new Column("什么时候开始", Kind.TEXT, 8)),
        cases.open().stream().map(CaseTables::open).toList(),
        List.of());
  }

  private static List<Cell> open(Open one) {
    return List.of(
        Cell.text(one.name()),
        Cell.text(one.subdistrict()),
        Cell.text(DiagnosisWords.of(one.finding().faultClass())),
        Cell.text(DiagnosisWords.of(one.finding())),
        Cell.text(BulletinWords.day(one.since())));
  }
}
