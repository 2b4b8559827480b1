package zhenzhi.simulator.sky;

import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.scenario.Scenario;

/**
 * How warm it is outside, hour by hour: the season, the hour, and days that are warmer or colder.
 */
public final class Air {
  private static final long HOUR = 3_600_000;
  private static final double SWING = 4.5;

  private final long begin;
  private final float[] outside;

  public Air(Scenario scenario, long seed) {
    this.begin = scenario.begin().toEpochMilli();
    this.outside = new float[scenario.days() * 24];
    var dice = Dice.of(seed, "air");
    var mood = 0.0;
    for (var hour = 0; hour < outside.length; hour++) {
      if (hour % 24 == 0) {
        mood = 0.7 * mood + 2.2 * dice.normal(); // how far a day is from the season's mean
      }
      var day = scenario.start().plusDays(hour / 24).getDayOfYear();
      var afternoon = StrictMath.cos(2 * StrictMath.PI * (hour % 24 - 15) / 24);
      outside[hour] = (float) (scenario.climate().meanTemperature(day) + mood + SWING * afternoon);
    }
  }

  /** In °C. */
  public double outside(long at) {
    return outside[StrictMath.clamp((at - begin) / HOUR, 0, outside.length - 1)];
  }

  /** In °C: heated in winter, never cooled. */
  public double room(long at) {
    return StrictMath.max(8, 10 + 0.65 * outside(at));
  }
}
