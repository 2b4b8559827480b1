package zhenzhi.dashboard.wear;

import zhenzhi.collector.ticket.wear.Wear;
import zhenzhi.collector.ticket.wear.Wear.OfModel;
import zhenzhi.dashboard.supervision.Span;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Times;

/** Puts wear into words. */
final class WearViews {
  /** So many sites do not have bad luck alike [guess]. */
  private static final int MANY_SITES = 3;

  private WearViews() {}

  static WearView of(Wear wear, Span span, Times times) {
    var days = "?from=" + span.from() + "&until=" + span.until();
    return new WearView(
        span.from().toString(),
        span.until().toString(),
        wear.models().stream().map(WearViews::model).toList(),
        wear.repeats().stream()
            .map(one ->
                new WearView.Repeat(
                    "/stations/" + one.code(),
                    one.site(),
                    one.subdistrict(),
                    DiagnosisLabels.of(one.finding()),
                    one.times(),
                    times.moment(one.last())))
            .toList(),
        wear.years().stream()
            .map(
                one -> new WearView.Year(one.year(), one.pieces(), cost(one.fen(), one.unpriced())))
            .toList(),
        "/parts.xlsx" + days,
        "/parts.csv" + days,
        span.problem());
  }

  private static WearView.Model model(OfModel one) {
    return new WearView.Model(
        one.name(),
        one.model(),
        one.pieces(),
        one.sites(),
        one.again() == 0 ? "" : one.again() + " 个站点换过不止一次",
        cost(one.fen(), one.unpriced()),
        !one.model().isEmpty() && one.sites() >= MANY_SITES ? "好几个站点都坏这一种，看看是不是这批货有问题" : "");
  }

  /** What nobody entered a price for is no gift. */
  static String cost(long fen, long unpriced) {
    var known = "%d.%02d 元".formatted(fen / 100, fen % 100);
    if (unpriced == 0) {
      return known;
    }
    return fen == 0 ? "没有填价钱" : known + "，另有 " + unpriced + " 件没有填价钱";
  }
}
