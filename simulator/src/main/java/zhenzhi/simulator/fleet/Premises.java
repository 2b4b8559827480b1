package zhenzhi.simulator.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.simulator.dish.Downlink;
import zhenzhi.simulator.dish.Receiver;

/**
 * A site as it really is.
 *
 * @param x km east of the district's middle; {@code y} north
 * @param downlink none where content comes over the line
 * @param feeder which mains feeder it hangs on; likewise {@code lineSwitch} and {@code uplink}
 * @param addresses of its line
 * @param diligence how much is played there, 1 being the fleet's mean
 */
public record Premises(
    WorldSite site,
    double x,
    double y,
    @Nullable Downlink downlink,
    Receiver receiver,
    BoxMake box,
    int feeder,
    int lineSwitch,
    int uplink,
    List<String> addresses,
    double diligence) {
  public Premises {
    addresses = List.copyOf(addresses);
  }

  public int index() {
    return site.index();
  }

  public double distanceTo(double otherX, double otherY) {
    var east = x - otherX;
    var north = y - otherY;
    return StrictMath.sqrt(east * east + north * north);
  }
}
