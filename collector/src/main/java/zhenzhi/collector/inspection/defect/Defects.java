package zhenzhi.collector.inspection.defect;

import java.util.List;

/**
 * Some defects.
 *
 * @param total how many there are in all
 */
public record Defects(List<Defect> lines, long total) {
  public Defects {
    lines = List.copyOf(lines);
  }
}
