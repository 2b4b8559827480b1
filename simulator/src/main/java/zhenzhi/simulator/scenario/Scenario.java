package zhenzhi.simulator.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import zhenzhi.simulator.plan.Site.Access;
import zhenzhi.simulator.truth.Kind;

/**
 * A fleet and its time.
 *
 * @param latitude of the district's middle, degrees; likewise {@code longitude}
 * @param extentKm how wide the district is
 * @param satelliteC the satellite that C band dishes look at, degrees east; likewise {@code Ku}
 * @param mix how many of a hundred sites have which access
 * @param makers which makes of receivers are found, by letter
 * @param declared whether lines, switches and feeders are known to the office
 * @param sitesPerFeeder how many share a feeder, about; likewise the others
 * @param repairDays until something broken works again, median
 * @param study how much is played at a site, 1 being about three hours a month
 * @param rates how often what happens, as {@link Kind#rate} says; absent is never
 * @param appointed what happens at a set time, whatever the seed
 */
public record Scenario(
    String name,
    int sites,
    LocalDate start,
    int days,
    double latitude,
    double longitude,
    double extentKm,
    double satelliteC,
    double satelliteKu,
    Map<Access, Integer> mix,
    List<Character> makers,
    Climate climate,
    boolean declared,
    int sitesPerFeeder,
    int sitesPerSwitch,
    int uplinks,
    double repairDays,
    double study,
    Map<Kind, Double> rates,
    List<Appointed> appointed) {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /**
   * Something that happens at a set time, to a random one of those it can befall.
   *
   * @param atMillis after the start
   */
  public record Appointed(Kind kind, long atMillis, long millis) {}

  public Scenario {
    makers = List.copyOf(makers);
    appointed = List.copyOf(appointed);
  }

  public double rate(Kind kind) {
    return rates.getOrDefault(kind, 0.0);
  }

  public Instant begin() {
    return start.atStartOfDay(ZONE).toInstant();
  }

  public Instant end() {
    return start.plusDays(days).atStartOfDay(ZONE).toInstant();
  }
}
