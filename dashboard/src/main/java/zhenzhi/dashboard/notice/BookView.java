package zhenzhi.dashboard.notice;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.words.Badge;

/**
 * Ways and contacts, as the template shows them.
 *
 * @param problem with one of the ways; empty when nothing is wrong
 */
public record BookView(
    String problem,
    List<WayLine> ways,
    List<ContactLine> contacts,
    WayForm wayForm,
    ContactForm contactForm) {

  /**
   * A way.
   *
   * @param about its address and rate, without keys
   * @param last what became of the newest message; empty word where there was none
   * @param answer of the provider
   * @param id empty when it is off
   * @param needsTarget whether a trial needs an address
   */
  public record WayLine(
      String name,
      String kind,
      String unit,
      String about,
      Badge last,
      String answer,
      String id,
      boolean needsTarget) {}

  /** Somebody in the book. */
  public record ContactLine(
      String id, String party, String unit, String name, String by, String target) {}

  /** What was entered, and what is wrong with it; secrets never come back. */
  public record WayForm(
      String problem,
      List<Choice> kinds,
      List<Choice> units,
      String name,
      String address,
      String perMinute,
      boolean phones) {}

  /** The same of a contact; {@code ways} is empty while there is none to choose. */
  public record ContactForm(
      String problem,
      List<Choice> ways,
      List<Choice> parties,
      List<Choice> units,
      String name,
      String target,
      String login) {}
}
