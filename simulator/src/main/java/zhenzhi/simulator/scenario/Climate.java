package zhenzhi.simulator.scenario;

import java.util.List;

/**
 * The weather of a kind of country, month by month from January. Rough figures after the climate
 * tables of Chinese cities, not of any one place.
 *
 * @param wetDays days with rain or snow
 * @param showery the share of them on which rain comes in showers and thunderstorms
 * @param rate median of the strongest rain in a shower, mm/h
 * @param january mean temperature, °C
 * @param july mean temperature, °C
 */
public record Climate(
    String name,
    List<Integer> wetDays,
    List<Integer> showery,
    double rate,
    double january,
    double july) {

  /** Plains in the north: dry winters, short and heavy rain in summer. */
  private static final Climate PLAINS =
      new Climate(
          "plains",
          List.of(2, 3, 4, 5, 6, 9, 13, 12, 8, 6, 4, 2),
          List.of(0, 0, 5, 20, 45, 65, 75, 70, 40, 10, 0, 0),
          28,
          -2,
          27);

  /** Hills in the south-west: much rain, much of it light, thunder from April. */
  private static final Climate HILLS =
      new Climate(
          "hills",
          List.of(9, 9, 11, 14, 16, 16, 14, 13, 14, 16, 12, 9),
          List.of(0, 5, 20, 40, 50, 55, 65, 65, 35, 15, 5, 0),
          30,
          7,
          26);

  /** The coast of the south-east: plum rains, typhoons. */
  private static final Climate COAST =
      new Climate(
          "coast",
          List.of(10, 12, 16, 16, 17, 17, 13, 15, 12, 8, 8, 8),
          List.of(0, 5, 15, 35, 45, 60, 75, 75, 60, 30, 10, 0),
          38,
          11,
          29);

  /** The north-east: long snow, cool summers. */
  private static final Climate NORTH =
      new Climate(
          "north",
          List.of(6, 5, 6, 7, 10, 13, 15, 13, 9, 7, 7, 7),
          List.of(0, 0, 0, 10, 35, 55, 60, 55, 30, 5, 0, 0),
          22,
          -17,
          23);

  static final List<Climate> ALL = List.of(PLAINS, HILLS, COAST, NORTH);

  public Climate {
    wetDays = List.copyOf(wetDays);
    showery = List.copyOf(showery);
  }

  /** The mean temperature of a day of the year; coldest on 20 January. */
  public double meanTemperature(int dayOfYear) {
    var turn = StrictMath.cos(2 * StrictMath.PI * (dayOfYear - 20) / 365.25);
    return (january + july) / 2 + (january - july) / 2 * turn;
  }
}
