package zhenzhi.collector.study;

import java.util.List;
import zhenzhi.protocol.Playback.Category;

/**
 * How the hours of a station's day come about, and by which policy.
 *
 * @param pieces all that was playing, apart and in order
 * @param sortings by which content has its category
 */
public record DayAccount(
    Reckoning reckoning, CreditingPolicy policy, List<Piece> pieces, Sortings sortings) {

  /** What content counted as on this day. */
  public Category category(String code, String title, Category reported) {
    return sortings.category(reckoning.day(), code, title, reported);
  }
}
