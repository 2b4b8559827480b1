package zhenzhi.collector.diagnosis.dossier;

import java.util.List;

/** Some of the incidents that were asked for, and how many there are. */
public record Occurrences(List<Occurrence> lines, long total) {
  public Occurrences {
    lines = List.copyOf(lines);
  }
}
