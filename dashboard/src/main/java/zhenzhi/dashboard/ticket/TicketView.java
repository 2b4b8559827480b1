package zhenzhi.dashboard.ticket;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.ticket.Step;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.words.Badge;

/**
 * One ticket, as the template shows it.
 *
 * @param address under which it is moved
 * @param version how many entries the reader has seen
 * @param why address of the diagnosis or the incident behind it; empty when somebody reported it
 * @param advice address of the card; empty when there is none
 * @param due until when something has to be done; empty while no clock runs
 * @param box how the box is now; absent when that matters no more
 * @param steps what this reader may do now
 * @param problem what is wrong with what was entered; empty when nothing
 * @param lost what was entered in a form that is not there any more
 * @param came by which the browser knows the form that could not be taken; empty where there is
 *     none
 */
public record TicketView(
    String address,
    int version,
    String number,
    String finding,
    String place,
    String code,
    String subdistrict,
    Badge stage,
    Badge urgency,
    String sentence,
    String due,
    String why,
    String advice,
    Optional<BoxView> box,
    PhotosView photos,
    List<Event> events,
    Set<Step> steps,
    String problem,
    Entered entered,
    List<String> lost,
    String came) {

  private static final Set<Step> OTHERS =
      EnumSet.of(Step.RETURN, Step.ASK, Step.SHELVE, Step.WITHDRAW);

  /** Something that happened. */
  public record Event(String at, String who, String what, String words) {}

  /**
   * A line for a part.
   *
   * @param nth at the end of the names of its fields; empty for the first
   */
  public record PartLine(String nth, String part, String model, String serial, String yuan) {
    public boolean isEmpty() {
      return (part + model + serial + yuan).isBlank();
    }
  }

  /**
   * What stands in the forms.
   *
   * @param step whose form could not be taken; absent when nothing was sent
   */
  public record Entered(
      Optional<Step> step,
      List<Choice> units,
      List<Choice> technicians,
      List<Choice> waits,
      List<Choice> findings,
      boolean isLightning,
      String words,
      List<PartLine> parts,
      String until,
      String day) {

    /** What was written in the form of {@code asked}. */
    public String words(Step asked) {
      return step.filter(asked::equals).isPresent() ? words : "";
    }

    /** Whether something stands in the line of that number, or in one after it. */
    public boolean isOpen(int line) {
      return parts.subList(line, parts.size()).stream().anyMatch(one -> !one.isEmpty());
    }

    /** Whether it was one of the forms that are folded away. */
    public boolean isOther() {
      return step.filter(OTHERS::contains).isPresent();
    }
  }

  public boolean may(Step step) {
    return steps.contains(step);
  }
}
