package zhenzhi.dashboard.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Word;
import zhenzhi.collector.ticket.report.SiteFile;
import zhenzhi.collector.ticket.report.SiteTicket;
import zhenzhi.dashboard.report.ReportView.Answer;
import zhenzhi.dashboard.report.ReportView.Going;
import zhenzhi.dashboard.report.ReportView.Tap;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.dashboard.words.Times;

/** Puts what a keeper reported into plain words. */
public final class ReportViews {
  private ReportViews() {}

  /**
   * Makes the view.
   *
   * @param call whom to ring while nobody has the ticket
   * @param told why what was just sent is not taken, as the address has it
   */
  public static ReportView of(SiteFile file, Call call, String told, Times times) {
    return new ReportView(
        taps(file.known()),
        file.known().map(known -> "系统也看到了：" + TicketLabels.of(known) + "。点一下就报上去。").orElse(""),
        file.ticket().map(ticket -> going(ticket, file, call, times)),
        problem(told));
  }

  private static String problem(String told) {
    return switch (told) {
      case "often" -> "今天已经报过好几次了，单子都在，不用再报。急的话请打电话。";
      case "late" -> "现在不能这样了，请看看单子到哪一步了。";
      case "long" -> "写得太长了，没有报上去。请写短一点，或者不写。";
      default -> "";
    };
  }

  private static List<Tap> taps(Optional<Complaint> known) {
    return Arrays.stream(Complaint.values())
        .map(one ->
            new Tap(
                one.name(), TicketLabels.of(one), hint(one), known.filter(one::equals).isPresent()))
        .sorted(Comparator.comparing(tap -> !tap.isKnown()))
        .toList();
  }

  private static String hint(Complaint complaint) {
    return switch (complaint) {
      case NO_SIGNAL -> "电视上说没有信号，或者有马赛克";
      case NOT_STARTING -> "机顶盒灯不亮，或者总是重启";
      case NO_NETWORK -> "光猫红灯，或者说网络不通";
      case NOT_PLAYING -> "能开机，课件放不出来";
      case OTHER -> "说不清，请人来看看";
    };
  }

  private static Going going(SiteTicket ticket, SiteFile file, Call call, Times times) {
    var answers = new ArrayList<Answer>();
    for (var word : Word.values()) {
      if (file.words().contains(word)) {
        answers.add(new Answer(word.name(), TicketLabels.of(word)));
      }
    }
    return new Going(
        "/reports/" + ticket.id(),
        TicketLabels.number(ticket.id()),
        DiagnosisLabels.of(ticket.finding()),
        TicketLabels.tone(ticket.stage()),
        says(ticket),
        ticket.due().map(due -> times.moment(due) + " 前修好").orElse(""),
        ticket.phone().isEmpty() ? call : new Call(ticket.technician(), ticket.phone()),
        answers);
  }

  private static String says(SiteTicket ticket) {
    var who = ticket.technician().isEmpty() ? "维修人员" : ticket.technician();
    var together = ticket.isShared() ? "这一片一起出的事，统一处理。" : "";
    return together
        + switch (ticket.stage()) {
          case OPEN -> "已经报修，正在派人。";
          case DISPATCHED -> "已经派给" + who + "，等着接单。";
          case ACCEPTED -> who + "接了单，会来修。";
          case ON_SITE -> who + "正在修。";
          case REPAIRED -> who + "说修好了。您看看，好了没有？";
          case RECOVERED -> "机顶盒恢复正常了。您看看，好了没有？";
          case CLOSED -> "修好了，单子办结了。";
          case SHELVED -> "现在修不了，先记着，能修了再来。";
          case WITHDRAWN -> "已经撤销，不用修。";
        };
  }
}
