package zhenzhi.dashboard.station;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.station.picture.Played;
import zhenzhi.collector.study.CreditingPolicy;
import zhenzhi.collector.study.DayAccount;
import zhenzhi.collector.study.Reckoning;
import zhenzhi.dashboard.station.DayView.Segment;
import zhenzhi.dashboard.station.DayView.Step;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Rules;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Explains the hours of a day. */
public final class DayViews {
  private DayViews() {}

  public static DayView of(List<Played> playback, DayAccount account, Times times) {
    return new DayView(
        playback.stream().map(played -> segment(played, account, times)).toList(),
        account.reckoning().raw().isZero()
            ? List.of()
            : steps(account.reckoning(), account.policy()),
        "学时规则：" + Rules.says(account.policy()));
  }

  private static Segment segment(Played played, DayAccount account, Times times) {
    var category = account.category(played.content(), played.title(), played.category());
    return new Segment(
        times.minute(played.from()) + "–" + times.minute(played.until()),
        Times.length(Duration.between(played.from(), played.until())),
        played.player().equals(Played.IMPORT) ? played.title() + "（导入）" : played.title(),
        Labels.of(category),
        account.policy().categories().contains(category)
            ? new Badge(Tone.GOOD, "计学时")
            : new Badge(Tone.IDLE, "不计"));
  }

  private static List<Step> steps(Reckoning day, CreditingPolicy policy) {
    var steps = new ArrayList<Step>();
    steps.add(new Step("播放时长", Numbers.hours(day.raw()), true));
    if (!day.imported().isZero()) {
      steps.add(new Step("其中导入", Numbers.hours(day.imported()), false));
    }
    takeOff(steps, "不计学时的内容", day.notStudy());
    takeOff(steps, "不在开放时间", day.closed());
    takeOff(steps, "一场不满 " + Times.length(policy.shortestSession()), day.tooShort());
    takeOff(steps, "核减", day.struck());
    takeOff(steps, "超过一天 " + Times.length(policy.dailyCap()), day.overCap());
    steps.add(new Step("有效学时", Numbers.hours(day.credited()), true));
    return steps;
  }

  private static void takeOff(List<Step> steps, String word, Duration length) {
    if (!length.isZero()) {
      steps.add(new Step(word, "−" + Numbers.hours(length), false));
    }
  }
}
