package zhenzhi.collector.diagnosis;

/**
 * What a diagnosis is about. A site has at most one open diagnosis of each, whose finding may be
 * revised: so one cause stays one case, and an older fault is kept through an outage of the area.
 */
public enum Subject {
  /** Whether the box can be reached. */
  REACH,
  /** What the tuner receives. */
  RECEPTION,
  /** How well the line serves a box that can be reached. */
  LINE,
  BOX,
  SYSTEM,
  BINDING,
  STUDY
}
