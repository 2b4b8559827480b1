package zhenzhi.collector.assessment;

import zhenzhi.collector.fact.FactKind;

/** Where the points of an item come from. */
public sealed interface Source {
  /** A person gives them. */
  record ByHand() implements Source {}

  /** They follow from what is known of the site. */
  record Known(FactKind kind, Curve curve) implements Source {}
}
