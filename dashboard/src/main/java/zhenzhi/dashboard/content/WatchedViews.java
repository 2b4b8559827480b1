package zhenzhi.dashboard.content;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import zhenzhi.collector.content.plan.PlanGap;
import zhenzhi.collector.content.plan.StationMonth;
import zhenzhi.collector.content.plan.Variety;
import zhenzhi.collector.content.plan.Watched;
import zhenzhi.dashboard.content.WatchedView.Gap;
import zhenzhi.dashboard.content.WatchedView.Line;
import zhenzhi.dashboard.content.WatchedView.Share;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts into words what a site watched. */
final class WatchedViews {
  private WatchedViews() {}

  /**
   * Makes the view.
   *
   * @param mayOpenCourses whether this reader may see the pages of courses
   */
  static WatchedView of(StationMonth month, boolean mayOpenCourses, Times times) {
    var variety = Variety.of(month.watched());
    var code = month.station().code().value();
    var isLast = !month.month().isBefore(YearMonth.from(times.today()));
    return new WatchedView(
        month.station().name(),
        code,
        PlanViews.name(month.month()),
        address(code, month.month().minusMonths(1)),
        isLast ? "" : address(code, month.month().plusMonths(1)),
        figures(month, variety),
        month.plan().stream().map(gap -> gap(gap, !month.watched().isEmpty())).toList(),
        variety.byCategory().entrySet().stream()
            .map(part ->
                new Share(
                    Labels.of(part.getKey()),
                    Numbers.hours(part.getValue()),
                    String.format(Locale.ROOT, "%.1f%%", 100 * variety.share(part.getKey()))))
            .toList(),
        month.watched().stream().map(watched -> line(watched, mayOpenCourses, times)).toList());
  }

  static String address(String code, YearMonth month) {
    return "/content/station/" + code + "?month=" + month;
  }

  /** Nothing that came is not nothing that was watched. */
  private static List<Figure> figures(StationMonth month, Variety variety) {
    if (month.watched().isEmpty()) {
      var why = "没有收到播放记录";
      return List.of(
          Figure.unknown("学习计划", month.plan().isEmpty() ? "这个月没有计划" : why),
          Figure.unknown("不同的课程", why),
          Figure.unknown("类别", why),
          Figure.unknown("播放时长", why));
    }
    return List.of(
        plan(month.plan()),
        new Figure("不同的课程", String.valueOf(variety.courses()), "门", "不算电视直播"),
        new Figure("类别", String.valueOf(variety.byCategory().size()), "类", "党的基本知识、政策理论、专题教学、其他"),
        new Figure("播放时长", Numbers.hours(variety.whole()), "小时", "不算电视直播；计不计学时看学时规则"));
  }

  private static Figure plan(List<PlanGap> plan) {
    if (plan.isEmpty()) {
      return Figure.unknown("学习计划", "这个月没有计划");
    }
    var done = plan.stream().filter(PlanGap::isDone).count();
    var left = plan.size() - done;
    return new Figure(
        "学习计划", done + "/" + plan.size(), "门", left == 0 ? "全部完成" : "还差 " + left + " 门");
  }

  private static Gap gap(PlanGap gap, boolean isKnown) {
    var item = gap.item();
    return new Gap(
        item.course().title(),
        PlanViews.says(item.wanted(), item.needed()),
        item.unitName(),
        !isKnown ? Numbers.UNKNOWN : gap.played().isZero() ? "没看" : Times.length(gap.played()),
        badge(gap, isKnown),
        gap.isDone() || !isKnown
            ? ""
            : "还差 " + Math.ceilDiv(gap.missing().toSeconds(), 60) + " 分钟");
  }

  private static Badge badge(PlanGap gap, boolean isKnown) {
    if (!isKnown) {
      return new Badge(Tone.UNKNOWN, "没有记录");
    }
    if (gap.isDone()) {
      return new Badge(Tone.GOOD, "已完成");
    }
    return gap.played().isZero() ? new Badge(Tone.BAD, "没看") : new Badge(Tone.WARN, "没看完");
  }

  private static Line line(Watched watched, boolean mayOpenCourses, Times times) {
    return new Line(
        watched.title(),
        mayOpenCourses && watched.course().isPresent()
            ? CatalogueViews.PATH + "/course/" + watched.course().getAsLong()
            : "",
        Labels.of(watched.category()) + (watched.course().isPresent() ? "" : "（机顶盒说的）"),
        Numbers.hours(watched.played()),
        String.valueOf(watched.times()),
        times.moment(watched.first()) + " 到 " + times.moment(watched.last()));
  }
}
