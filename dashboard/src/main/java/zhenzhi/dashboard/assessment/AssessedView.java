package zhenzhi.dashboard.assessment;

import java.util.List;
import zhenzhi.dashboard.words.Badge;

/**
 * A site in an assessment with every item, as the template shows it.
 *
 * @param back address of the assessment
 * @param before address of the site before it by code; empty at the first, and for a keeper
 * @param after likewise
 * @param post where points by hand are sent; empty where nobody may give any
 * @param counted how the points came about; empty when all items are counted
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record AssessedView(
    String name,
    String code,
    String period,
    String state,
    String back,
    String before,
    String after,
    String post,
    String points,
    String change,
    Badge tier,
    String stars,
    int starCount,
    List<String> vetoes,
    String counted,
    List<Aspect> aspects,
    String problem) {

  public record Aspect(String name, String points, List<Row> rows) {}

  /**
   * An item.
   *
   * @param source address of what the figure rests on; empty when there is none
   * @param isByHand whether the reader gives the points
   * @param entered what stands in the input
   * @param note likewise
   */
  public record Row(
      int nth,
      String name,
      String points,
      String most,
      String because,
      String source,
      boolean isByHand,
      String entered,
      String note) {}
}
