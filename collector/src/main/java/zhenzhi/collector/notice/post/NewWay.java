package zhenzhi.collector.notice.post;

import zhenzhi.collector.notice.Way;

/**
 * A way to be kept.
 *
 * @param unit the number of that whose sites may be told by it
 * @param secret empty where nothing is signed
 */
public record NewWay(
    Way.Kind kind,
    String name,
    long unit,
    String address,
    String secret,
    int perMinute,
    boolean phones) {

  /** Keys are for nobody's log. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
