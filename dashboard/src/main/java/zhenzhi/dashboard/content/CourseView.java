package zhenzhi.dashboard.content;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;

/**
 * One course, as the template shows it.
 *
 * @param former what it was called before, each in a sentence
 * @param withdrawn why it was taken back; empty while it is used
 */
public record CourseView(
    String id,
    String title,
    String code,
    String category,
    String length,
    String withdrawn,
    List<String> former,
    List<NameLine> names,
    List<WatcherLine> watchers,
    Pager pager,
    List<RecountLine> recounts,
    boolean mayDecide,
    CourseForm form,
    String problem) {

  /** A site that watched it. */
  public record WatcherLine(
      String address, String name, String code, String hours, String times, String seen) {}
}
