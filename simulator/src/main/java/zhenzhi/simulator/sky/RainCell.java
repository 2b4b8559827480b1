package zhenzhi.simulator.sky;

/**
 * One cell of rain that grows, moves and dies: its rate falls exponentially with the distance from
 * its centre (the EXCELL profile of Capsoni, Fedi, Magistroni, Paraboni and Pawlina, 1987), and
 * rises and falls as a parabola over its life.
 *
 * @param x of its centre when it begins, km east of the district's middle; likewise {@code y} north
 * @param speedX km/h
 * @param peak mm/h
 * @param radius km over which the rate falls to 1/e
 */
public record RainCell(
    long from,
    long until,
    double x,
    double y,
    double speedX,
    double speedY,
    double peak,
    double radius) {
  private static final double HOUR = 3_600_000;

  /** Less is called dry. */
  static final double DRIZZLE = 0.2;

  /** In mm/h. */
  public double rate(double placeX, double placeY, long at) {
    if (at < from || at >= until) {
      return 0;
    }
    var age = (at - from) / HOUR;
    var east = placeX - x - speedX * age;
    var north = placeY - y - speedY * age;
    var distance = StrictMath.sqrt(east * east + north * north);
    var life = (double) (at - from) / (until - from);
    var rate = peak * 4 * life * (1 - life) * StrictMath.exp(-distance / radius);
    return rate < DRIZZLE ? 0 : rate;
  }

  /** How far from its centre it rains at its best, in km. */
  public double reach() {
    return peak <= DRIZZLE ? 0 : radius * StrictMath.log(peak / DRIZZLE);
  }
}
