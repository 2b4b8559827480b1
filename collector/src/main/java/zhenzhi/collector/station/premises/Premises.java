package zhenzhi.collector.station.premises;

import java.util.List;
import java.util.Optional;
import zhenzhi.collector.refusal.Refusal;

/**
 * Where a site stands and what it hangs on. Sites that name the same line, switch or feeder share
 * it.
 *
 * @param spot absent where nobody has entered it
 * @param feeder of the mains; empty where that is not known, and likewise the next two
 * @param uplink line that the switch hangs on
 * @param device number of the box that belongs there; empty for the next one that is heard
 */
public record Premises(
    Optional<Spot> spot, String feeder, String lineSwitch, String uplink, String device) {
  /** Of a name: more is a description. */
  public static final int LONGEST = 60;

  public static final Premises UNKNOWN = new Premises(Optional.empty(), "", "", "", "");

  public Premises {
    for (var name : List.of(feeder, lineSwitch, uplink, device)) {
      if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
        throw new Refusal(Refusal.Kind.INVALID, "not a name: '" + name + "'");
      }
    }
  }

  /**
   * A place on earth.
   *
   * @param latitude degrees, north positive
   * @param longitude degrees, east positive
   */
  public record Spot(double latitude, double longitude) {
    public Spot {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new Refusal(Refusal.Kind.INVALID, "not on earth: " + latitude + ", " + longitude);
      }
    }
  }
}
