package zhenzhi.simulator.plan;

/** The normal distribution, as far as it is needed here. */
final class Normal {
  private Normal() {}

  /**
   * The value below which {@code share} of all lie. Hastings' approximation (Abramowitz and Stegun
   * 26.2.23), good to 0.0005.
   */
  static double quantile(double share) {
    if (share > 0.5) {
      return -quantile(1 - share);
    }
    var t = Math.sqrt(-2 * Math.log(share));
    return (2.515517 + t * (0.802853 + t * 0.010328))
            / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
        - t;
  }
}
