package zhenzhi.dashboard.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.words.Badge;

/**
 * What a diagnosis really was, as the template shows it.
 *
 * @param verdict on the diagnosis; absent while nobody has entered anything
 * @param says what was found, done, when and by whom; empty while nobody has
 * @param history what was entered before, the first first
 * @param form absent for those who may not enter anything
 * @param problem what is wrong with what was sent; empty when nothing
 */
public record ActualView(
    String address,
    Optional<Badge> verdict,
    String says,
    List<String> history,
    Optional<Fields> form,
    String problem) {
  public ActualView {
    history = List.copyOf(history);
  }

  /**
   * What can be entered.
   *
   * @param known number of the newest entry
   * @param mayWithdraw whether there is one that counts
   */
  public record Fields(
      List<Choice> found,
      List<Choice> components,
      String treatment,
      String day,
      LocalDate first,
      LocalDate last,
      long known,
      boolean mayWithdraw) {}
}
