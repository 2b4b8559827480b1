package zhenzhi.collector.content.plan;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import zhenzhi.protocol.Playback.Category;

/**
 * How varied it is what a site watched. Television is not learning and has no part in it.
 *
 * @param courses different ones
 * @param byCategory only those of which something was watched
 */
public record Variety(int courses, Map<Category, Duration> byCategory) {

  public static Variety of(Collection<Watched> watched) {
    var byCategory = new EnumMap<Category, Duration>(Category.class);
    var courses = 0;
    for (var it : watched) {
      if (it.category() != Category.LIVE) {
        byCategory.merge(it.category(), it.played(), Duration::plus);
        courses++;
      }
    }
    return new Variety(courses, byCategory);
  }

  public Duration whole() {
    return byCategory.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** From 0 to 1; of nothing there is no share. */
  public double share(Category category) {
    var whole = whole().toMillis();
    var part = byCategory.getOrDefault(category, Duration.ZERO).toMillis();
    return whole == 0 ? 0 : (double) part / whole;
  }
}
