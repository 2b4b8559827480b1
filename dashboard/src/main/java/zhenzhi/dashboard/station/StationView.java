package zhenzhi.dashboard.station;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Standing;

/**
 * A site's page as its template shows it.
 *
 * @param standing how it is, and what is wrong with it
 * @param heard when the last message came, relative and absolute
 * @param observedBy what watches the player
 * @param imported how much of the month no box reported; empty when nothing
 * @param hasBooks whether this reader reads its books
 * @param board address of Grafana's board of it; empty for whoever has no business there
 * @param commands empty when this reader may not command the box
 */
public record StationView(
    String code,
    String name,
    String place,
    Standing standing,
    List<Call> calls,
    String heard,
    String observedBy,
    List<Figure> figures,
    List<Duty> duties,
    List<CurveView> curves,
    ReportsView reports,
    BarsView days,
    DayView today,
    String imported,
    List<Happening> events,
    List<Fact> facts,
    boolean hasBooks,
    String board,
    Optional<CommandsView> commands) {

  /** Whether the box's certificates are this reader's business: the office reads and commands. */
  public boolean hasCertificates() {
    return hasBooks && commands.isPresent();
  }

  /** Somebody responsible. */
  public record Duty(String role, String person, String title, Call call) {}

  /** Something that happened, in plain words. */
  public record Happening(String at, String ago, Badge badge, String says) {}

  /** One line about the box. */
  public record Fact(String name, String value) {}
}
