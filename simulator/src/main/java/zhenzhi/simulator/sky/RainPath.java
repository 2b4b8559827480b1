package zhenzhi.simulator.sky;

/**
 * The way of a beam through rain, by Recommendations ITU-R P.618-13 (section 2.2.1.1) and P.839-2,
 * simplified: the path ends at the rain height, which follows from the latitude; the horizontal
 * reduction factor, defined for the rate exceeded in 0.01 % of a year, is taken at the rate of the
 * moment; the vertical adjustment is left out.
 */
public record RainPath(
    SpecificAttenuation specific, double slantKm, double groundKm, double gigahertz) {

  /** Of a place at sea level. */
  public static RainPath of(double gigahertz, double latitude, double elevation) {
    var radians = StrictMath.toRadians(elevation);
    var slant = heightKm(latitude) / StrictMath.sin(radians);
    return new RainPath(
        SpecificAttenuation.of(gigahertz, elevation, 45),
        slant,
        slant * StrictMath.cos(radians),
        gigahertz);
  }

  /** Up to where it rains, by P.839-2: the mean height of 0 °C, and 360 m. */
  public static double heightKm(double latitude) {
    var north = StrictMath.abs(latitude);
    return 0.36 + (north < 23 ? 5 : 5 - 0.075 * (north - 23));
  }

  /** In dB, at {@code rain} mm/h on the ground. */
  public double attenuation(double rain) {
    if (rain <= 0) {
      return 0;
    }
    var gamma = specific.decibels(rain);
    var reduction =
        1
            / (1
                + 0.78 * StrictMath.sqrt(groundKm * gamma / gigahertz)
                - 0.38 * (1 - StrictMath.exp(-2 * groundKm)));
    return gamma * slantKm * StrictMath.min(reduction, 2.5);
  }

  /** In kelvin: what rain that attenuates radiates itself, by P.618-13 equation (60), 275 K. */
  public static double noise(double attenuation) {
    return 275 * (1 - StrictMath.pow(10, -attenuation / 10));
  }
}
