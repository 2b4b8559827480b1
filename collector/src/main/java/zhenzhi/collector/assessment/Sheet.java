package zhenzhi.collector.assessment;

import java.util.List;

/**
 * 考核表: by what sites are assessed.
 *
 * @param items in order; their points add up to 100
 * @param tiers the best first; the last from 0 points on
 * @param least points of items that have to be counted before a site gets a tier
 */
public record Sheet(List<Item> items, List<Veto> vetoes, List<Tier> tiers, Stars stars, int least) {
  public static final int WHOLE = 100;

  public Sheet {
    items = List.copyOf(items);
    vetoes = List.copyOf(vetoes);
    tiers = List.copyOf(tiers);
    var sum = items.stream().mapToInt(Item::points).sum();
    if (sum != WHOLE) {
      throw new IllegalArgumentException("the points of all items add up to " + sum + ", not 100");
    }
    if (tiers.isEmpty() || tiers.getLast().from() != 0) {
      throw new IllegalArgumentException("the last tier does not begin at 0 points: " + tiers);
    }
    for (var i = 1; i < tiers.size(); i++) {
      if (tiers.get(i).from() >= tiers.get(i - 1).from()) {
        throw new IllegalArgumentException("tiers do not fall: " + tiers.get(i));
      }
    }
    if (least < 1 || least > WHOLE) {
      throw new IllegalArgumentException("not points of 100: " + least);
    }
  }

  /** A class of sites, from {@code from} points on. */
  public record Tier(String name, int from) {}

  /**
   * The points as stars.
   *
   * @param each points of a star
   * @param least points for which a star that is not full counts
   */
  public record Stars(int each, int least) {
    public Stars {
      if (least < 1 || each < least || each > WHOLE) {
        throw new IllegalArgumentException("not stars: " + each + ", " + least);
      }
    }

    int of(int tenths) {
      var full = tenths / (10 * each);
      return tenths % (10 * each) >= 10 * least ? full + 1 : full;
    }
  }
}
