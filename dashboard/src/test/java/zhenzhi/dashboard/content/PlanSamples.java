package zhenzhi.dashboard.content;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.content.plan.PlanGap;
import zhenzhi.collector.content.plan.PlanItem;
import zhenzhi.collector.content.plan.StationMonth;
import zhenzhi.collector.content.plan.UnitPlan;
import zhenzhi.collector.content.plan.UnitPlan.Share;
import zhenzhi.collector.content.plan.Wanted;
import zhenzhi.collector.content.plan.Watched;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Station;
import zhenzhi.collector.station.StationKind;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.StationCode;

/** Plans and what came of them, ready for the templates. */
public final class PlanSamples {
  private static final YearMonth MONTH = YearMonth.from(TIMES.today());
  private static final OrgUnit DISTRICT =
      new OrgUnit(2, OptionalLong.of(1), OrgLevel.DISTRICT, "天宁区", "/1/2/");
  private static final OrgUnit SUBDISTRICT =
      new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/1/2/3/");
  private static final Form NOTHING = new Form(Map.of());

  private PlanSamples() {}

  /** The district's plan of so many courses; the first is shown by subdistrict. */
  public static PlanView district(int courses) {
    var lines =
        items(DISTRICT, courses).stream()
            .map(item -> new UnitPlan.Line(item, 250 - 23 * item.course().id()))
            .toList();
    var shares =
        courses == 0
            ? List.<Share>of()
            : List.of(
                new Share("城北街道", 52, 52), new Share("东河街道", 41, 60), new Share("南山乡", 0, 31));
    return view(
        new UnitPlan(DISTRICT, MONTH, 250, lines),
        List.of(DISTRICT, SUBDISTRICT),
        shares,
        courses == 0 ? OptionalLong.empty() : OptionalLong.of(1),
        NOTHING,
        "");
  }

  /** A subdistrict with a plan of its own beside the district's, and a mistake in the form. */
  public static PlanView subdistrict() {
    var lines =
        List.of(
            new UnitPlan.Line(items(DISTRICT, 1).getFirst(), 41),
            new UnitPlan.Line(items(SUBDISTRICT, 3).getLast(), 0));
    return view(
        new UnitPlan(SUBDISTRICT, MONTH, 60, lines),
        List.of(SUBDISTRICT),
        List.of(),
        OptionalLong.empty(),
        new Form(Map.of("known", "果树", "minutes", "一小时")),
        "要求：要填 1 到 6000 的整数（分钟），不能是“一小时”。");
  }

  public static WatchedView watched(int contents) {
    var watched = IntStream.range(0, contents).mapToObj(PlanSamples::sawIt).toList();
    var plan = contents == 1 ? List.<PlanItem>of() : items(DISTRICT, 4);
    return WatchedViews.of(
        new StationMonth(station(), MONTH, watched, PlanGap.of(plan, watched)), true, TIMES);
  }

  private static PlanView view(
      UnitPlan plan,
      List<OrgUnit> units,
      List<Share> shares,
      OptionalLong course,
      Form entered,
      String problem) {
    return PlanViews.of(
        new PlanViews.Found(plan, units, shares, ContentSamples.courses(20)),
        new PlanQuery(OptionalLong.of(plan.unit().id()), MONTH, course),
        entered,
        problem);
  }

  private static List<PlanItem> items(OrgUnit unit, int count) {
    return ContentSamples.courses(count).stream()
        .map(course ->
            new PlanItem(
                unit.id(),
                unit.name(),
                course,
                course.id() % 2 == 0
                    ? new Wanted.AtLeast(Duration.ofMinutes(90))
                    : new Wanted.Once()))
        .toList();
  }

  private static Watched sawIt(int i) {
    var course = ContentSamples.courses(i + 1).getLast();
    return new Watched(
        i % 4 == 3 ? OptionalLong.empty() : OptionalLong.of(course.id()),
        course.title(),
        i == 2 ? Category.LIVE : course.category(),
        Duration.ofMinutes(10 + 7L * i),
        1 + i % 3,
        NOON.minus(Duration.ofDays(15)),
        NOON.minus(Duration.ofHours(3L + i)));
  }

  private static Station station() {
    return new Station(
        new StationCode("sn-0017"),
        "荷花社区站点",
        StationKind.COMMUNITY,
        Access.IPTV,
        "/1/2/3/",
        "",
        Optional.empty(),
        "",
        NOON,
        Optional.empty());
  }
}
