package zhenzhi.dashboard.flag;

import java.time.Duration;
import zhenzhi.collector.flag.Answer;
import zhenzhi.collector.flag.Finding;
import zhenzhi.collector.flag.FlagEvent;
import zhenzhi.collector.flag.FlagState;
import zhenzhi.collector.flag.Rule;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Says why something deserves a look, without accusing anybody. */
public final class FlagWords {
  private FlagWords() {}

  public static String of(Rule rule) {
    return switch (rule) {
      case OPEN_TO_CLOSE -> "整天连播";
      case NIGHT -> "夜间播放";
      case LOOP -> "同一课件反复播";
      case NO_KEY -> "长时间没人按遥控器";
      case DISPLAY_OFF -> "电视没开";
      case SAME_MINUTE -> "天天同一分钟开始";
      case MONTH_END -> "月底突击";
    };
  }

  /** What was found, in one sentence. */
  static String reason(Finding finding) {
    return switch (finding.rule()) {
      case OPEN_TO_CLOSE -> "连续 " + finding.amount() + " 天从开门一直播到关门，中间没有停过。";
      case NIGHT -> "夜里一共播放了 " + minutes(finding) + "。";
      case LOOP -> "同一个课件《%s》一天里播得特别久，这样的日子一共播了 %s。".formatted(finding.subject(), minutes(finding));
      case NO_KEY -> "播放的时候，遥控器最长有 " + minutes(finding) + "没有人按过。";
      case DISPLAY_OFF -> "机顶盒在播放，电视机却没有开，一共 " + minutes(finding) + "。";
      case SAME_MINUTE ->
          "连续 %d 个播放的日子都在 %s 这一分钟开始。".formatted(finding.amount(), finding.subject());
      case MONTH_END -> "这个月 " + finding.amount() + "% 的有效学时集中在最后三天。";
    };
  }

  private static String minutes(Finding finding) {
    return Times.length(Duration.ofMinutes(finding.amount()));
  }

  static Badge badge(FlagState state) {
    return switch (state) {
      case OPEN -> new Badge(Tone.WARN, "等说明");
      case ANSWERED -> new Badge(Tone.IDLE, "已说明，等决定");
      case KEPT -> new Badge(Tone.GOOD, "保留学时");
      case STRUCK -> new Badge(Tone.BAD, "已核减");
      case LAPSED -> new Badge(Tone.UNKNOWN, "不用看了");
    };
  }

  static String of(Answer answer) {
    return switch (answer) {
      case STUDIED -> "当时有人在学习";
      case FORGOTTEN -> "忘记关了，没有人看";
      case EQUIPMENT -> "设备自己播放，或者关不掉";
      case OTHER -> "其他情况（请写在下面）";
    };
  }

  static String of(FlagEvent event) {
    var words = event.words().isBlank() ? "" : "：" + event.words();
    return switch (event.kind()) {
      case ANSWERED -> "站点说明：" + choice(event.choice()) + words;
      case KEPT -> "决定保留学时" + words;
      case STRUCK -> "决定核减" + words;
      case TAKEN_BACK -> "撤回决定，学时恢复" + words;
    };
  }

  private static String choice(String choice) {
    return choice.equals(Answer.OTHER.name()) ? "其他情况" : of(Answer.valueOf(choice));
  }
}
