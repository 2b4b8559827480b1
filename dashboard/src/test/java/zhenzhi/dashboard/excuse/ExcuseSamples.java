package zhenzhi.dashboard.excuse;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.excuse.Excuse;
import zhenzhi.collector.excuse.Excuse.Cause;
import zhenzhi.collector.excuse.Excuse.Source;
import zhenzhi.collector.excuse.Excuse.Where;
import zhenzhi.collector.excuse.Excuses;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.protocol.StationCode;

/** Excuses, ready for the template. */
public final class ExcuseSamples {
  private static final List<OrgUnit> UNITS =
      List.of(
          new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/1/2/3/"),
          new OrgUnit(4, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "城北街道", "/1/2/4/"));

  private ExcuseSamples() {}

  /** As the office sees {@code count} of them. */
  public static ExcusesView of(int count) {
    return view(count, Optional.of(new Form(Map.of())), "");
  }

  /** With a mistake in the form. */
  public static ExcusesView wrong() {
    return view(
        2,
        Optional.of(
            new Form(
                Map.of(
                    "unit",
                    "3",
                    "from",
                    "2026-11-20T08:00",
                    "until",
                    "昨天",
                    "cause",
                    "POWER_CUT",
                    "note",
                    "供电所通知"))),
        "到什么时候：要填日期和时间，如 2026-11-20 08:00，不能是“昨天”。");
  }

  /** As a subdistrict sees them. */
  public static ExcusesView readOnly() {
    return view(3, Optional.empty(), "");
  }

  private static ExcusesView view(int count, Optional<Form> form, String problem) {
    var lines = IntStream.range(0, count).mapToObj(ExcuseSamples::excuse).toList();
    return ExcuseViews.of(
        new Excuses(lines, count), UNITS, ExcuseQuery.of(_ -> ""), form, problem, TIMES);
  }

  private static Excuse excuse(int i) {
    var cause = List.of(Cause.values()).get((i + 4) % 5);
    var start = NOON.minusSeconds(50_000L * (i + 1));
    return new Excuse(
        source(i, cause),
        finding(cause),
        cause,
        new Span(start, start.plusSeconds(4_000L + 20_000L * (i % 5))),
        i == 1,
        where(i, cause),
        cause == Cause.OUR_OUTAGE ? 250 : i % 2 == 0 ? 42 : 1,
        cause == Cause.OUR_OUTAGE ? "系统自己没有在接收数据，不是站点的问题" : "供电所停电通知，报修单 " + (100 + i),
        cause == Cause.AREA_OUTAGE ? "赵敏" : "",
        start.plusSeconds(30_000),
        i == 2 || i == 6
            ? Optional.of(new Excuse.Withdrawn("赵敏", NOON, "登记错了站点"))
            : Optional.empty());
  }

  private static Source source(int i, Cause cause) {
    return switch (cause) {
      case FAULT, WEATHER -> new Source.Diagnosed(i + 1);
      case POWER_CUT -> new Source.Befallen(i + 1);
      case AREA_OUTAGE, OUR_OUTAGE -> new Source.Act(i + 1);
    };
  }

  private static Optional<Finding> finding(Cause cause) {
    return switch (cause) {
      case FAULT -> Optional.of(Finding.LNB_DEAD);
      case WEATHER -> Optional.of(Finding.SNOW_ON_DISH);
      case POWER_CUT -> Optional.of(Finding.POWER_CUT);
      case AREA_OUTAGE, OUR_OUTAGE -> Optional.empty();
    };
  }

  private static Where where(int i, Cause cause) {
    return switch (cause) {
      case FAULT, WEATHER -> new Where.OneSite(new StationCode("sn-0017"), "荷花社区站点");
      case POWER_CUT -> new Where.Several();
      case AREA_OUTAGE ->
          i % 2 == 0
              ? new Where.Unit("东河街道")
              : new Where.OneSite(new StationCode("sn-0018"), "莲心社区站点");
      case OUR_OUTAGE -> new Where.Everywhere();
    };
  }
}
