package zhenzhi.collector.bulletin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;

/**
 * What was diagnosed in a period. A site that an incident befell is counted there and nowhere else;
 * who switches off every evening is no case.
 *
 * @param all of every finding together
 * @param findings by class, the most frequent first
 * @param incidents likewise
 * @param open what was not over at the end, the oldest first; not all of them where there are many
 * @param openSites how many sites that were
 */
record Cases(
    Tally all,
    List<OfFinding> findings,
    List<Incidents> incidents,
    List<Open> open,
    long openSites) {
  Cases {
    findings = List.copyOf(findings);
    incidents = List.copyOf(incidents);
    open = List.copyOf(open);
  }

  /**
   * Some cases.
   *
   * @param ended those that were over at the end
   * @param median how long an ended one took; absent when none ended
   */
  record Tally(long cases, long sites, long ended, Optional<Duration> median) {}

  record OfFinding(Finding finding, Tally tally) {}

  /** The incidents of one finding, and how many sites they befell. */
  record Incidents(Finding finding, long incidents, long sites) {}

  /** A site with trouble at the end. */
  record Open(String name, String subdistrict, Finding finding, LocalDate since) {}

  boolean isEmpty() {
    return all.cases() == 0 && incidents.isEmpty();
  }

  long of(FaultClass faultClass) {
    return findings.stream()
        .filter(one -> one.finding().faultClass() == faultClass)
        .mapToLong(one -> one.tally().cases())
        .sum();
  }

  long incidentCount() {
    return incidents.stream().mapToLong(Incidents::incidents).sum();
  }
}
