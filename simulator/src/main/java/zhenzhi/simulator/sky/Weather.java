package zhenzhi.simulator.sky;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.scenario.Scenario;

/** The storms over a district, day by day as its climate has them, and how wet everything is. */
public final class Weather {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 3_600_000;

  /** The share of showery days on which a front stays for hours. */
  private static final double FRONTS = 0.3;

  /** How long things take to dry, in hours. */
  private static final double DRYING = 5;

  private final long begin;
  private final List<Storm> storms;
  private final float[] wet;

  private Weather(long begin, int hours, List<Storm> storms) {
    this.begin = begin;
    this.storms = List.copyOf(storms);
    this.wet = new float[hours];
    for (var hour = 1; hour < hours; hour++) {
      var at = begin + hour * HOUR;
      var rain = storms.stream().mapToDouble(storm -> storm.rate(0, 0, at)).sum();
      var dried = wet[hour - 1] * StrictMath.exp(-1 / DRYING);
      wet[hour] = (float) StrictMath.min(1, dried + rain / 6);
    }
  }

  public static Weather of(Scenario scenario, long seed) {
    var storms = new ArrayList<Storm>();
    for (var day = 0; day < scenario.days(); day++) {
      var dice = Dice.of(seed, "storm", day);
      var date = scenario.start().plusDays(day);
      var month = date.getMonthValue() - 1;
      if (dice.chance(scenario.climate().wetDays().get(month) / 30.0)) {
        var showery = dice.chance(scenario.climate().showery().get(month) / 100.0);
        storms.add(showery ? showers(scenario, date, dice) : steady(date, dice));
      }
    }
    return new Weather(scenario.begin().toEpochMilli(), scenario.days() * 24, storms);
  }

  public List<Storm> storms() {
    return storms;
  }

  /** From 0 for dry to 1 for soaked, the same all over the district. */
  public double wet(long at) {
    return wet[StrictMath.clamp((at - begin) / HOUR, 0, wet.length - 1)];
  }

  /**
   * A few cells, most of them in the afternoon and evening, each for the better part of an hour.
   */
  private static Storm showers(Scenario scenario, LocalDate date, Dice dice) {
    var midnight = midnight(date);
    var noon = midnight + (long) (dice.between(11.0, 20.0) * HOUR);
    var course = dice.between(0.0, 2 * StrictMath.PI);
    var front = dice.chance(FRONTS); // wide, slow and long
    var speed = front ? dice.between(4.0, 14.0) : dice.between(12.0, 40.0);
    var half = scenario.extentKm() / 2 + 4;
    var cells = new ArrayList<RainCell>();
    var count = 4 + dice.below(5 + (int) (scenario.extentKm() / 4));
    for (var nth = 0; nth < count; nth++) {
      var from = noon + dice.between(-90 * MINUTE, (front ? 240 : 120) * MINUTE);
      var lasts = dice.between(25 * MINUTE, 80 * MINUTE) * (front ? 2 : 1);
      var eastward = speed * StrictMath.cos(course);
      var northward = speed * StrictMath.sin(course);
      var halfWay = lasts / 2.0 / HOUR; // where it is at its best, it is over the district
      cells.add(
          new RainCell(
              from,
              from + lasts,
              dice.between(-half, half) - eastward * halfWay,
              dice.between(-half, half) - northward * halfWay,
              eastward,
              northward,
              StrictMath.min(160, dice.around(scenario.climate().rate(), 0.6)),
              dice.between(1.2, 3.8) * (front ? 2 : 1)));
    }
    return new Storm(true, cells);
  }

  /** One wide field of rain for hours. */
  private static Storm steady(LocalDate date, Dice dice) {
    var from = midnight(date) + (long) (dice.between(0.0, 22.0) * HOUR);
    var lasts = (long) (dice.between(2.5, 11.0) * HOUR);
    var field =
        new RainCell(
            from,
            from + lasts,
            dice.between(-10.0, 10.0),
            dice.between(-10.0, 10.0),
            dice.between(-4.0, 4.0),
            dice.between(-4.0, 4.0),
            StrictMath.min(12, dice.around(2.6, 0.6)),
            dice.between(25.0, 70.0));
    return new Storm(false, List.of(field));
  }

  private static long midnight(LocalDate date) {
    return date.atStartOfDay(Scenario.ZONE).toInstant().toEpochMilli();
  }
}
