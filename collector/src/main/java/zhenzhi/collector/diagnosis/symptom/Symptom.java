package zhenzhi.collector.diagnosis.symptom;

import zhenzhi.collector.diagnosis.Subject;

/** One thing that can be out of order. */
public enum Symptom {
  /** The box cannot be reached, and did not say that it would stop. */
  SILENT(Subject.REACH),
  /** The power keeps restarting the box, mostly before anybody misses it. */
  UNSTEADY(Subject.REACH),
  /** The tuner finds nothing. */
  NO_LOCK(Subject.RECEPTION),
  /** The tuner finds less than usual. */
  WEAK(Subject.RECEPTION),
  LOSSY(Subject.LINE),
  NO_NAMES(Subject.LINE),
  BOOTING(Subject.BOX),
  HOT(Subject.BOX),
  CRASHING(Subject.SYSTEM),
  DISK(Subject.SYSTEM),
  MEMORY(Subject.SYSTEM),
  CLOCK(Subject.SYSTEM),
  BINDING(Subject.BINDING);

  private final Subject subject;

  Symptom(Subject subject) {
    this.subject = subject;
  }

  public Subject subject() {
    return subject;
  }
}
