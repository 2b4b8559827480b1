package zhenzhi.dashboard.frame;

import java.util.function.IntFunction;

/**
 * The way through a long list.
 *
 * @param previous address of the page before; empty on the first
 * @param next address of the page after; empty on the last
 */
public record Pager(String says, String previous, String next) {

  /** Pages are counted from 0; {@code address} gives each its link. */
  public static Pager of(int page, int size, long total, IntFunction<String> address) {
    if (total == 0) {
      return new Pager("共 0 条", "", "");
    }
    var first = (long) page * size + 1;
    var last = Math.min(total, first + size - 1);
    var says =
        total <= size && page == 0
            ? "共 " + total + " 条"
            : "第 " + first + "–" + last + " 条，共 " + total + " 条";
    return new Pager(
        says, page > 0 ? address.apply(page - 1) : "", last < total ? address.apply(page + 1) : "");
  }

  public boolean hasSeveral() {
    return !previous.isEmpty() || !next.isEmpty();
  }
}
