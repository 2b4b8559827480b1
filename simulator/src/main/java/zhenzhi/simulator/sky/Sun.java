package zhenzhi.simulator.sky;

/**
 * Where the sun stands, by the low-precision formulas of the Astronomical Almanac (page C5): right
 * to 0.01° between 1950 and 2050.
 */
public record Sun(double rightAscension, double declination, double siderealDegrees) {
  /** 2000-01-01T12:00Z, the epoch of the formulas, in milliseconds of 1970. */
  private static final double J2000_MILLIS = 946_728_000_000.0;

  private static final double DAY_MILLIS = 86_400_000.0;

  public static Sun at(long epochMillis) {
    var days = (epochMillis - J2000_MILLIS) / DAY_MILLIS;
    var mean = 280.460 + 0.9856474 * days;
    var anomaly = StrictMath.toRadians(357.528 + 0.9856003 * days);
    var ecliptic =
        StrictMath.toRadians(
            mean + 1.915 * StrictMath.sin(anomaly) + 0.020 * StrictMath.sin(2 * anomaly));
    var tilt = StrictMath.toRadians(23.439 - 0.0000004 * days);
    var ascension =
        StrictMath.atan2(StrictMath.cos(tilt) * StrictMath.sin(ecliptic), StrictMath.cos(ecliptic));
    var declination = StrictMath.asin(StrictMath.sin(tilt) * StrictMath.sin(ecliptic));
    return new Sun(
        (StrictMath.toDegrees(ascension) + 360) % 360,
        StrictMath.toDegrees(declination),
        (280.46062 + 360.98564737 * days) % 360);
  }

  /** As seen from a place. */
  public Direction from(double latitude, double longitude) {
    var hour = StrictMath.toRadians(siderealDegrees + longitude - rightAscension);
    var phi = StrictMath.toRadians(latitude);
    var delta = StrictMath.toRadians(declination);
    var elevation =
        StrictMath.asin(
            StrictMath.sin(phi) * StrictMath.sin(delta)
                + StrictMath.cos(phi) * StrictMath.cos(delta) * StrictMath.cos(hour));
    var azimuth =
        StrictMath.atan2(
            -StrictMath.cos(delta) * StrictMath.sin(hour),
            StrictMath.sin(delta) * StrictMath.cos(phi)
                - StrictMath.cos(delta) * StrictMath.cos(hour) * StrictMath.sin(phi));
    return new Direction(
        (StrictMath.toDegrees(azimuth) + 360) % 360, StrictMath.toDegrees(elevation));
  }
}
