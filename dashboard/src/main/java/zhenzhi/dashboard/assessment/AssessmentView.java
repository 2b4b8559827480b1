package zhenzhi.dashboard.assessment;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * An assessment, as the template shows it.
 *
 * @param corrects address of the one that this one puts right; empty for others
 * @param changes what a correction changes; empty for others
 * @param steps what the reader may do with it
 * @param waitsForAnother whether it is the reader who submitted it
 * @param mark the short fingerprint; empty before it is published
 * @param isIntact whether what is kept has that fingerprint
 * @param problem what went wrong with a step; empty when nothing
 */
public record AssessmentView(
    String title,
    String address,
    int version,
    Badge state,
    String asOf,
    String corrects,
    List<Change> changes,
    Steps steps,
    boolean waitsForAnother,
    List<Figure> figures,
    List<Area> areas,
    boolean isCompared,
    List<Change> risen,
    List<Change> fallen,
    List<Choice> tiers,
    List<Choice> subdistricts,
    String text,
    String clear,
    List<Row> rows,
    Pager pager,
    List<Event> events,
    String mark,
    boolean isIntact,
    String xlsx,
    String problem) {

  /** Which buttons there are. */
  public record Steps(boolean draft, boolean review, boolean published) {}

  public record Change(String name, String address, String was, String is, String change) {}

  public record Area(String name, String sites, String average, String change) {}

  /**
   * A site.
   *
   * @param counted such as {@code 按 60 分的项目折算}; empty when all are counted
   */
  public record Row(
      String name,
      String address,
      String subdistrict,
      String points,
      String change,
      String counted,
      Badge tier,
      String stars,
      int starCount,
      String vetoes) {}

  public record Event(String at, String person, String what, String note) {}
}
