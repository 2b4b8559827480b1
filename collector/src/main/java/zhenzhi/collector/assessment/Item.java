package zhenzhi.collector.assessment;

/**
 * A line of the sheet.
 *
 * @param aspect 方面, such as 设施设备
 * @param points that it is worth at most, from 1 on
 */
public record Item(String aspect, String name, int points, Source source) {
  public Item {
    if (aspect.isBlank() || name.isBlank() || points < 1) {
      throw new IllegalArgumentException("not an item: " + aspect + ", " + name + ", " + points);
    }
  }
}
