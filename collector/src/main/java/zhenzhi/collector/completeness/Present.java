package zhenzhi.collector.completeness;

import java.time.Instant;

/** How a site is at the moment when its gaps are asked for. */
public sealed interface Present {

  /** It can be heard, or was never heard at all. */
  record Speaking() implements Present {}

  /** It was switched off in good order. */
  record SwitchedOff(Instant since) implements Present {}

  /** It should be heard and is not. */
  record Silent(Instant since) implements Present {}

  /** We do not listen, or not for long enough; says nothing about the site. */
  record Unheard(Instant since) implements Present {}
}
