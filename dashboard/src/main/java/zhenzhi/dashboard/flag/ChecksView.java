package zhenzhi.dashboard.flag;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * The flags, as the template shows them.
 *
 * @param clear address without the filter; empty when nothing is filtered
 * @param records how each rule has proved itself
 */
public record ChecksView(
    List<Choice> rules,
    List<Choice> units,
    List<Choice> states,
    String clear,
    List<Line> lines,
    Pager pager,
    List<Proof> records) {

  /** One flag. */
  public record Line(
      String address,
      String site,
      String code,
      String subdistrict,
      String month,
      String rule,
      String reason,
      String hours,
      Badge state) {}

  /** A rule. */
  public record Proof(
      String rule,
      String raised,
      String answered,
      String confirmed,
      String rejected,
      String undecided,
      String share) {}
}
