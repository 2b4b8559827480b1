package zhenzhi.dashboard.people;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;

/**
 * The form for a new account, with what was entered.
 *
 * @param roles to choose from; one alone is not asked for
 * @param units to choose from; empty where the reader opens accounts of keepers only
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record NewcomerView(
    String login,
    String name,
    String code,
    List<Choice> roles,
    List<Choice> units,
    String problem) {
  public NewcomerView {
    roles = List.copyOf(roles);
    units = List.copyOf(units);
  }
}
