package zhenzhi.collector.diagnosis.clinic;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.diagnosis.symptom.Recent;

/**
 * What happened at boxes within the last hour that a last look does not show, by site.
 *
 * @param boots of their own accord
 * @param powerBoots after a loss of power
 * @param crashes of the player
 * @param sameDevice sites whose box says that it is the same as another site's
 */
record Lately(
    Map<Long, Integer> boots,
    Map<Long, Integer> powerBoots,
    Map<Long, Integer> crashes,
    Set<Long> sameDevice) {

  /**
   * Of one site.
   *
   * @param exchanged whether it has another box than belongs there
   */
  Recent of(long site, boolean exchanged) {
    return new Recent(
        boots.getOrDefault(site, 0),
        powerBoots.getOrDefault(site, 0),
        crashes.getOrDefault(site, 0),
        sameDevice.contains(site),
        exchanged);
  }

  /** All at which something happened. */
  Set<Long> sites() {
    var sites = new HashSet<>(boots.keySet());
    sites.addAll(powerBoots.keySet());
    sites.addAll(crashes.keySet());
    sites.addAll(sameDevice);
    return sites;
  }
}
