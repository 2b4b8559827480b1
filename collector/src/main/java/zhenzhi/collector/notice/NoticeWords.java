package zhenzhi.collector.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import zhenzhi.collector.diagnosis.DiagnosisWords;
import zhenzhi.collector.diagnosis.Finding;

/** Notices in plain Chinese. */
public final class NoticeWords {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private NoticeWords() {}

  public static String of(Occasion occasion) {
    return switch (occasion) {
      case ORDER_ISSUED -> "限期整改，请签收";
      case ORDER_UNSIGNED -> "限期整改还没签收";
      case ORDER_SUBMITTED -> "整改措施待审核";
      case ORDER_APPROVED -> "整改措施同意了，请落实";
      case ORDER_SENT_BACK -> "整改措施退回，请重报";
      case ORDER_ASKED -> "整改申请延期，请决定";
      case ORDER_ANSWERED -> "整改延期有答复";
      case ORDER_NEAR -> "整改快到期";
      case ORDER_OVERDUE -> "整改超时";
      case ORDER_CONTINUED -> "继续整改";
      case ORDER_CLEARED -> "整改销号";
      case ORDER_WITHDRAWN -> "整改撤销";
      case CONCERNED -> "请登录查看";
      case APPEAL -> "有人申诉";
      case OPENED -> "新工单";
      case DISPATCHED -> "派单";
      case BACK -> "又坏了";
      case RETURNED -> "退回";
      case ASKED -> "申请延期";
      case ESCALATED -> "超时";
      case RECOVERED -> "已恢复";
      case WITHDRAWN -> "撤销";
      case TAKEN -> "转给别人，您不用去了";
      case GRANTED -> "同意延期";
      case NOT_GRANTED -> "不同意延期";
      case PAUSED -> "暂停，先等一等";
      case SHELVED -> "挂账，现在修不了";
      case SHELF_DUE -> "挂账到日子了，请看看能不能修";
      case PAUSE_DUE -> "暂停到日子了，请看看能不能继续";
      case PROOF_DUE -> "说修好了，请确认";
      case HOLDER_AWAY -> "接单的人请假，请看看要不要换人";
    };
  }

  public static String of(Party party) {
    return switch (party) {
      case TREATER -> "维修单位";
      case KEEPER -> "站点管理员";
      case SECRETARY -> "直接责任人（社区书记）";
      case DEPUTY -> "第一责任人（党工委副书记）";
      case SUBDISTRICT -> "办事处";
      case OFFICE -> "远教办";
      case HEAD -> "部门负责人";
    };
  }

  /**
   * What a ticket is about.
   *
   * @param place the site's name; empty for several sites
   * @param around the unit that it lies in; empty where nobody knows
   * @param due while its clock runs
   */
  public record About(
      long ticket,
      String place,
      int sites,
      String around,
      Finding finding,
      Optional<Instant> due) {}

  /** One line. */
  public static String line(About about, Occasion occasion, ZoneId zone) {
    var where =
        (about.place().isEmpty() ? about.sites() + " 个站点" : about.place())
            + (about.around().isEmpty() ? "" : "（" + about.around() + "）");
    return "第 "
        + about.ticket()
        + " 号 "
        + where
        + "："
        + DiagnosisWords.of(about.finding())
        + about.due().map(due -> until(due, occasion, zone)).orElse("");
  }

  private static String until(Instant due, Occasion occasion, ZoneId zone) {
    var moment = MOMENT.format(due.atZone(zone));
    return switch (occasion) {
      case ORDER_ISSUED,
          ORDER_UNSIGNED,
          ORDER_SUBMITTED,
          ORDER_APPROVED,
          ORDER_SENT_BACK,
          ORDER_ASKED,
          ORDER_ANSWERED,
          ORDER_NEAR,
          ORDER_OVERDUE,
          ORDER_CONTINUED,
          ORDER_CLEARED,
          ORDER_WITHDRAWN,
          CONCERNED,
          APPEAL ->
          ""; // these are no tickets
      case OPENED, DISPATCHED, BACK, RETURNED -> "，" + moment + " 前修好";
      case ASKED -> "，原定 " + moment + " 前修好";
      case ESCALATED, HOLDER_AWAY -> "，应在 " + moment + " 前修好";
      case GRANTED -> "，现定 " + moment + " 前修好";
      case NOT_GRANTED -> "，仍要 " + moment + " 前修好";
      case RECOVERED, WITHDRAWN, TAKEN, PAUSED, SHELVED, SHELF_DUE, PAUSE_DUE, PROOF_DUE -> "";
    };
  }
}
