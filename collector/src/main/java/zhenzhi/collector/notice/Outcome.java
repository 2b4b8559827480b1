package zhenzhi.collector.notice;

import java.time.Duration;
import java.util.Optional;

/** What became of a message that was handed to a provider, with what the provider said. */
public sealed interface Outcome {
  String answer();

  record Delivered(String answer) implements Outcome {}

  /**
   * The provider takes nothing at all now.
   *
   * @param pause how long, where it says so
   */
  record Away(String answer, Optional<Duration> pause) implements Outcome {}

  /** The provider does not take this one now. */
  record Later(String answer) implements Outcome {}

  /**
   * It was handed over, and nobody knows whether the provider took it: what comes again says so.
   */
  record Unclear(String answer) implements Outcome {}

  /** The provider will never take it as it is. */
  record Refused(String answer) implements Outcome {}
}
