package zhenzhi.simulator.sky;

/** Somewhere in the sky as seen from a place: degrees east of north, and above the horizon. */
public record Direction(double azimuth, double elevation) {
  private static final double EARTH_KM = 6_378.137;
  private static final double ORBIT_KM = 42_164;

  /** To a geostationary satellite, on a spherical earth. */
  public static Direction toSatellite(double latitude, double longitude, double satellite) {
    var phi = StrictMath.toRadians(latitude);
    var away = StrictMath.toRadians(satellite - longitude);
    var cosine = StrictMath.cos(phi) * StrictMath.cos(away);
    var elevation =
        StrictMath.atan2(cosine - EARTH_KM / ORBIT_KM, StrictMath.sqrt(1 - cosine * cosine));
    var azimuth =
        StrictMath.atan2(
            StrictMath.sin(away), -StrictMath.sin(phi) * StrictMath.cos(away)); // from north
    return new Direction(
        (StrictMath.toDegrees(azimuth) + 360) % 360, StrictMath.toDegrees(elevation));
  }

  /** The angle between two directions, in degrees. */
  public double to(Direction other) {
    var one = StrictMath.toRadians(elevation);
    var two = StrictMath.toRadians(other.elevation);
    var turn = StrictMath.toRadians(azimuth - other.azimuth);
    var cosine =
        StrictMath.sin(one) * StrictMath.sin(two)
            + StrictMath.cos(one) * StrictMath.cos(two) * StrictMath.cos(turn);
    return StrictMath.toDegrees(StrictMath.acos(StrictMath.clamp(cosine, -1, 1)));
  }
}
