package zhenzhi.dashboard.report;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;

/**
 * The form for a ticket that somebody enters.
 *
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record EntryView(
    String site, List<Choice> sources, List<Choice> complaints, String words, String problem) {
  public EntryView {
    sources = List.copyOf(sources);
    complaints = List.copyOf(complaints);
  }
}
