package zhenzhi.collector.accountability;

import java.util.List;

/**
 * Some of the entries that somebody may see, the newest first.
 *
 * @param total how many there are
 */
public record Entries(List<AccountabilityFile> files, long total) {
  public Entries {
    files = List.copyOf(files);
  }
}
