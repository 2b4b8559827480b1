package zhenzhi.dashboard.study;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.attendance.PeopleView;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.station.DayView;

/**
 * A site's study, as the template shows it.
 *
 * @param before address of the month before
 * @param after likewise; empty when it has not begun
 * @param people absent for those who may not say how many took part
 */
public record StudyView(
    String code,
    String name,
    String place,
    String month,
    String before,
    String after,
    List<Figure> figures,
    List<List<Cell>> weeks,
    Chosen day,
    StrikesView decided,
    Optional<PeopleView> people,
    YearView year,
    String csv,
    String xlsx) {

  /**
   * A square of the calendar.
   *
   * @param number of the month; empty before its first and after its last day
   * @param address empty for a day to come
   * @param style how much, as a class of the style sheet
   * @param says the day in words
   */
  public record Cell(
      String number,
      String address,
      String style,
      String hours,
      String raw,
      String people,
      String says,
      boolean isChosen) {}

  /**
   * The day that was chosen.
   *
   * @param figures raw, credited and person-hours
   * @param words who took part, each word that was said
   */
  public record Chosen(
      String title, List<Figure> figures, TimelineView line, DayView account, List<String> words) {}
}
