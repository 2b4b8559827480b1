package zhenzhi.dashboard.station;

import java.util.List;

/**
 * A day's curve, and the same in words for a reader without it.
 *
 * @param data what the script draws, as JSON; empty when there is nothing to draw
 * @param empty why there is nothing
 */
public record CurveView(
    String id, String title, String data, String empty, List<String> columns, List<Hour> hours) {

  /** The same of another stretch of time. */
  public CurveView of(String anotherTitle, String whyEmpty) {
    return new CurveView(id, anotherTitle, data, whyEmpty, columns, hours);
  }

  /** One line of the table below the curve. */
  public record Hour(String span, List<String> values) {}
}
