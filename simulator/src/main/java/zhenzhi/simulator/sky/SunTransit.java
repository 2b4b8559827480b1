package zhenzhi.simulator.sky;

import java.util.Optional;

/**
 * The sun behind a geostationary satellite: twice a year, for some days, minutes near midday.
 *
 * @param middle when it is nearest, in milliseconds of 1970
 * @param offset how near, in degrees
 * @param halfMillis for how long before and after the middle it is within reach of the beam
 */
public record SunTransit(long middle, double offset, long halfMillis) {
  private static final double HOUR = 3_600_000;

  /** How fast the sun moves across the sky, in degrees an hour. */
  private static final double SPEED = 15.0;

  /** A satellite as a place sees it, in the coordinates in which the sun moves along a line. */
  public record Target(double latitude, double longitude, double hour, double declination) {

    public static Target of(double latitude, double longitude, double satellite) {
      var seen = Direction.toSatellite(latitude, longitude, satellite);
      var phi = StrictMath.toRadians(latitude);
      var height = StrictMath.toRadians(seen.elevation());
      var turn = StrictMath.toRadians(seen.azimuth());
      var declination =
          StrictMath.asin(
              StrictMath.sin(phi) * StrictMath.sin(height)
                  + StrictMath.cos(phi) * StrictMath.cos(height) * StrictMath.cos(turn));
      var hour =
          StrictMath.atan2(
              -StrictMath.cos(height) * StrictMath.sin(turn),
              StrictMath.sin(height) * StrictMath.cos(phi)
                  - StrictMath.cos(height) * StrictMath.cos(turn) * StrictMath.sin(phi));
      return new Target(
          latitude, longitude, StrictMath.toDegrees(hour), StrictMath.toDegrees(declination));
    }
  }

  /**
   * The transit nearest to {@code about}, if the sun comes within {@code reach} degrees.
   *
   * @param about within half a day of it
   */
  public static Optional<SunTransit> near(Target target, long about, double reach) {
    var rough = Sun.at(about);
    if (StrictMath.abs(rough.declination() - target.declination) > reach + 0.5) {
      return Optional.empty();
    }
    var middle = about;
    for (var round = 0; round < 3; round++) {
      var sun = Sun.at(middle);
      var behind = target.hour - (sun.siderealDegrees() + target.longitude - sun.rightAscension());
      middle += StrictMath.round(wrapped(behind) / SPEED * HOUR);
    }
    var offset = StrictMath.abs(Sun.at(middle).declination() - target.declination);
    if (offset > reach) {
      return Optional.empty();
    }
    var along = StrictMath.sqrt(reach * reach - offset * offset);
    var cosine = StrictMath.cos(StrictMath.toRadians(target.declination));
    return Optional.of(
        new SunTransit(middle, offset, StrictMath.round(along / (SPEED * cosine) * HOUR)));
  }

  /** Degrees between sun and satellite at a moment near the middle. */
  public double offsetAt(long at) {
    var along = (at - middle) / HOUR * SPEED;
    return StrictMath.sqrt(offset * offset + along * along);
  }

  private static double wrapped(double degrees) {
    return degrees - 360 * StrictMath.rint(degrees / 360);
  }
}
