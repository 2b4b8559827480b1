package zhenzhi.collector.rectification.order;

import java.util.List;

/**
 * Some of the orders that were looked for.
 *
 * @param total how many there are
 */
public record Orders(List<OrderLine> lines, long total) {
  public Orders {
    lines = List.copyOf(lines);
  }
}
