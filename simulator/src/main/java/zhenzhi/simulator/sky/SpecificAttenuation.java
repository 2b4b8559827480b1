package zhenzhi.simulator.sky;

/**
 * Attenuation per kilometre of rain, {@code γ = k · R^α} dB/km, by Recommendation ITU-R P.838-3
 * (2005): its equations (2) to (5) and tables 1 to 4.
 */
public record SpecificAttenuation(double k, double alpha) {
  private static final Fit K_HORIZONTAL =
      new Fit(
          new double[] {-5.33980, -0.35351, -0.23789, -0.94158},
          new double[] {-0.10008, 1.26970, 0.86036, 0.64552},
          new double[] {1.13098, 0.45400, 0.15354, 0.16817},
          -0.18961,
          0.71147);
  private static final Fit K_VERTICAL =
      new Fit(
          new double[] {-3.80595, -3.44965, -0.39902, 0.50167},
          new double[] {0.56934, -0.22911, 0.73042, 1.07319},
          new double[] {0.81061, 0.51059, 0.11899, 0.27195},
          -0.16398,
          0.63297);
  private static final Fit ALPHA_HORIZONTAL =
      new Fit(
          new double[] {-0.14318, 0.29591, 0.32177, -5.37610, 16.1721},
          new double[] {1.82442, 0.77564, 0.63773, -0.96230, -3.29980},
          new double[] {-0.55187, 0.19822, 0.13164, 1.47828, 3.43990},
          0.67849,
          -1.95537);
  private static final Fit ALPHA_VERTICAL =
      new Fit(
          new double[] {-0.07771, 0.56727, -0.20238, -48.2991, 48.5833},
          new double[] {2.33840, 0.95545, 1.14520, 0.791669, 0.791459},
          new double[] {-0.76284, 0.54039, 0.26809, 0.116226, 0.116479},
          -0.053739,
          0.83433);

  public static SpecificAttenuation horizontal(double gigahertz) {
    return new SpecificAttenuation(
        power(K_HORIZONTAL.at(gigahertz)), ALPHA_HORIZONTAL.at(gigahertz));
  }

  public static SpecificAttenuation vertical(double gigahertz) {
    return new SpecificAttenuation(power(K_VERTICAL.at(gigahertz)), ALPHA_VERTICAL.at(gigahertz));
  }

  /**
   * For any polarisation.
   *
   * @param tilt of the polarisation against the horizon, degrees; 45 for circular
   */
  public static SpecificAttenuation of(double gigahertz, double elevation, double tilt) {
    var h = horizontal(gigahertz);
    var v = vertical(gigahertz);
    var cosine = StrictMath.cos(StrictMath.toRadians(elevation));
    var turn = cosine * cosine * StrictMath.cos(2 * StrictMath.toRadians(tilt));
    var k = (h.k + v.k + (h.k - v.k) * turn) / 2;
    var ka = h.k * h.alpha + v.k * v.alpha + (h.k * h.alpha - v.k * v.alpha) * turn;
    return new SpecificAttenuation(k, ka / (2 * k));
  }

  /** In dB/km, at {@code rain} mm/h. */
  public double decibels(double rain) {
    return rain <= 0 ? 0 : k * StrictMath.pow(rain, alpha);
  }

  private static double power(double exponent) {
    return StrictMath.pow(10, exponent);
  }

  /** A sum of bell curves and a line over the logarithm of the frequency. */
  private record Fit(double[] a, double[] b, double[] c, double slope, double offset) {
    double at(double gigahertz) {
      var log = StrictMath.log10(gigahertz);
      var sum = slope * log + offset;
      for (var j = 0; j < a.length; j++) {
        var distance = (log - b[j]) / c[j];
        sum += a[j] * StrictMath.exp(-distance * distance);
      }
      return sum;
    }
  }
}
