package zhenzhi.dashboard.guide;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.util.List;
import zhenzhi.collector.training.Reading;
import zhenzhi.dashboard.words.HelpConfig;

/** The booklet, ready for its template. */
public final class GuideSamples {
  static final HelpConfig HELP = new HelpConfig("0519-8866 7700", "10010", "联通客服");

  private GuideSamples() {}

  public static BookletView office() {
    return Booklets.of(HELP);
  }

  /** A keeper who has not read it. */
  public static BookletView unread() {
    return Booklets.of(HELP, List.of(), TIMES);
  }

  /** Changed since the keeper read it. */
  public static BookletView changed() {
    return Booklets.of(
        HELP, List.of(new Reading("王桂芳", "000000", NOON.minusSeconds(9_000_000))), TIMES);
  }

  public static BookletView read() {
    return Booklets.of(HELP, List.of(new Reading("王桂芳", Booklets.version(HELP), NOON)), TIMES);
  }
}
