package zhenzhi.dashboard.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import zhenzhi.collector.diagnosis.review.Confusion;
import zhenzhi.collector.diagnosis.review.Confusion.Rate;
import zhenzhi.collector.diagnosis.review.ReviewService;
import zhenzhi.collector.diagnosis.review.Reviewed;
import zhenzhi.collector.diagnosis.review.Reviews;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.diagnosis.DiagnosesView.Filter;
import zhenzhi.dashboard.diagnosis.ReviewQuery.Span;
import zhenzhi.dashboard.diagnosis.ReviewView.Cell;
import zhenzhi.dashboard.diagnosis.ReviewView.Miss;
import zhenzhi.dashboard.diagnosis.ReviewView.Row;
import zhenzhi.dashboard.diagnosis.ReviewView.Table;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Puts into words how often diagnoses were right. */
final class ReviewViews {
  private static final List<String> HEAD =
      List.of("编号", "名称", "办事处", "从什么时候", "系统判断", "把握", "实际情况", "对不对", "怎么处理的", "哪一天去看的", "谁填的");

  private ReviewViews() {}

  static ReviewView of(Reviews reviews, List<OrgUnit> units, ReviewQuery query, Times times) {
    var findings = Confusion.ofFindings(reviews.tallies());
    var classes = Confusion.ofClasses(reviews.tallies());
    return new ReviewView(
        filters(units, query),
        query.isFiltering() ? ReviewQuery.PATH : "",
        figures(findings.rate(), classes.rate(), reviews.unclear()),
        findings.rows().isEmpty()
            ? List.of()
            : List.of(
                table("classes", "按类别", classes, DiagnosisLabels::of),
                table("findings", "按原因", findings, DiagnosisLabels::of)),
        reviews.misses().stream().map(miss -> miss(miss, times)).toList(),
        Pager.of(query.page(), ReviewService.PAGE, reviews.allMisses(), query::onPage),
        query.csv());
  }

  private static List<Filter> filters(List<OrgUnit> units, ReviewQuery query) {
    var spans =
        Arrays.stream(Span.values())
            .map(span -> new Choice(span.name(), span.word(), span == query.span()))
            .toList();
    return List.of(
        new Filter("span", "哪段时间", spans),
        new Filter("unit", "办事处", Choice.units("全部", units, query.unit())));
  }

  private static List<Figure> figures(Rate findings, Rate classes, long unclear) {
    return List.of(
        rate("原因判断对的", findings, "原因和实际一样"),
        rate("类别判断对的", classes, "硬件、软件、环境、管理，说对了哪一类"),
        new Figure("填了实际情况", String.valueOf(findings.all()), "件", "另有说不清的 " + unclear + " 件，不算在内"));
  }

  private static Figure rate(String label, Rate rate, String note) {
    return rate.all() == 0
        ? Figure.unknown(label, "还没有人填实际情况")
        : new Figure(
            label,
            Numbers.share(rate.right(), rate.all()),
            "",
            note + "：" + rate.right() + " ÷ " + rate.all());
  }

  private static <K extends Comparable<K>> Table table(
      String id, String title, Confusion<K> confusion, Function<K, String> word) {
    return new Table(
        id,
        title,
        confusion.columns().stream().map(column -> column.map(word).orElse("没有故障")).toList(),
        confusion.rows().stream()
            .map(row ->
                new Row(
                    word.apply(row.told()),
                    cells(row, confusion.columns()),
                    Numbers.share(row.rate().right(), row.rate().all())))
            .toList());
  }

  private static <K> List<Cell> cells(Confusion.Row<K> row, List<Optional<K>> columns) {
    var cells = new ArrayList<Cell>();
    for (var nth = 0; nth < columns.size(); nth++) {
      var count = row.counts().get(nth);
      var isRight = columns.get(nth).filter(found -> Objects.equals(found, row.told())).isPresent();
      cells.add(new Cell(String.valueOf(count), count == 0 ? "" : isRight ? "good" : "warn"));
    }
    return cells;
  }

  private static Miss miss(Reviewed reviewed, Times times) {
    var dossier = reviewed.dossier();
    return new Miss(
        DiagnosisQuery.PATH + "/" + dossier.id(),
        dossier.name(),
        dossier.code().value(),
        dossier.subdistrict(),
        ActualViews.badge(dossier.finding(), reviewed.actual()),
        DiagnosisLabels.of(dossier.finding())
            + "（"
            + DiagnosisLabels.of(dossier.confidence())
            + "）",
        ActualViews.word(reviewed.actual()),
        reviewed.entry().words(),
        times.day(reviewed.entry().day()));
  }

  static String csv(List<Reviewed> all, Times times) {
    return Csv.of(HEAD, all.stream().map(one -> row(one, times)).toList());
  }

  private static List<String> row(Reviewed one, Times times) {
    var dossier = one.dossier();
    return List.of(
        dossier.code().value(),
        dossier.name(),
        dossier.subdistrict(),
        times.full(dossier.since()),
        DiagnosisLabels.of(dossier.finding()),
        DiagnosisLabels.of(dossier.confidence()),
        ActualViews.word(one.actual()),
        ActualViews.badge(dossier.finding(), one.actual()).word(),
        one.entry().words(),
        one.entry().day().toString(),
        one.entry().person());
  }
}
