package zhenzhi.dashboard.inspection;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * A month's inspections, as the template shows them.
 *
 * @param value the month as a form sends it
 * @param mayDraw whether the reader may draw now
 * @param reason what was entered as the reason of a withdrawal
 * @param problem what is wrong with what the reader just did; empty when nothing
 */
public record MonthView(
    String month,
    String value,
    String before,
    String after,
    List<Drawn> draws,
    boolean mayDraw,
    List<Figure> figures,
    List<Area> areas,
    List<Choice> choices,
    List<Line> lines,
    Pager pager,
    List<String> leftOut,
    String csv,
    String xlsx,
    String reason,
    String problem) {
  public MonthView {
    draws = List.copyOf(draws);
    figures = List.copyOf(figures);
    areas = List.copyOf(areas);
    choices = List.copyOf(choices);
    lines = List.copyOf(lines);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A draw.
   *
   * @param about who drew when and how many
   * @param how to do it again
   * @param withdrawn who withdrew it, when and why; empty while it holds
   * @param withdraw where it is withdrawn; empty where the reader may not
   */
  public record Drawn(long id, String about, String how, String withdrawn, String withdraw) {}

  /** What the inspections of a subdistrict come to. */
  public record Area(
      String name, String address, long drawn, long done, long todo, long open, String share) {}

  /**
   * A site.
   *
   * @param address its visit; its empty sheet while nobody was there
   * @param action what is done there, in words
   */
  public record Line(
      String address,
      String action,
      String name,
      String area,
      String kind,
      Badge state,
      String at,
      String share,
      String open) {}
}
