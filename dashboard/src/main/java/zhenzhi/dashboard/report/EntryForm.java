package zhenzhi.dashboard.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.report.ReportService.Report;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.protocol.StationCode;

/** What office, subdistrict or technician enter about a site in trouble, as the form has it. */
record EntryForm(Form form) {
  private static final List<Source> SOURCES = List.of(Source.OFFICE, Source.INSPECTION);
  private static final int LONGEST = 500;

  /** Nothing yet but the site. */
  static EntryForm at(String site) {
    return new EntryForm(new Form(Map.of("site", site)));
  }

  /** The report, or a {@link Mistake} that says what is missing. */
  Report report() {
    var site = form.text("site").strip().toLowerCase(Locale.ROOT);
    if (!StationCode.isCode(site)) {
      throw new Mistake("请填站点编号，比如 dh-017。");
    }
    var source =
        one(Source.values(), form.text("source"))
            .filter(SOURCES::contains)
            .orElseThrow(() -> new Mistake("请选怎么知道的。"));
    var complaint =
        one(Complaint.values(), form.text("what")).orElseThrow(() -> new Mistake("请选哪里不对。"));
    var words = form.text("words").strip();
    if (words.length() > LONGEST) {
      throw new Mistake("写得太长了，最多 " + LONGEST + " 个字。");
    }
    return new Report(new StationCode(site), source, complaint, words(complaint, words));
  }

  static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }

  /** In the words of whoever chose it, since what it is taken for may change. */
  static String words(Complaint complaint, String words) {
    var chosen = TicketLabels.of(complaint);
    return words.isEmpty() ? chosen : chosen + "：" + words;
  }

  EntryView view(String problem) {
    return new EntryView(
        form.text("site"),
        Choice.orNone("请选择", SOURCES, Enum::name, TicketLabels::of, form.text("source")),
        Choice.orNone(
            "请选择", List.of(Complaint.values()), Enum::name, TicketLabels::of, form.text("what")),
        form.text("words"),
        problem);
  }
}
