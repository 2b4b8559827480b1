package zhenzhi.collector.assessment.file;

import zhenzhi.collector.assessment.file.Assessment.State;
import zhenzhi.collector.assessment.file.AssessmentRepository.Held;
import zhenzhi.collector.refusal.Refusal;

/** What may be done with an assessment where it stands, or why not. */
final class Steps {
  private Steps() {}

  /** {@code seen}: the version that whoever changes it saw. */
  static void mustBe(Held held, State state, int seen) {
    mustBe(held, state);
    if (held.version() != seen) {
      throw new Refusal(Refusal.Kind.CONFLICT, "somebody has changed the assessment");
    }
  }

  static void mustBe(Held held, State state) {
    if (held.state() != state) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "the assessment is " + held.state() + ", not " + state);
    }
  }

  static Refusal none(long id) {
    return new Refusal(Refusal.Kind.NOT_FOUND, "no assessment " + id);
  }
}
