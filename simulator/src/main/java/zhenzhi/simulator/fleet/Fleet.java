package zhenzhi.simulator.fleet;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.dish.Downlink;
import zhenzhi.simulator.dish.LinkBudget;
import zhenzhi.simulator.dish.Receiver;
import zhenzhi.simulator.plan.Site.Access;
import zhenzhi.simulator.scenario.Scenario;

/**
 * The sites of a scenario and a seed.
 *
 * @param switchFeeders on which feeder each switch hangs, and with it all its sites' lines
 */
public record Fleet(List<Premises> sites, int feeders, int uplinks, List<Integer> switchFeeders) {
  private static final int SITES_PER_SUBDISTRICT = 38;
  private static final double KM_PER_DEGREE = 111.2;
  private static final List<String> NAMES =
      List.of("新华", "和平", "滨河", "青山", "东风", "建设", "南湖", "石桥", "柳林", "龙泉", "西关", "北岭");

  public Fleet {
    sites = List.copyOf(sites);
    switchFeeders = List.copyOf(switchFeeders);
  }

  public int switches() {
    return switchFeeders.size();
  }

  public static Fleet of(Scenario scenario, long seed) {
    return new Draft(scenario, seed).fleet();
  }

  /** A site before it is known what it hangs on. */
  private record Spot(int index, int subdistrict, double x, double y) {}

  private record Draft(Scenario scenario, long seed) {

    Fleet fleet() {
      var subdistricts = Math.max(3, Math.round(scenario.sites() / (float) SITES_PER_SUBDISTRICT));
      var spots =
          IntStream.range(0, scenario.sites()).mapToObj(i -> spot(i, i % subdistricts)).toList();
      var feederOf = new int[spots.size()];
      var switchOf = new int[spots.size()];
      var switchFeeders = new ArrayList<Integer>();
      var feeders = 0;
      for (var subdistrict = 0; subdistrict < subdistricts; subdistrict++) {
        var own = subdistrict;
        var here = spots.stream().filter(spot -> spot.subdistrict == own).toList();
        // feeders run from west to east, switches serve from south to north: neither follows the
        // other, as in life
        feeders =
            deal(
                here.stream().sorted(comparingDouble(Spot::x)).toList(),
                feeders,
                feederOf,
                scenario.sitesPerFeeder());
        var before = switchFeeders.size();
        var after =
            deal(
                here.stream().sorted(comparingDouble(Spot::y)).toList(),
                before,
                switchOf,
                scenario.sitesPerSwitch());
        for (var nth = before; nth < after; nth++) {
          switchFeeders.add(feederOf[first(here, switchOf, nth)]);
        }
      }
      var sites =
          spots.stream()
              .map(spot -> premises(spot, feederOf[spot.index], switchOf[spot.index]))
              .toList();
      return new Fleet(sites, feeders, scenario.uplinks(), switchFeeders);
    }

    private static int first(List<Spot> here, int[] switchOf, int nth) {
      return here.stream()
          .mapToInt(Spot::index)
          .filter(site -> switchOf[site] == nth)
          .findFirst()
          .orElseThrow();
    }

    /** Neighbours share one, numbered from {@code next}; answers the next number that is free. */
    private static int deal(List<Spot> row, int next, int[] dealt, int each) {
      var groups = Math.max(1, Math.round(row.size() / (float) each));
      for (var i = 0; i < row.size(); i++) {
        dealt[row.get(i).index] = next + i * groups / row.size();
      }
      return next + groups;
    }

    private Spot spot(int index, int subdistrict) {
      var middle = Dice.of(seed, "subdistrict", subdistrict);
      var own = Dice.of(seed, "spot", index);
      var half = scenario.extentKm() / 2;
      var spread = Math.min(2.2, scenario.extentKm() / 8);
      return new Spot(
          index,
          subdistrict,
          middle.between(-half, half) + spread * own.noise(),
          middle.between(-half, half) + spread * own.noise());
    }

    private Premises premises(Spot spot, int feeder, int lineSwitch) {
      var index = spot.index;
      var dice = Dice.of(seed, "premises", index);
      var latitude = scenario.latitude() + spot.y / KM_PER_DEGREE;
      var longitude =
          scenario.longitude()
              + spot.x
                  / (KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(scenario.latitude())));
      var access = access(dice);
      var uplink = spot.subdistrict % scenario.uplinks();
      var receiver = Receiver.of(dice.oneOf(scenario.makers()));
      var downlink = downlink(access, latitude, longitude, dice);
      var community = NAMES.get((spot.subdistrict * 5 + index / 7) % NAMES.size());
      var site =
          new WorldSite(
              index,
              new StationCode("sn-%04d".formatted(index + 1)),
              community + "社区第" + (index + 1) + "站点",
              subdistrict(spot.subdistrict),
              latitude,
              longitude,
              access,
              "yj%07d".formatted(3_100_000 + index * 7),
              "00:1e:73:%02x:%02x:%02x".formatted(dice.below(256), index / 256 % 256, index % 256),
              satellite(access),
              downlink == null ? "" : receiver.name(),
              scenario.declared()
                  ? Optional.of(
                      new WorldSite.Topology("上联" + uplink, "交换" + lineSwitch, "馈线" + feeder))
                  : Optional.empty());
      return new Premises(
          site,
          spot.x,
          spot.y,
          downlink,
          receiver,
          BoxMake.of(dice),
          feeder,
          lineSwitch,
          uplink,
          List.of("10." + (lineSwitch % 250) + "." + (index / 200 % 250) + "." + (2 + index % 200)),
          dice.around(0.55, 1.0));
    }

    private static String subdistrict(int nth) {
      var round = nth / NAMES.size();
      return NAMES.get(nth % NAMES.size()) + (round == 0 ? "" : "第" + (round + 1)) + "街道办事处";
    }

    private Access access(Dice dice) {
      var left = dice.unit() * 100;
      for (var share : scenario.mix().entrySet()) {
        left -= share.getValue();
        if (left < 0) {
          return share.getKey();
        }
      }
      return Access.IPTV;
    }

    private OptionalDouble satellite(Access access) {
      return switch (access) {
        case SATELLITE_C -> OptionalDouble.of(scenario.satelliteC());
        case SATELLITE_KU -> OptionalDouble.of(scenario.satelliteKu());
        case IPTV, CABLE -> OptionalDouble.empty();
      };
    }

    private @Nullable Downlink downlink(
        Access access, double latitude, double longitude, Dice dice) {
      return switch (access) {
        case SATELLITE_C -> LinkBudget.c(latitude, longitude, scenario.satelliteC(), dice);
        case SATELLITE_KU -> LinkBudget.ku(latitude, longitude, scenario.satelliteKu(), dice);
        case CABLE -> LinkBudget.cable(dice);
        case IPTV -> null;
      };
    }
  }
}
