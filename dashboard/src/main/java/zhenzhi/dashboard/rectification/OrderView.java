package zhenzhi.dashboard.rectification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.rectification.Step;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.words.Badge;

/**
 * One order, as the template shows it.
 *
 * @param version how much of its log the reader has seen
 * @param bulletin address of what it was issued with
 * @param known what the system knows of the month, in sentences
 * @param asked an extension that is asked for, in words; empty when none is
 * @param corrected what a correction of the bulletin says of the site; empty without one
 * @param account address where the office enters accountability; empty for anybody else
 * @param steps that the reader may take now
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record OrderView(
    String address,
    int version,
    String name,
    String code,
    String subdistrict,
    String about,
    String hours,
    Badge stage,
    Badge urgency,
    String sentence,
    String due,
    String asked,
    String corrected,
    String account,
    String bulletin,
    List<String> known,
    List<String> responsible,
    Optional<Planned> plan,
    Optional<Review> review,
    List<Earlier> earlier,
    List<Event> events,
    Set<Step> steps,
    String problem,
    Entered entered) {
  public OrderView {
    known = List.copyOf(known);
    responsible = List.copyOf(responsible);
    earlier = List.copyOf(earlier);
    events = List.copyOf(events);
    steps = Set.copyOf(steps);
  }

  public boolean may(Step step) {
    return steps.contains(step);
  }

  /** What stands on a step's button. */
  public String word(Step step) {
    return OrderWords.of(step);
  }

  /** Why, and what is going to be done. */
  public record Planned(String reasons, String words, List<Measure> measures) {
    public Planned {
      measures = List.copyOf(measures);
    }
  }

  /** What, by whom, and until when. */
  public record Measure(String what, String who, String by) {}

  /** 复核: what the month says, a name and a value each. */
  public record Review(Badge result, String month, List<Fact> facts) {
    public Review {
      facts = List.copyOf(facts);
    }
  }

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /** An order of before, and what was promised then. */
  public record Earlier(String address, String about, Badge stage, String promised) {}

  /** A line of the log. */
  public record Event(String at, String who, String what, String words) {}

  /**
   * What stands in the forms.
   *
   * @param about what is said about the reasons
   * @param step the one that was sent and not taken; empty when none was
   */
  public record Entered(
      List<Choice> reasons,
      String about,
      List<Measure> measures,
      String words,
      String day,
      String step) {
    public Entered {
      reasons = List.copyOf(reasons);
      measures = List.copyOf(measures);
    }

    /** What was entered for a step; empty for any other. */
    public String words(Step other) {
      return step.equals(other.name()) ? words : "";
    }

    public String day(Step other) {
      return step.equals(other.name()) ? day : "";
    }

    public boolean isOther() {
      return step.equals(Step.ASK.name()) || step.equals(Step.WITHDRAW.name());
    }
  }
}
