package zhenzhi.collector.study;

import java.time.Instant;
import java.util.List;
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

  /** As a longer last one if it goes on with that, else beside the others. */
  void addTo(List<Played> others) {
    if (!others.isEmpty() && others.getLast().goesOnWith(this)) {
      others.add(others.removeLast().until(span.end()));
    } else {
      others.add(this);
    }
  }

  private boolean goesOnWith(Played next) {
    return next.category == category
        && next.source == source
        && !next.span.start().isBefore(span.start())
        && !next.span.start().isAfter(span.end());
  }

  private Played until(Instant end) {
    return end.isAfter(span.end())
        ? new Played(new Span(span.start(), end), category, source)
        : this;
  }
}
