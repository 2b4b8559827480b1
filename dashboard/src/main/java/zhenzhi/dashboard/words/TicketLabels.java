package zhenzhi.dashboard.words;

import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.Word;
import zhenzhi.collector.ticket.desk.TicketFilter.Part;

/** What the names of tickets are called on the pages. */
public final class TicketLabels {
  private TicketLabels() {}

  public static String of(Stage stage) {
    return switch (stage) {
      case OPEN -> "待派单";
      case DISPATCHED -> "待接单";
      case ACCEPTED -> "已接单";
      case ON_SITE -> "维修中";
      case REPAIRED -> "已修，待验证";
      case RECOVERED -> "已恢复，待填原因";
      case CLOSED -> "办结";
      case SHELVED -> "挂账";
      case WITHDRAWN -> "撤销";
    };
  }

  /** Whom a level of the ladder tells. */
  public static String level(int level) {
    return switch (level) {
      case 1 -> "提醒站点管理员和社区书记";
      case 2 -> "报党工委副书记";
      case 3 -> "报办事处和远教办";
      case 4 -> "报部门负责人";
      default -> "升到第 " + level + " 级";
    };
  }

  public static Tone tone(Stage stage) {
    return switch (stage) {
      case OPEN, DISPATCHED -> Tone.BAD;
      case ACCEPTED, ON_SITE -> Tone.WARN;
      case REPAIRED, RECOVERED -> Tone.LIVE;
      case CLOSED -> Tone.GOOD;
      case SHELVED, WITHDRAWN -> Tone.IDLE;
    };
  }

  /** By what people call a ticket. */
  public static String number(long id) {
    return "第 " + id + " 号";
  }

  public static String of(Wait wait) {
    return switch (wait) {
      case PART -> "等配件";
      case POWER -> "停电";
      case ACCESS -> "进不了门";
      case WEATHER -> "等天气";
    };
  }

  public static String of(Source source) {
    return switch (source) {
      case DIAGNOSIS -> "系统自动发现";
      case KEEPER -> "站点报修";
      case OFFICE -> "远教办登记";
      case INSPECTION -> "排查发现";
    };
  }

  public static String of(Complaint complaint) {
    return switch (complaint) {
      case NO_SIGNAL -> "没信号";
      case NOT_STARTING -> "开不了机";
      case NO_NETWORK -> "上不了网";
      case NOT_PLAYING -> "放不了";
      case OTHER -> "其他";
    };
  }

  public static String of(Due due) {
    return switch (due) {
      case SHELVED -> "提醒：挂账到日子了";
      case PAUSED -> "提醒：暂停到日子了";
      case PROOF -> "提醒：机顶盒证明不了，请人确认";
      case HOLDER_AWAY -> "提醒：接单的人请假了";
    };
  }

  /** What a keeper's button says. */
  public static String of(Word word) {
    return switch (word) {
      case GOOD -> "好了";
      case NOT_GOOD -> "没好";
      case MISTAKEN -> "报错了，撤回";
    };
  }

  public static String of(Part part) {
    return switch (part) {
      case GOING -> "要修的";
      case OVERDUE -> "超时的";
      case WAITING -> "待验证、待填原因";
      case SHELVED -> "挂账的";
      case DUE -> "到日子的";
      case ENDED -> "办结和撤销的";
    };
  }

  /** What the button of a step says. */
  public static String of(Step step) {
    return switch (step) {
      case DISPATCH -> "派单";
      case ACCEPT -> "接单";
      case ARRIVE -> "我到了";
      case REPAIR -> "修好了";
      case PAUSE -> "暂停";
      case RESUME -> "继续修";
      case ASK -> "申请延期";
      case GRANT -> "同意延期";
      case REFUSE -> "不同意延期";
      case RETURN -> "退回，不归我修";
      case SHELVE -> "挂账";
      case TAKE_UP -> "重新处理";
      case CONFIRM -> "确认修好了";
      case CLOSE -> "办结";
      case WITHDRAW -> "撤销";
    };
  }

  /** What became of tickets that were dispatched at once; empty when none was. */
  public static String dispatched(int done, int missed, boolean isWithoutUnit) {
    if (isWithoutUnit) {
      return "没有派：请选派给谁。";
    }
    if (done + missed == 0) {
      return "";
    }
    return "派了 "
        + done
        + " 张。"
        + (missed == 0 ? "" : "还有 " + missed + " 张没派：您看过以后别人已经动过了，或者派的人管不到那里。");
  }
}
