package zhenzhi.collector.diagnosis.dossier;

import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;

/**
 * Which open diagnoses are looked for.
 *
 * @param unit in which the sites are; absent for all
 */
public record DossierFilter(
    Optional<FaultClass> faultClass,
    Optional<Finding> finding,
    OptionalLong unit,
    Optional<Urgency> urgency,
    long offset,
    int limit) {

  boolean admits(Finding one) {
    return faultClass.filter(wanted -> wanted != one.faultClass()).isEmpty()
        && finding.filter(wanted -> wanted != one).isEmpty();
  }
}
