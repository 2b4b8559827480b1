package zhenzhi.collector.ranking;

import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.station.StationKind;

/**
 * Which lines of a ranking are wanted.
 *
 * @param kind absent for the first kind that has sites
 * @param text part of a site's name or code; empty for any
 * @param offset how many to pass over
 */
public record LineFilter(
    Optional<StationKind> kind, OptionalLong subdistrict, String text, long offset, int limit) {

  /** Whether it leaves no line of its kind out, pages aside. */
  boolean isAll() {
    return subdistrict.isEmpty() && text.isEmpty();
  }
}
