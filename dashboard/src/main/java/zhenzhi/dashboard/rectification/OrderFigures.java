package zhenzhi.dashboard.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.dashboard.frame.Figure;

/** Puts 督办 of orders into numbers and words. */
final class OrderFigures {
  private OrderFigures() {}

  static List<Figure> of(Figures year) {
    if (year.assigned() == 0) {
      return List.of();
    }
    return List.of(
        new Figure("今年下发", String.valueOf(year.assigned()), "件", split(year)),
        rate("办结率", year.rate(), "（办结 + 延期）÷ 交办"),
        rate("严格办结率", year.strictRate(), "办结 ÷（交办 − 撤销）"),
        new Figure("超时", String.valueOf(year.of(Outcome.LATE)), "件", "后来销号了也算"));
  }

  private static String split(Figures year) {
    return "办结 %d，延期 %d，在办 %d，撤销 %d"
        .formatted(
            year.of(Outcome.DONE),
            year.of(Outcome.EXTENDED),
            year.of(Outcome.GOING),
            year.of(Outcome.WITHDRAWN));
  }

  private static Figure rate(String label, OptionalDouble share, String formula) {
    return share.isPresent()
        ? new Figure(label, percent(share.getAsDouble()), "%", formula)
        : Figure.unknown(label, "都撤销了");
  }

  /** For the report to those above; empty when nothing was issued. */
  static String paragraph(Figures year, LocalDate today) {
    if (year.assigned() == 0) {
      return "";
    }
    return ("%d年1月1日至%d月%d日，共下发限期整改%d件，按期办结%d件，经批准延期办结%d件，超时%d件，撤销%d件，"
            + "正在办理%d件。办结率%s（（办结＋延期）÷交办），严格办结率%s（办结÷（交办－撤销））。")
        .formatted(
            today.getYear(),
            today.getMonthValue(),
            today.getDayOfMonth(),
            year.assigned(),
            year.of(Outcome.DONE),
            year.of(Outcome.EXTENDED),
            year.of(Outcome.LATE),
            year.of(Outcome.WITHDRAWN),
            year.of(Outcome.GOING),
            words(year.rate()),
            words(year.strictRate()));
  }

  private static String words(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) + "%" : "—";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
