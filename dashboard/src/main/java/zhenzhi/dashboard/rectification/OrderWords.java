package zhenzhi.dashboard.rectification;

import java.util.Collection;
import java.util.stream.Collectors;
import zhenzhi.collector.rectification.Candidate.Verdict;
import zhenzhi.collector.rectification.Proof;
import zhenzhi.collector.rectification.Reason;
import zhenzhi.collector.rectification.Reminder;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.rectification.Step;
import zhenzhi.collector.rectification.order.OrderFilter.Part;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Tone;

/** What the names in the code are called on the pages about 限期整改. */
final class OrderWords {
  private OrderWords() {}

  static Badge of(Stage stage) {
    return switch (stage) {
      case ISSUED -> new Badge(Tone.WARN, "待签收");
      case RECEIVED -> new Badge(Tone.WARN, "待报措施");
      case SUBMITTED -> new Badge(Tone.IDLE, "待审核");
      case RETURNED -> new Badge(Tone.BAD, "退回重报");
      case APPROVED -> new Badge(Tone.LIVE, "整改中");
      case DONE -> new Badge(Tone.IDLE, "待复核");
      case CLEARED -> new Badge(Tone.GOOD, "已销号");
      case WITHDRAWN -> new Badge(Tone.UNKNOWN, "已撤销");
    };
  }

  static String of(Reason reason) {
    return switch (reason) {
      case EQUIPMENT -> "设备坏过";
      case LINE -> "网络不通";
      case POWER -> "停电";
      case NOT_OPENED -> "没有按时开机";
      case NOT_PLAYED -> "开了机没有放学习内容";
      case MONTH_END -> "集中在月底放";
      case NO_KEEPER -> "没有人管，或者刚换人";
      case BUSY -> "管理员事情多，顾不上";
      case NOT_ABLE -> "不会用";
      case FEW_PEOPLE -> "来的人少";
      case OTHER -> "其他（在下面写清楚）";
    };
  }

  static String of(Collection<Reason> reasons) {
    return reasons.stream().sorted().map(OrderWords::of).collect(Collectors.joining("、"));
  }

  static String of(Part part) {
    return switch (part) {
      case GOING -> "在办";
      case OVERDUE -> "超时";
      case DECIDE -> "等审核";
      case REVIEW -> "待复核";
      case ENDED -> "已结束";
    };
  }

  /** What stands on a step's button. */
  static String of(Step step) {
    return switch (step) {
      case RECEIVE -> "签收";
      case SUBMIT -> "提交";
      case CARRY_OUT -> "已经落实";
      case ASK -> "申请延期";
      case APPROVE -> "同意";
      case RETURN -> "退回";
      case CLEAR -> "销号";
      case CONTINUE -> "继续整改";
      case GRANT -> "同意延期";
      case REFUSE -> "不同意延期";
      case WITHDRAW -> "撤销";
    };
  }

  /** Who is told, level by level. */
  static String of(Reminder of) {
    return switch (of) {
      case SIGN -> "催签收：告诉管理员";
      case NEAR -> "快到期：告诉管理员";
      case OVERDUE -> "超时：告诉管理员和直接责任人";
      case DEPUTY -> "超时：告诉第一责任人";
      case OFFICE -> "超时：告诉办事处和远教办";
      case HEAD -> "超时：告诉部门负责人";
    };
  }

  static Badge of(Verdict verdict) {
    return switch (verdict) {
      case PROPOSED -> new Badge(Tone.WARN, "建议下发");
      case FURTHER_AHEAD -> new Badge(Tone.IDLE, "名次靠前一些");
      case ORDERED -> new Badge(Tone.GOOD, "已经下发");
      case RETIRED -> new Badge(Tone.UNKNOWN, "已停用，不下发");
      case UNRANKED -> new Badge(Tone.UNKNOWN, "不参加排名，不下发");
      case DONE -> new Badge(Tone.GOOD, "完成了应学学时，不下发");
      case BROKEN -> new Badge(Tone.IDLE, "硬件坏过，不下发");
      case TICKET -> new Badge(Tone.IDLE, "硬件工单没办结，不下发");
      case EXCUSED -> new Badge(Tone.IDLE, "因故免责，不下发");
    };
  }

  /** What the month after says. */
  static Badge of(Proof proof) {
    if (!proof.isOver()) {
      return new Badge(Tone.UNKNOWN, "这个月还没有过完");
    }
    return switch (proof.result()) {
      case REACHED -> new Badge(Tone.GOOD, "完成了应学学时");
      case MEDIAN -> new Badge(Tone.GOOD, "达到同类站点的中间水平");
      case BETTER -> new Badge(Tone.WARN, "比整改前多，还没有达到");
      case NO_BETTER -> new Badge(Tone.BAD, "没有比整改前多");
      case SHORT -> new Badge(Tone.WARN, "还没有达到，整改前是多少不知道");
      case UNKNOWN -> new Badge(Tone.UNKNOWN, Numbers.UNKNOWN + "，不等于没有学");
    };
  }
}
