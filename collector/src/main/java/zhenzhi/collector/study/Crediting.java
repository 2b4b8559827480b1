package zhenzhi.collector.study;

import zhenzhi.protocol.Playback.Category;

/** Says which playback is study. The one place that does. */
public final class Crediting {
  private Crediting() {}

  /** A general live channel is television, not study. */
  public static boolean counts(Category category) {
    return switch (category) {
      case BASICS, THEORY, TOPIC -> true;
      case LIVE, OTHER -> false;
    };
  }
}
