package zhenzhi.dashboard.diagnosis;

import java.util.List;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.ingest.Asked;
import zhenzhi.dashboard.station.CheckUpService;
import zhenzhi.dashboard.station.Commands;
import zhenzhi.dashboard.words.Times;

/** Puts into words what a box said of itself since something went wrong with it. */
final class Checked {
  private Checked() {}

  /** {@code asked}: its checks, the newest first. */
  static CheckView of(Dossier dossier, List<Asked> asked, Times times) {
    var checks = asked.stream().filter(one -> !one.askedAt().isBefore(dossier.since())).toList();
    var words = Commands.view(checks, times).asked();
    var mayAsk =
        dossier.isOpen() && checks.stream().noneMatch(one -> CheckUpService.isWaiting(one, times));
    return new CheckView(
        mayAsk ? DiagnosisQuery.PATH + "/" + dossier.id() + "/check" : "",
        words.stream().findFirst(),
        words.stream().skip(1).toList());
  }
}
