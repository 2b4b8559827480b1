package zhenzhi.dashboard.wear;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ticket.wear.Wear;
import zhenzhi.collector.ticket.wear.Wear.OfModel;
import zhenzhi.collector.ticket.wear.Wear.OfYear;
import zhenzhi.collector.ticket.wear.Wear.Repeat;
import zhenzhi.dashboard.supervision.Span;
import zhenzhi.protocol.StationCode;

/** Wear, ready for its template. */
public final class WearSamples {
  private static final Span YEAR =
      new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 21), "");

  private WearSamples() {}

  public static WearView much() {
    return WearViews.of(wear(), YEAR, TIMES);
  }

  public static WearView none() {
    return WearViews.of(new Wear(List.of(), List.of(), List.of()), YEAR, TIMES);
  }

  static Wear wear() {
    return new Wear(
        List.of(
            new OfModel("高频头", "PBI Turbo-2100 双极化双输出", 14, 11, 2, 91_000, 0),
            new OfModel("机顶盒电源", "", 6, 6, 0, 0, 6),
            new OfModel("F头", "英制 RG6", 3, 2, 1, 450, 1)),
        List.of(
            new Repeat(new StationCode("dh-017"), "荷花塘社区站点", "东河街道", Finding.LNB_DEAD, 3, NOON),
            new Repeat(new StationCode("xh-002"), "西河村站点", "", Finding.LINE_FLAPPING, 2, NOON)),
        List.of(new OfYear(2026, 23, 91_450, 7), new OfYear(2025, 41, 212_300, 0)));
  }
}
