package zhenzhi.collector.diagnosis;

/** How much of the evidence that there could be points the same way. */
public enum Confidence {
  /** It is the likeliest of several. */
  LOW,
  /** Nothing speaks against it, and something for it. */
  MEDIUM,
  /** A measurement or two sources of their own say so. */
  HIGH
}
