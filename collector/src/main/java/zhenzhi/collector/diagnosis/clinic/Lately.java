package zhenzhi.collector.diagnosis.clinic;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.diagnosis.symptom.Recent;

/**
 * What happened at boxes lately that a last look does not show, by site: within the last hour, if
 * not said otherwise.
 *
 * @param boots of their own accord
 * @param powerBoots after a loss of power
 * @param crashes of the player
 * @param sameDevice sites whose box says that it is the same as another site's
 */
record Lately(
    Map<Long, Integer> boots,
    Map<Long, Integer> powerBoots,
    Map<Long, Crashes> crashes,
    Set<Long> sameDevice) {
  /** Of the player within the last hour, the last day, and the last three days. */
  record Crashes(int hour, int day, int days) {
    static final Crashes NONE = new Crashes(0, 0, 0);
  }

  /**
   * Of one site.
   *
   * @param exchanged whether it has another box than belongs there
   */
  Recent of(long site, boolean exchanged) {
    var crashed = crashes.getOrDefault(site, Crashes.NONE);
    return new Recent(
        boots.getOrDefault(site, 0),
        powerBoots.getOrDefault(site, 0),
        crashed.hour(),
        crashed.day(),
        crashed.days(),
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
