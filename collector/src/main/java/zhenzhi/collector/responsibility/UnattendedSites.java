package zhenzhi.collector.responsibility;

import java.util.List;

/**
 * Some of the sites without an A岗.
 *
 * @param total how many there are
 */
public record UnattendedSites(List<Unattended> lines, long total) {
  public UnattendedSites {
    lines = List.copyOf(lines);
  }
}
