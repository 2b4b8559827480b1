package zhenzhi.collector.diagnosis.dossier;

/** How a diagnosis ends. */
public enum Ending {
  /** What was out of order is gone. */
  OVER,
  /** 撤站: the site is. */
  RETIRED
}
