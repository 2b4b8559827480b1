package zhenzhi.simulator.box;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.simulator.plan.Fault;
import zhenzhi.simulator.plan.Site;

/** What there is to be seen at one moment: the truth behind a sample. */
record Look(
    Site site, Optional<Fault> fault, Instant at, Duration uptime, boolean clockSynchronised) {

  boolean is(Fault.Kind kind) {
    return fault.filter(it -> it.kind() == kind).isPresent();
  }
}
