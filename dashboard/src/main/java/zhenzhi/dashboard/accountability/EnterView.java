package zhenzhi.dashboard.accountability;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;

/**
 * The form for a new entry, as the template shows it.
 *
 * @param holders who held a duty on that day
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record EnterView(
    String address,
    String station,
    String site,
    String day,
    List<Choice> holders,
    List<Choice> accounts,
    List<Choice> kinds,
    List<Choice> sources,
    String number,
    String grounds,
    String problem) {
  public EnterView {
    holders = List.copyOf(holders);
    accounts = List.copyOf(accounts);
    kinds = List.copyOf(kinds);
    sources = List.copyOf(sources);
  }

  /** Whether anybody answered for the site then. */
  public boolean hasHolders() {
    return holders.size() > 1;
  }
}
