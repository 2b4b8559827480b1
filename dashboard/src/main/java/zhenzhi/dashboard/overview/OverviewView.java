package zhenzhi.dashboard.overview;

import java.util.List;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Call;

/**
 * The overview as its template shows it.
 *
 * @param scope what the reader sees, and how much of it
 * @param boards address of Grafana's boards; empty for whoever has no business there
 * @param isEmpty whether there is no station at all
 */
public record OverviewView(
    String scope,
    String boards,
    boolean isEmpty,
    List<Figure> figures,
    List<Count> counts,
    List<Trouble> troubles,
    String moreTroubles,
    StationsView stations) {

  /**
   * How many sites are in one situation, as a link that filters by it.
   *
   * @param chosen whether the list below is filtered by it now
   */
  public record Count(Badge badge, int count, String address, boolean chosen) {}

  /** A site that needs somebody. */
  public record Trouble(
      String code, String name, String place, Badge badge, String says, String since, Call call) {}
}
