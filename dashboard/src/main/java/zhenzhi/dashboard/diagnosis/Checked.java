package zhenzhi.dashboard.diagnosis;

import java.util.List;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.ingest.Asked;
import zhenzhi.dashboard.station.Commands;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.Command.Order;

/** Puts into words what a box said of itself since something went wrong with it. */
final class Checked {
  private Checked() {}

  /** {@code asked}: the newest first, of all kinds. */
  static CheckView of(Dossier dossier, List<Asked> asked, Times times) {
    var checks =
        asked.stream()
            .filter(one -> one.command().order() instanceof Order.Diagnose)
            .filter(one -> !one.askedAt().isBefore(dossier.since()))
            .toList();
    var words = Commands.view(checks, times).asked();
    var mayAsk = dossier.isOpen() && checks.stream().noneMatch(one -> isWaiting(one, times));
    return new CheckView(
        mayAsk ? DiagnosisQuery.PATH + "/" + dossier.id() + "/check" : "",
        words.stream().findFirst(),
        words.stream().skip(1).toList());
  }

  static boolean isWaiting(Asked one, Times times) {
    return !one.isAnswered() && one.command().expires().isAfter(times.now());
  }
}
