package zhenzhi.dashboard.content;

import java.util.List;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.words.Badge;

/** What a site watched in a month, as the template shows it. */
public record WatchedView(
    String name,
    String code,
    String monthName,
    String before,
    String after,
    List<Figure> figures,
    List<Gap> plan,
    List<Share> shares,
    List<Line> lines) {

  /** One course of the plan. */
  public record Gap(
      String title, String wanted, String from, String played, Badge badge, String missing) {}

  /** A category. */
  public record Share(String category, String hours, String share) {}

  /**
   * Something that was watched.
   *
   * @param address of the course; empty where it is none, or not for this reader
   */
  public record Line(
      String title, String address, String category, String hours, String times, String seen) {}
}
