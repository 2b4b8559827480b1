package zhenzhi.collector.diagnosis.dossier;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.protocol.StationCode;

/**
 * A diagnosis as it stands.
 *
 * @param name of the site
 * @param subdistrict the site's, by name; empty where it belongs to none
 * @param due from when on somebody is wanted; absent while it is expected to pass
 * @param until when what was out of order was last seen; absent while it is open
 * @param ending how it ended, or will
 */
public record Dossier(
    long id,
    StationCode code,
    String name,
    String subdistrict,
    Finding finding,
    Confidence confidence,
    Optional<NaturalCause> cause,
    Instant since,
    Instant told,
    Optional<Instant> due,
    OptionalLong incident,
    Optional<Instant> until,
    Ending ending) {

  public boolean isOpen() {
    return until.isEmpty();
  }

  /** Whether it ended because its site did. */
  public boolean isRetired() {
    return !isOpen() && ending == Ending.RETIRED;
  }

  /** Who treats it now: what should have passed by itself needs somebody once it is due. */
  public Treater treater(Instant now) {
    if (!isOverdue(now)) {
      return finding.treater();
    }
    return finding.subject() == Subject.REACH ? Treater.KEEPER : Treater.DISTRICT_REPAIR;
  }

  /** Whether it should have passed by itself, and did not. */
  public boolean isOverdue(Instant now) {
    return finding.treater() == Treater.NOBODY && isOpen() && urgency(now) == Urgency.DUE;
  }

  public Urgency urgency(Instant now) {
    if (incident.isPresent()) {
      return Urgency.TOGETHER;
    }
    return due.map(at -> at.isAfter(now) ? Urgency.LATER : Urgency.DUE).orElse(Urgency.PASSES);
  }
}
