package zhenzhi.collector.diagnosis.dossier;

import java.util.List;

/** Some of the diagnoses that were asked for, and how many there are. */
public record Dossiers(List<Dossier> lines, long total) {
  public Dossiers {
    lines = List.copyOf(lines);
  }
}
