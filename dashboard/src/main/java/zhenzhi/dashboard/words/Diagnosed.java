package zhenzhi.dashboard.words;

import java.time.Instant;
import java.util.List;
import zhenzhi.collector.diagnosis.dossier.Dossier;

/**
 * An open diagnosis in one sentence.
 *
 * @param address of its page
 * @param advice address of the card that says what to do; empty when there is nothing to do
 */
public record Diagnosed(Badge badge, String says, String address, String advice) {

  /** Those that are open. */
  public static List<Diagnosed> of(List<Dossier> dossiers, Instant now) {
    return dossiers.stream().filter(Dossier::isOpen).map(one -> of(one, now)).toList();
  }

  private static Diagnosed of(Dossier dossier, Instant now) {
    return new Diagnosed(
        DiagnosisLabels.of(dossier.urgency(now)),
        FindingWords.sentence(dossier),
        "/diagnoses/" + dossier.id(),
        FindingWords.hasAdvice(dossier.finding()) ? "/advice/" + dossier.finding() : "");
  }
}
