package zhenzhi.dashboard.flag;

import java.util.List;
import zhenzhi.dashboard.study.TimelineView.Tick;
import zhenzhi.dashboard.words.Badge;

/**
 * One flag, as the template shows it.
 *
 * @param hours how long what it is about played
 * @param height of the drawing
 * @param mark of the evidence that is shown
 * @param next address of another one that is undecided; empty when there is none
 * @param problem what is wrong with what was sent; empty when nothing
 * @param words that were sent with it
 */
public record CheckView(
    String id,
    String rule,
    String code,
    String name,
    String place,
    String month,
    Badge state,
    String reason,
    String hours,
    List<Tick> ticks,
    List<Row> rows,
    double height,
    List<String> events,
    List<Option> answers,
    boolean mayDecide,
    boolean mayTakeBack,
    String mark,
    String next,
    String problem,
    String words) {

  /** A day from midnight to midnight; all lengths are in the drawing's own units. */
  public record Row(double y, String day, String says, List<Bar> played, List<Bar> marked) {}

  /** A stretch of it. */
  public record Bar(double x, double width, String says) {}

  /** Something that the site may say. */
  public record Option(String value, String word) {}
}
