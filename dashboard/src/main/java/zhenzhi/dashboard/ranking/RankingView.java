package zhenzhi.dashboard.ranking;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;

/**
 * A ranking, as the template shows it.
 *
 * @param period such as {@code 2026年11月}
 * @param asOf until when it counts
 * @param notices what was asked wrongly, or what is not as it was asked
 * @param scope where the sites are compared, and which of them are shown
 * @param before address of the period before; empty when there is nothing in it
 * @param after likewise
 * @param from free days as they were entered
 * @param isEmpty whether there is no site at all
 * @param imported how much of the hours no box reported; empty when all did
 * @param moreUnits that not all are shown; empty when they are
 * @param word what the kind is called
 * @param all address of all lines on one page, for the printer; empty when they are
 * @param filter what is left out, in words; empty when nothing is
 * @param clear address without the filter; empty when nothing is filtered
 */
public record RankingView(
    String period,
    String asOf,
    List<String> notices,
    String scope,
    String before,
    String after,
    List<Choice> periods,
    Entered from,
    Entered until,
    boolean isEmpty,
    List<Figure> figures,
    String imported,
    List<Unit> units,
    String moreUnits,
    List<Kind> kinds,
    String kind,
    String word,
    String text,
    List<Choice> subdistricts,
    String clear,
    List<Line> lines,
    Pager pager,
    String all,
    String filter,
    String csv,
    String xlsx) {

  /**
   * What stands in an input.
   *
   * @param type one for dates would drop what is none
   */
  public record Entered(String value, String type) {}

  /**
   * A subdistrict.
   *
   * @param address of its sites
   * @param imported such as {@code 合计播放含导入 1.50}; empty when nothing is
   */
  public record Unit(
      String place,
      Move move,
      String name,
      String address,
      String sites,
      String average,
      String imported,
      String studying,
      String complete) {}

  /** A kind of sites to choose. */
  public record Kind(String word, String address, String sites, boolean chosen) {}

  /**
   * A site.
   *
   * @param place empty when it has none; then {@code why} says so
   * @param imported such as {@code 含导入 1.50}; empty when nothing is
   */
  public record Line(
      String place,
      Move move,
      String code,
      String name,
      String subdistrict,
      String prorated,
      String credited,
      String raw,
      String imported,
      String person,
      String done,
      String sessions,
      String excused,
      String complete,
      String why) {}

  /**
   * Places gained or lost since the period before.
   *
   * @param word such as {@code ↑ 3}
   * @param says the same in words; empty when there is nothing to say
   */
  public record Move(String word, String says) {
    static final Move NONE = new Move("", "");
  }
}
