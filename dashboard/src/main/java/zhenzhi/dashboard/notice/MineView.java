package zhenzhi.dashboard.notice;

import java.util.List;
import zhenzhi.dashboard.words.Badge;

/**
 * Which notices reach the reader, as the template shows them.
 *
 * @param asks whom to ask for more; where it is the reader's own to do, where
 * @param book address of the book for whoever may change it; empty for all others
 * @param quiet when nothing comes that can wait
 * @param last what they were told
 */
public record MineView(
    List<By> own, List<By> groups, String asks, String book, String quiet, List<Told> last) {

  /**
   * A way that leads to the reader.
   *
   * @param what they are told by it
   * @param to an address; empty where it is a group
   */
  public record By(String as, String area, String what, String way, String kind, String to) {}

  /**
   * A notice.
   *
   * @param ticket its address; empty for whoever may not open it
   */
  public record Told(Badge state, String occasion, String words, String ticket, String when) {}
}
