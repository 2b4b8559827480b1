package zhenzhi.standalone.diagnosis;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.chart.Case;

/** One case as it was told, from its first word to its last. */
final class Told {
  final int site;
  final Subject subject;
  final Instant since;
  final Instant at;
  final Finding first;
  Finding latest;
  OptionalLong incident;
  Optional<Instant> ticket = Optional.empty();

  /** When what was out of order was last seen; absent while the case is open. */
  Optional<Instant> until = Optional.empty();

  /** When it was said to be over. */
  Optional<Instant> closed = Optional.empty();

  Told(int site, Subject subject, Case open) {
    this.site = site;
    this.subject = subject;
    this.since = open.since();
    this.at = open.told();
    this.first = open.verdict().finding();
    this.latest = first;
    this.incident = open.incident();
  }

  boolean isTicket() {
    return ticket.isPresent();
  }
}
