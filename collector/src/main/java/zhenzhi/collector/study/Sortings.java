package zhenzhi.collector.study;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zhenzhi.protocol.Playback.Category;

/** Every sorting there has been. Of one name at most one holds on a day. */
public final class Sortings {
  private final Map<ContentName, List<Sorting>> byName;

  public Sortings(Collection<Sorting> all) {
    byName = all.stream().collect(groupingBy(Sorting::name));
  }

  /**
   * What content counts as on {@code day}: as its code is sorted, or else its title, or else as the
   * box says.
   */
  public Category category(LocalDate day, String code, String title, Category reported) {
    return isEmpty() ? reported : of(code, title).category(day, reported);
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  OfContent of(String code, String title) {
    return new OfContent(
        byName.getOrDefault(ContentName.code(code), List.of()),
        byName.getOrDefault(ContentName.title(title), List.of()));
  }

  /** What concerns one content. */
  record OfContent(List<Sorting> byCode, List<Sorting> byTitle) {
    Category category(LocalDate day, Category reported) {
      for (var sorting : byCode) {
        if (sorting.holdsOn(day)) {
          return sorting.category();
        }
      }
      for (var sorting : byTitle) {
        if (sorting.holdsOn(day)) {
          return sorting.category();
        }
      }
      return reported;
    }
  }
}
