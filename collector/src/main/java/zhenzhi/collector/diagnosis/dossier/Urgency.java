package zhenzhi.collector.diagnosis.dossier;

/** Whether somebody is wanted for an open diagnosis. */
public enum Urgency {
  /** By now. */
  DUE,
  /** Only if it lasts. */
  LATER,
  /** It is part of an incident, which is treated once for all. */
  TOGETHER,
  /** It passes by itself. */
  PASSES
}
