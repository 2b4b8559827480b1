package zhenzhi.dashboard.ticket;

import java.time.Instant;
import java.util.Map;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Obstacle;
import zhenzhi.collector.ticket.Obstacle.AskedAlready;
import zhenzhi.collector.ticket.Obstacle.HeldBy;
import zhenzhi.collector.ticket.Obstacle.MovedMeanwhile;
import zhenzhi.collector.ticket.Obstacle.NoExtension;
import zhenzhi.collector.ticket.Obstacle.NotOverdue;
import zhenzhi.collector.ticket.Obstacle.NothingAsked;
import zhenzhi.collector.ticket.Obstacle.OtherLevel;
import zhenzhi.collector.ticket.Obstacle.Overdue;
import zhenzhi.collector.ticket.Obstacle.ProvesItself;
import zhenzhi.collector.ticket.Obstacle.ReachesFurther;
import zhenzhi.collector.ticket.Obstacle.RepairsNothingThere;
import zhenzhi.collector.ticket.Obstacle.ReportedByAnother;
import zhenzhi.collector.ticket.Obstacle.Stands;
import zhenzhi.collector.ticket.Obstacle.TooFar;
import zhenzhi.collector.ticket.Obstacle.Waits;
import zhenzhi.collector.ticket.Obstacle.WaitsForNothing;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.desk.TicketFile;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.dashboard.words.Times;

/** Says in plain words why a step was not taken, and what can be done instead. */
final class Obstacles {
  private Obstacles() {}

  /** {@code file}: as it stands now. */
  static String says(Refusal refused, Step step, TicketFile file, Times times) {
    return refused.reason().orElse(null) instanceof Obstacle obstacle
        ? says(obstacle, step, file, times)
        : "现在不能“" + TicketLabels.of(step) + "”，请看看现在到哪一步了。";
  }

  private static String says(Obstacle obstacle, Step step, TicketFile file, Times times) {
    var wanted = "“" + TicketLabels.of(step) + "”";
    return switch (obstacle) {
      case Stands(var stage) -> stands(stage, file.ticket().at(), step, times);
      case Waits(var cause) ->
          "现在停着（" + TicketLabels.of(cause) + "），不能" + wanted + "。先点“继续修”，再做这一步。";
      case WaitsForNothing _ -> "这张单没有暂停，不用点" + wanted + "。";
      case NotOverdue _, OtherLevel _ -> "还没有超时，不用往上报。";
      case AskedAlready(var until) -> "已经申请延期到 " + times.moment(until) + "，还在等远教办批，不用再申请。";
      case Overdue _ -> "已经超过时限了。延期要在到期以前申请，现在请尽快修好。";
      case NoExtension(var until, var due) ->
          "现在的时限是 %s，您填的 %s 不比它晚，不算延期。".formatted(times.moment(due), times.moment(until));
      case TooFar(var until, var latest) ->
          "您填的 %s 太远了，最晚可以到 %s。要等更久，请远教办挂账。".formatted(times.full(until), times.full(latest));
      case NothingAsked _ -> "没有等着批的延期申请，可能别人刚刚批过了。";
      case MovedMeanwhile _ ->
          file.ticket().stage().isEnd()
              ? stands(file.ticket().stage(), file.ticket().at(), step, times)
              : moved(file, times);
      case RepairsNothingThere(var account) ->
          name(account, file.technicians(), "您选的这一位") + "管不到这里，或者账号停用了。请换一位。";
      case HeldBy(var account) ->
          "这张单在" + name(account, file.people(), "别人") + "手上，只有他本人、办事处或者远教办能点" + wanted + "。";
      case ReachesFurther _ -> "这张单还有别的办事处的站点，由区里统一处理，这里只能看。";
      case ProvesItself _ -> "这张单由机顶盒的上报来证明，不用人确认。";
      case ReportedByAnother _ -> "修没修好，由报修的人或者远教办来确认。";
    };
  }

  private static String stands(Stage stage, Instant since, Step step, Times times) {
    var now = "“" + TicketLabels.of(stage) + "”";
    var wanted = "“" + TicketLabels.of(step) + "”";
    if (stage.isEnd()) {
      return "这张单在 " + times.moment(since) + " 已经" + now + "，不能再" + wanted + "。";
    }
    return "这张单现在是" + now + "，不能" + wanted + "。" + instead(stage);
  }

  private static String instead(Stage stage) {
    return switch (stage) {
      case OPEN -> "要先派单或者接单。";
      case DISPATCHED -> "要先点“接单”。";
      case REPAIRED -> "已经说修好了，在等证明；没有修好的，系统会退回来。";
      case RECOVERED -> "已经恢复正常，填一下“修好了”或者办结。";
      case SHELVED -> "挂着账，要先点“重新处理”。";
      case ACCEPTED, ON_SITE -> "恢复正常以后才行。";
      case CLOSED, WITHDRAWN -> "";
    };
  }

  /** Who, when and what, as far as the log says it. */
  private static String moved(TicketFile file, Times times) {
    var last = file.log().getLast();
    var who =
        last.account().isPresent() ? name(last.account().getAsLong(), file.people(), "别人") : "系统";
    return who
        + "在 "
        + times.moment(last.at())
        + " 动过这张单（"
        + TicketViews.what(last.move(), file.people(), times)
        + "）。请看一眼，还要做就再点一次，填过的都还在。";
  }

  private static String name(long account, Map<Long, String> people, String otherwise) {
    return people.getOrDefault(account, otherwise);
  }
}
