package zhenzhi.collector.diagnosis.sky;

import java.time.Instant;

/**
 * How far the sun stands from a geostationary satellite, seen from a dish (日凌). Positions of the
 * sun by the low-precision formulas of the Astronomical Almanac (page C5: 0.01° until 2050), of the
 * satellite on a circle of 42,164 km above a spherical earth: 0.1° in all, a tenth of a beam.
 */
public final class SunTransit {
  /** 2000-01-01T12:00Z. */
  private static final long J2000 = 946_728_000L;

  private static final double SECONDS_A_DAY = 86_400;
  private static final double EARTH_KM = 6_371;
  private static final double ORBIT_KM = 42_164;

  private SunTransit() {}

  /**
   * The angle between sun and satellite, 0 to 180 degrees.
   *
   * @param satellite its longitude; degrees, east positive
   */
  public static double degrees(Place place, double satellite, Instant at) {
    var days = (at.getEpochSecond() - J2000) / SECONDS_A_DAY;
    var sun = sun(days);
    // Both in a frame that turns with the earth: x towards Greenwich, z towards the pole.
    var sidereal = Math.toRadians((280.460_618_37 + 360.985_647_366_29 * days) % 360);
    var sunLongitude = sun[0] - sidereal;
    var toSun =
        new double[] {
          Math.cos(sun[1]) * Math.cos(sunLongitude),
          Math.cos(sun[1]) * Math.sin(sunLongitude),
          Math.sin(sun[1])
        };
    var toSatellite = toSatellite(place, Math.toRadians(satellite));
    var cosine =
        (toSun[0] * toSatellite[0] + toSun[1] * toSatellite[1] + toSun[2] * toSatellite[2])
            / Math.hypot(Math.hypot(toSatellite[0], toSatellite[1]), toSatellite[2]);
    return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
  }

  /** Right ascension and declination; radians. */
  private static double[] sun(double days) {
    var mean = Math.toRadians((280.460 + 0.985_647_4 * days) % 360);
    var anomaly = Math.toRadians((357.528 + 0.985_600_3 * days) % 360);
    var ecliptic =
        mean
            + Math.toRadians(1.915) * Math.sin(anomaly)
            + Math.toRadians(0.020) * Math.sin(2 * anomaly);
    var obliquity = Math.toRadians(23.439 - 0.000_000_4 * days);
    return new double[] {
      Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic)),
      Math.asin(Math.sin(obliquity) * Math.sin(ecliptic))
    };
  }

  private static double[] toSatellite(Place place, double satellite) {
    var latitude = Math.toRadians(place.latitude());
    var longitude = Math.toRadians(place.longitude());
    return new double[] {
      ORBIT_KM * Math.cos(satellite) - EARTH_KM * Math.cos(latitude) * Math.cos(longitude),
      ORBIT_KM * Math.sin(satellite) - EARTH_KM * Math.cos(latitude) * Math.sin(longitude),
      -EARTH_KM * Math.sin(latitude)
    };
  }
}
