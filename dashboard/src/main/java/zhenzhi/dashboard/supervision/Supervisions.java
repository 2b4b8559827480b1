package zhenzhi.dashboard.supervision;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.collector.ticket.supervision.Supervision;
import zhenzhi.collector.ticket.supervision.Supervision.Named;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.supervision.SupervisionView.Part;
import zhenzhi.dashboard.supervision.SupervisionView.Row;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.HolidayWords;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Puts 督办 into words and numbers. */
final class Supervisions {
  /** Printed beside the rates, wherever they stand. */
  static final List<String> FORMULAS =
      List.of(
          "办结率 =（办结 + 延期）÷ 交办，延期是在批准的延期内办结的。",
          "严格办结率 = 办结 ÷（交办 − 撤销）。",
          "交办 = 办结 + 延期 + 超时 + 撤销 + 挂账 + 在办；超时的，后来办结了、又坏了再修好，都算超时。",
          "用时按工作时间算，从开单算起，取中位数。工作时间去掉周末和法定节假日；还没有放假安排的年份只去掉周末。");

  private Supervisions() {}

  /** {@code missing}: the year whose holidays have to be added. */
  static SupervisionView view(Supervision found, Span span, OptionalInt missing, Times times) {
    return new SupervisionView(
        span.from().toString(),
        span.until().toString(),
        times.full(found.asOf()),
        figures(found.all()),
        parts(found),
        FORMULAS,
        "/supervision.xlsx?from=" + span.from() + "&until=" + span.until(),
        span.problem(),
        missing.isPresent() ? HolidayWords.missing(missing.getAsInt()) : "");
  }

  private static List<Figure> figures(Figures all) {
    if (all.assigned() == 0) {
      return List.of();
    }
    return List.of(
        new Figure("交办", String.valueOf(all.assigned()), "件", ""),
        rate("办结率", all.rate(), "（办结 + 延期）÷ 交办"),
        rate("严格办结率", all.strictRate(), "办结 ÷（交办 − 撤销）"),
        new Figure("超时", String.valueOf(all.of(Outcome.LATE)), "件", ""),
        median("接单用时", all.accept(), "还没有接过的单"),
        median("修好用时", all.repair(), "还没有修好的单"));
  }

  private static Figure rate(String label, OptionalDouble share, String formula) {
    return share.isPresent()
        ? new Figure(label, number(100 * share.getAsDouble()), "%", formula)
        : Figure.unknown(label, "都撤销了");
  }

  private static Figure median(String label, Optional<Duration> median, String none) {
    return median
        .map(length -> new Figure(label, Numbers.hours(length), "小时", "工作时间，中位数"))
        .orElseGet(() -> Figure.unknown(label, none));
  }

  static List<Part> parts(Supervision found) {
    return List.of(
        new Part("全部", "范围", List.of(row("合计", found.all()))),
        new Part("按类别", "类别", rows(FaultClass.values(), found.classes(), DiagnosisLabels::of)),
        new Part("按谁修", "单位", rows(Treater.values(), found.units(), DiagnosisLabels::of)),
        new Part("按办事处", "办事处", named(found.subdistricts())),
        new Part("按维修人员", "维修人员", named(found.technicians())));
  }

  private static <K> List<Row> rows(K[] order, Map<K, Figures> figures, Function<K, String> word) {
    return Arrays.stream(order)
        .filter(figures::containsKey)
        .map(one -> row(word.apply(one), figures.getOrDefault(one, Figures.of(List.of()))))
        .toList();
  }

  private static List<Row> named(List<Named> named) {
    return named.stream()
        .map(one -> row(one.name().isEmpty() ? "直属或跨办事处" : one.name(), one.figures()))
        .toList();
  }

  private static Row row(String name, Figures figures) {
    return new Row(
        name,
        figures.assigned(),
        figures.of(Outcome.DONE),
        figures.of(Outcome.EXTENDED),
        figures.of(Outcome.LATE),
        figures.of(Outcome.WITHDRAWN),
        figures.of(Outcome.SHELVED),
        figures.of(Outcome.GOING),
        percent(figures.rate()),
        percent(figures.strictRate()),
        figures.accept().map(Numbers::hours).orElse("—"),
        figures.repair().map(Numbers::hours).orElse("—"));
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? number(100 * share.getAsDouble()) + "%" : "—";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
