package zhenzhi.dashboard.words;

import java.time.Instant;
import zhenzhi.collector.diagnosis.dossier.Dossier;

/**
 * An open diagnosis in one sentence.
 *
 * @param address of its page
 * @param advice address of the card that says what to do; empty when there is nothing to do
 */
public record Diagnosed(Badge badge, String says, String address, String advice) {

  static Diagnosed of(Dossier dossier, Instant now) {
    return new Diagnosed(
        DiagnosisLabels.of(dossier.urgency(now)),
        FindingWords.sentence(dossier, now),
        "/diagnoses/" + dossier.id(),
        FindingWords.card(dossier, now).map(finding -> "/advice/" + finding).orElse(""));
  }
}
