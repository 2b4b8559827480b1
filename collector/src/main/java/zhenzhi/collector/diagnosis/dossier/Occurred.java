package zhenzhi.collector.diagnosis.dossier;

import java.util.List;

/**
 * An incident, how the verdict on it changed, and its sites.
 *
 * @param opinions in order, the present one last
 * @param sites those that are away first
 */
public record Occurred(Occurrence occurrence, List<Opinion> opinions, List<Befallen> sites) {
  public Occurred {
    opinions = List.copyOf(opinions);
    sites = List.copyOf(sites);
  }
}
