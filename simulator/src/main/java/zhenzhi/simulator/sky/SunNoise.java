package zhenzhi.simulator.sky;

/**
 * What the sun adds to the noise of a dish that looks its way, after Recommendation ITU-R S.1525-1:
 * a quiet sun of {@code 120,000 · f^−0.75} K (f in GHz), half of it in one polarisation, 0.53°
 * wide, seen through a Gaussian beam.
 */
public record SunNoise(double peakKelvin, double widthDegrees) {
  private static final double DISK = 0.53;
  private static final double LN2 = 0.6931471805599453;

  /**
   * Of a dish.
   *
   * @param beamwidth between the points where the dish hears half, in degrees
   */
  public static SunNoise of(double gigahertz, double beamwidth) {
    var sun = 0.5 * 120_000 * StrictMath.pow(gigahertz, -0.75);
    var share = DISK / beamwidth;
    return new SunNoise(
        sun * (1 - StrictMath.exp(-LN2 * share * share)),
        StrictMath.sqrt(beamwidth * beamwidth + LN2 * DISK * DISK));
  }

  /** In kelvin, the sun being {@code offset} degrees off the beam. */
  public double kelvin(double offset) {
    var out = offset / widthDegrees;
    return peakKelvin * StrictMath.exp(-4 * LN2 * out * out);
  }

  /** Beyond this angle it adds less than 1 K. */
  public double reach() {
    return peakKelvin <= 1
        ? 0
        : widthDegrees * StrictMath.sqrt(StrictMath.log(peakKelvin) / (4 * LN2));
  }
}
