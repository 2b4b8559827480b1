package zhenzhi.dashboard.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.report.FoundSite;
import zhenzhi.collector.ticket.report.ReportService.Report;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.protocol.StationCode;

/** What office, subdistrict or technician enter about a site in trouble, as the form has it. */
record EntryForm(Form form) {
  private static final List<Source> SOURCES = List.of(Source.OFFICE, Source.INSPECTION);
  static final String CHOSEN = "chosen";

  /** As {@link #suggestion} has it. */
  private static final Pattern SUGGESTED = Pattern.compile(".*（([^（）]+)）");

  private static final int LONGEST = 500;

  static String suggestion(FoundSite site) {
    return site.name() + "（" + site.code() + "）";
  }

  /** Nothing yet but the site. */
  static EntryForm at(String site) {
    return new EntryForm(new Form(Map.of("site", site)));
  }

  /** By what to look for the site: what was chosen, the code of a suggestion, or what was typed. */
  String wanted() {
    var chosen = form.text(CHOSEN);
    var typed = form.text("site").strip();
    var suggested = SUGGESTED.matcher(typed);
    if (!chosen.isEmpty()) {
      return chosen;
    }
    return suggested.matches() ? suggested.group(1) : typed;
  }

  /** The one site that is meant, or a {@link Mistake} that says how to go on. */
  StationCode site(List<FoundSite> found) {
    if (wanted().isEmpty()) {
      throw new Mistake("请填是哪个站点：名称里的几个字，或者站点编号。");
    }
    if (found.isEmpty()) {
      throw new Mistake("没有找到“" + wanted() + "”。请写站点名称里的几个字，或者站点编号，比如 dh-017。");
    }
    var first = found.getFirst().code();
    if (found.size() > 1 && !first.value().equals(wanted().toLowerCase(Locale.ROOT))) {
      throw new Mistake("名称里有“" + wanted() + "”的站点不止一个，请在下面选是哪一个。");
    }
    return first;
  }

  /** The report, or a {@link Mistake} that says what is missing. */
  Report report(StationCode site) {
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
    return new Report(site, source, complaint, words(complaint, words));
  }

  static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }

  /** In the words of whoever chose it, since what it is taken for may change. */
  static String words(Complaint complaint, String words) {
    var chosen = TicketLabels.of(complaint);
    return words.isEmpty() ? chosen : chosen + "：" + words;
  }

  /**
   * The form.
   *
   * @param sites that can be meant by what was typed
   * @param all to be suggested while somebody types
   */
  EntryView view(List<FoundSite> sites, List<FoundSite> all, String problem) {
    return new EntryView(
        form.text("site"),
        all.stream().map(EntryForm::suggestion).toList(),
        sites.size() < 2
            ? List.of()
            : Choice.orNone(
                "请选择",
                sites,
                site -> site.code().value(),
                site -> suggestion(site) + " " + site.subdistrict(),
                form.text(CHOSEN)),
        Choice.orNone("请选择", SOURCES, Enum::name, TicketLabels::of, form.text("source")),
        Choice.orNone(
            "请选择", List.of(Complaint.values()), Enum::name, TicketLabels::of, form.text("what")),
        form.text("words"),
        problem);
  }
}
