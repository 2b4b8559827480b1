package zhenzhi.simulator.sky;

import java.util.List;

/**
 * The rain of one day: its cells come and go together.
 *
 * @param showery whether it is made of showers, with thunder, and not of steady rain
 */
public record Storm(boolean showery, List<RainCell> cells) {
  public Storm {
    cells = List.copyOf(cells);
  }

  public long from() {
    return cells.stream().mapToLong(RainCell::from).min().orElseThrow();
  }

  public long until() {
    return cells.stream().mapToLong(RainCell::until).max().orElseThrow();
  }

  /** In mm/h. */
  public double rate(double x, double y, long at) {
    var sum = 0.0;
    for (var cell : cells) {
      sum += cell.rate(x, y, at);
    }
    return sum;
  }
}
