package zhenzhi.dashboard.ticket;

import java.util.List;
import java.util.Optional;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Times;

/** Tickets as a file for a spreadsheet. */
final class TicketsCsv {
  private static final List<String> HEAD =
      List.of(
          "单号", "故障", "站点编号", "站点", "办事处", "到哪一步", "时限", "接单期限", "修好期限", "谁修", "维修人", "开单", "最近一步");

  private TicketsCsv() {}

  static String of(List<TicketLine> lines, Times times) {
    return Csv.of(HEAD, lines.stream().map(line -> cells(line, times)).toList());
  }

  private static List<String> cells(TicketLine line, Times times) {
    return List.of(
        String.valueOf(line.id()),
        DiagnosisLabels.of(line.finding()),
        line.code().map(code -> code.value()).orElse(""),
        TicketLists.place(line),
        line.subdistrict(),
        TicketLists.stage(line).word(),
        Urgency.of(line, times.now()).word(),
        moment(line.acceptDue().map(times::full)),
        moment(line.resolveDue().map(times::full)),
        DiagnosisLabels.of(line.unit()),
        line.technician(),
        times.full(line.opened()),
        times.full(line.moved()));
  }

  private static String moment(Optional<String> at) {
    return at.orElse("");
  }
}
