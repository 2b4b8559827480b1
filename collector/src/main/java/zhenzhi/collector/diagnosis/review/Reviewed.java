package zhenzhi.collector.diagnosis.review;

import zhenzhi.collector.diagnosis.dossier.Dossier;

/**
 * A diagnosis with what it really was.
 *
 * @param entry that counts; its actual is present
 */
public record Reviewed(Dossier dossier, Entry entry) {

  /** What was found. */
  public Actual actual() {
    return entry.actual().orElseThrow();
  }
}
