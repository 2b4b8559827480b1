package zhenzhi.dashboard.words;

import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Step;
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

  public static String of(Part part) {
    return switch (part) {
      case GOING -> "要修的";
      case OVERDUE -> "超时的";
      case WAITING -> "待验证、待填原因";
      case SHELVED -> "挂账的";
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
      case CLOSE -> "办结";
      case WITHDRAW -> "撤销";
    };
  }
}
