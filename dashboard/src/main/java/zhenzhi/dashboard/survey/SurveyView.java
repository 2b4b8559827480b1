package zhenzhi.dashboard.survey;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Figure;

/**
 * 综合情况, as the template shows it.
 *
 * @param problem what was asked wrongly, or what is not as it was asked; empty when nothing
 * @param above units that it lies in, with their addresses
 * @param before address of the period before; empty when there was nothing
 * @param after likewise
 * @param unit its number, for the form
 * @param heads of the columns, without the name
 * @param below what the lines are, such as {@code 办事处}
 * @param total of all lines, and of what lies in several of them
 * @param paragraph for 月报; empty when there is nothing to tell
 */
public record SurveyView(
    String name,
    String period,
    String asOf,
    String problem,
    List<Link> above,
    String before,
    String after,
    List<Choice> periods,
    String unit,
    List<Figure> figures,
    List<String> heads,
    String below,
    List<Row> rows,
    Row total,
    String paragraph,
    List<Definition> definitions,
    String xlsx) {

  public record Link(String word, String address) {}

  /** Empty {@code address}: there is nothing below it. */
  public record Row(String name, String address, String sites, List<Cell> cells) {}

  /**
   * A figure.
   *
   * @param change against the period before; empty where that is not known
   */
  public record Cell(String value, String change) {}

  public record Definition(String id, String word, String says) {}
}
