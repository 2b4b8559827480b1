package zhenzhi.collector.study;

import zhenzhi.protocol.Playback.Category;

/**
 * When something was playing, what kind of content it was, and how that is known.
 *
 * @param category as it was sorted on the day that is worked out, or else as the box said
 */
public record Played(Span span, Category category, Source source) {

  /** Who says so. */
  public enum Source {
    /** A box, by a clock that can be trusted. */
    BOX,
    /** A box, whose time is only a guess. */
    GUESS,
    /** The back office, in a file that somebody imported. */
    IMPORT
  }
}
