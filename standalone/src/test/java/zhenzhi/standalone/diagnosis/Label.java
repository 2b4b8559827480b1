package zhenzhi.standalone.diagnosis;

import java.time.Instant;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.simulator.truth.Hit;
import zhenzhi.simulator.truth.Kind;
import zhenzhi.simulator.truth.Truth;

/**
 * One cause at one site: the truth that a case is compared with.
 *
 * @param keptRunning whether its box did not start anew meanwhile
 */
record Label(Truth truth, Hit hit, int site, boolean keptRunning) {
  Kind kind() {
    return truth.kind();
  }

  Expectation expected() {
    return Expectations.of(truth.kind());
  }

  /** 2 when a finding names it, 1 when it names its part, otherwise 0. */
  int rightness(Finding finding) {
    if (keptRunning && isMains() && finding == Finding.LINE_DOWN) {
      return 2; // a box with power behind a switch without: the line is what failed this site
    }
    if (expected().exact().contains(finding)) {
      return 2;
    }
    return expected().right().contains(finding) ? 1 : 0;
  }

  private boolean isMains() {
    return kind() == Kind.FEEDER_CUT || kind() == Kind.PLANNED_CUT;
  }

  Instant from() {
    return hit.from();
  }

  Instant until() {
    return hit.until();
  }
}
