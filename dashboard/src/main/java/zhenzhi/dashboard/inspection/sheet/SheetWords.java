package zhenzhi.dashboard.inspection.sheet;

import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.dashboard.words.Tone;

/** What answers are called on the pages. */
public final class SheetWords {
  private SheetWords() {}

  public static String of(FollowUp followUp) {
    return switch (followUp) {
      case FollowUp.Note _ -> "当场说了，只记录";
      case FollowUp.Rectify _ -> "要站点整改";
      case FollowUp.Ticket(var complaint) -> "开工单：" + TicketLabels.of(complaint);
    };
  }

  static Badge of(Answer answer) {
    return switch (answer) {
      case Answer.Yes _ -> new Badge(Tone.GOOD, "是");
      case Answer.No _ -> new Badge(Tone.BAD, "否");
      case Answer.NotApplicable _ -> new Badge(Tone.UNKNOWN, "不适用");
      case Answer.Count(var number) -> new Badge(Tone.IDLE, String.valueOf(number));
      case Answer.Words _ -> new Badge(Tone.IDLE, "记录");
    };
  }

  /** Such as {@code 92.3%（13 项里 12 项没有问题）}. */
  public static String of(Satisfaction satisfaction) {
    return satisfaction.asked() == 0
        ? Numbers.UNKNOWN
        : "%s（%d 项里 %d 项没有问题）"
            .formatted(
                Numbers.share(satisfaction.good(), satisfaction.asked()),
                satisfaction.asked(),
                satisfaction.good());
  }
}
