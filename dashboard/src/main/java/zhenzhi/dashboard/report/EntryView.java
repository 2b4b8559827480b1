package zhenzhi.dashboard.report;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;

/**
 * The form for a ticket that somebody enters.
 *
 * @param suggested what may be typed for the site
 * @param sites of which one is to be chosen; empty where it is clear which is meant
 * @param problem what is wrong with what was entered; empty when nothing
 */
public record EntryView(
    String site,
    List<String> suggested,
    List<Choice> sites,
    List<Choice> sources,
    List<Choice> complaints,
    String words,
    String problem) {
  public EntryView {
    suggested = List.copyOf(suggested);
    sites = List.copyOf(sites);
    sources = List.copyOf(sources);
    complaints = List.copyOf(complaints);
  }
}
