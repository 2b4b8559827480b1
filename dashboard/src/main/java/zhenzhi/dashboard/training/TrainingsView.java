package zhenzhi.dashboard.training;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.words.Badge;

/**
 * Trainings of a scope, as the template shows them.
 *
 * @param overdue who has not been trained for too long
 * @param unshown how many more there are than fit on the page
 * @param tooMany whether there are more keepers than anybody ticks, so that a subdistrict is to be
 *     chosen first; empty when not
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record TrainingsView(
    List<Figure> figures,
    List<Held> held,
    List<Person> overdue,
    int unshown,
    List<Area> areas,
    List<Choice> choices,
    String area,
    String tooMany,
    String csv,
    String rule,
    Entered entered,
    String problem) {
  public TrainingsView {
    figures = List.copyOf(figures);
    held = List.copyOf(held);
    overdue = List.copyOf(overdue);
    areas = List.copyOf(areas);
    choices = List.copyOf(choices);
  }

  /**
   * A training.
   *
   * @param people who took part, by site
   * @param withdrawn who withdrew it and why; empty while it counts
   * @param withdraw where it is withdrawn; empty once it is
   */
  public record Held(
      long id,
      String day,
      String topic,
      String length,
      int count,
      String people,
      String by,
      String withdrawn,
      String withdraw) {}

  /** A keeper. */
  public record Person(
      String address,
      String person,
      String role,
      String site,
      String area,
      Badge state,
      String read) {}

  /** Keepers of a subdistrict who may be ticked. */
  public record Area(String name, boolean isOpen, List<Tick> ticks) {
    public Area {
      ticks = List.copyOf(ticks);
    }
  }

  public record Tick(String field, String label, boolean ticked) {}

  /** What stands in the form. */
  public record Entered(String day, String topic, String hours, String reason) {}
}
