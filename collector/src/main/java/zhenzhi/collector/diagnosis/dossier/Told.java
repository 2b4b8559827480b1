package zhenzhi.collector.diagnosis.dossier;

import java.util.List;

/**
 * A diagnosis, and how the verdict on it changed.
 *
 * @param opinions in order, the present one last
 */
public record Told(Dossier dossier, List<Opinion> opinions) {
  public Told {
    opinions = List.copyOf(opinions);
  }
}
