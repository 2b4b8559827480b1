package zhenzhi.dashboard.report;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Word;
import zhenzhi.collector.ticket.report.FoundSite;
import zhenzhi.collector.ticket.report.SiteFile;
import zhenzhi.collector.ticket.report.SiteTicket;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.words.Call;
import zhenzhi.protocol.StationCode;

/** What keepers report, ready for the templates. */
public final class ReportSamples {
  private static final List<FoundSite> SITES =
      List.of(
          new FoundSite(new StationCode("dh-017"), "荷花塘社区站点", "东河街道"),
          new FoundSite(new StationCode("dh-018"), "荷花塘新村党群服务中心站点", "东河街道"));

  private ReportSamples() {}

  public static ReportView nothing(Call call) {
    return ReportViews.of(
        new SiteFile(Optional.empty(), Set.of(), Optional.of(Complaint.NO_SIGNAL)),
        call,
        "",
        TIMES);
  }

  public static ReportView accepted(Call call) {
    return going(Stage.ACCEPTED, "李维修", Set.of(Word.GOOD), call, "");
  }

  public static ReportView repaired(Call call) {
    return going(Stage.REPAIRED, "李维修", Set.of(Word.GOOD, Word.NOT_GOOD), call, "late");
  }

  private static ReportView going(
      Stage stage, String technician, Set<Word> words, Call call, String told) {
    var ticket =
        new SiteTicket(
            118,
            stage,
            Finding.LNB_DEAD,
            false,
            false,
            technician,
            "13800001234",
            Optional.of(NOON.plus(Duration.ofDays(2))));
    return ReportViews.of(
        new SiteFile(Optional.of(ticket), words, Optional.empty()), call, told, TIMES);
  }

  public static EntryView empty() {
    return EntryForm.at("dh-017").view(List.of(), SITES, "");
  }

  public static EntryView wrong() {
    var form = new Form(Map.of("site", "荷花", "source", "INSPECTION", "words", "光猫亮红灯"));
    var entered = new EntryForm(form);
    return entered.view(SITES, SITES, "名称里有“荷花”的站点不止一个，请在下面选是哪一个。");
  }
}
