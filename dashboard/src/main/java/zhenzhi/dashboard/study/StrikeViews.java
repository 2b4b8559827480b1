package zhenzhi.dashboard.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.excuse.Excuse;
import zhenzhi.collector.strike.Strike;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.study.StrikesView.Entered;
import zhenzhi.dashboard.study.StrikesView.Line;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts into words what people decided about a day. */
final class StrikeViews {
  private StrikeViews() {}

  /**
   * Makes the view.
   *
   * @param entered absent for those who may only read
   * @param problem what is wrong with what was entered; empty when nothing
   */
  static StrikesView of(
      String code,
      LocalDate day,
      List<Strike> strikes,
      List<Excuse> excuses,
      Optional<Form> entered,
      String problem,
      Times times) {
    var mayDecide = entered.isPresent();
    return new StrikesView(
        strikes.stream().map(strike -> line(strike, mayDecide, times)).toList(),
        excuses.stream().map(excuse -> excuse(excuse, times)).toList(),
        mayDecide
            ? "/excuses?site=%s&from=%sT00:00&until=%sT00:00#new"
                .formatted(code, day, day.plusDays(1))
            : "",
        entered.map(form ->
            new Entered(
                problem,
                day.toString(),
                form.text(Struck.FROM),
                form.text(Struck.UNTIL),
                form.text(Struck.REASON))));
  }

  private static Line line(Strike strike, boolean mayDecide, Times times) {
    var span = strike.span();
    return new Line(
        strike.restored().isPresent() ? new Badge(Tone.IDLE, "已恢复") : new Badge(Tone.WARN, "已核减"),
        times.moment(span.start()) + " 到 " + times.until(span.start(), span.end()),
        strike.reason(),
        strike.person() + "，" + times.moment(strike.at()),
        strike
            .restored()
            .map(restored ->
                restored.person()
                    + "，"
                    + times.moment(restored.at())
                    + (restored.reason().isBlank() ? "" : "：" + restored.reason()))
            .orElse(""),
        mayDecide && strike.restored().isEmpty() && strike.flag().isEmpty()
            ? String.valueOf(strike.id())
            : "",
        strike.flag().isPresent() ? String.valueOf(strike.flag().getAsLong()) : "");
  }

  private static String excuse(Excuse excuse, Times times) {
    var span = excuse.span();
    return "%s：%s 到 %s（%s）"
        .formatted(
            Labels.of(excuse.cause()),
            times.moment(span.start()),
            times.until(span.start(), span.end()),
            excuse
                .finding()
                .map(finding -> "自动，" + DiagnosisLabels.of(finding))
                .orElseGet(excuse::note));
  }
}
