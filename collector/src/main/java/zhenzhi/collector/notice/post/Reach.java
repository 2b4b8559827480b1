package zhenzhi.collector.notice.post;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.Way;

/**
 * Which notices reach somebody.
 *
 * @param own what is told to them by name
 * @param groups that their like are in; whether they are, nobody knows here
 * @param quiet when nothing is told that can wait
 * @param last what they were told, the newest first
 */
public record Reach(List<By> own, List<By> groups, Hours quiet, List<NoticeLine> last) {
  public Reach {
    own = List.copyOf(own);
    groups = List.copyOf(groups);
    last = List.copyOf(last);
  }

  /**
   * A way that leads to them.
   *
   * @param treater of those who treat: which
   * @param area the unit for whose tickets it is
   * @param way its name
   * @param target an address of e-mail, a number of telephone; empty where the way is a group
   */
  public record By(
      Party party,
      Optional<Treater> treater,
      String area,
      String name,
      Way.Kind kind,
      String way,
      String target) {}

  /** Two equal times are no quiet hours. */
  public record Hours(LocalTime from, LocalTime until, boolean isOnHolidays) {}
}
