package zhenzhi.dashboard.content;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.content.Course;
import zhenzhi.collector.content.plan.UnitPlan;
import zhenzhi.collector.content.plan.UnitPlan.Share;
import zhenzhi.collector.content.plan.Wanted;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.content.PlanView.Line;
import zhenzhi.dashboard.content.PlanView.ShareLine;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;

/** Puts plans into words. */
final class PlanViews {
  static final String KNOWN = "known";

  private PlanViews() {}

  /** What there is to show. */
  record Found(UnitPlan plan, List<OrgUnit> units, List<Share> shares, List<Course> courses) {}

  static PlanView of(Found found, PlanQuery query, Form entered, String problem) {
    var plan = found.plan();
    var month = plan.month();
    var own = plan.lines().stream().filter(line -> line.item().unit() == plan.unit().id()).toList();
    var above = plan.lines().stream().filter(line -> !own.contains(line)).toList();
    return new PlanView(
        String.valueOf(plan.unit().id()),
        plan.unit().name(),
        month.toString(),
        name(month),
        query.in(month.minusMonths(1)).address(),
        query.in(month.plusMonths(1)).address(),
        found.units().stream().map(unit -> choice(unit, plan.unit())).toList(),
        String.valueOf(plan.sites()),
        own.stream().map(line -> line(line, plan.sites(), query)).toList(),
        above.stream().map(line -> line(line, plan.sites(), query)).toList(),
        chosen(plan, query.course()),
        found.shares().stream().map(PlanViews::share).toList(),
        found.courses().stream().map(Suggestion::of).toList(),
        entered.text(KNOWN),
        entered.text(Entries.MINUTES),
        problem);
  }

  static String name(YearMonth month) {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }

  /** Such as {@code 累计 60 分钟}, {@code 看一次（至少 23 分钟）}. */
  static String says(Wanted wanted, Duration needed) {
    return switch (wanted) {
      case Wanted.AtLeast _ -> "累计 " + needed.toMinutes() + " 分钟";
      case Wanted.Once _ -> "看一次（至少 " + Math.ceilDiv(needed.toSeconds(), 60) + " 分钟）";
    };
  }

  private static Choice choice(OrgUnit unit, OrgUnit chosen) {
    return new Choice(String.valueOf(unit.id()), unit.name(), unit.id() == chosen.id());
  }

  private static Line line(UnitPlan.Line line, long sites, PlanQuery query) {
    var item = line.item();
    return new Line(
        String.valueOf(item.course().id()),
        item.course().title(),
        Labels.of(item.course().category()),
        says(item.wanted(), item.needed()),
        item.unitName(),
        line.done() + "/" + sites,
        Numbers.share(line.done(), sites),
        query.of(OptionalLong.of(item.course().id())).address() + "#shares");
  }

  private static String chosen(UnitPlan plan, OptionalLong course) {
    return plan.lines().stream()
        .map(line -> line.item().course())
        .filter(it -> course.equals(OptionalLong.of(it.id())))
        .map(Course::title)
        .findFirst()
        .orElse("");
  }

  private static ShareLine share(Share share) {
    return new ShareLine(
        share.name(),
        String.valueOf(share.done()),
        String.valueOf(share.sites()),
        Numbers.share(share.done(), share.sites()));
  }
}
