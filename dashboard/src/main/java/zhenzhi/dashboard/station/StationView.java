package zhenzhi.dashboard.station;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Diagnosed;
import zhenzhi.dashboard.words.Sentence;

/**
 * A site's page as its template shows it.
 *
 * @param diagnosed what is wrong with it, each in one sentence
 * @param heard when the last message came, relative and absolute
 * @param observedBy what watches the player
 * @param imported how much of the month no box reported; empty when nothing
 * @param commands empty when this reader may not command the box
 */
public record StationView(
    String code,
    String name,
    String place,
    Sentence sentence,
    List<Call> calls,
    List<Diagnosed> diagnosed,
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
    Optional<CommandsView> commands) {

  /** Somebody responsible. */
  public record Duty(String role, String person, String title, Call call) {}

  /** Something that happened, in plain words. */
  public record Happening(String at, String ago, Badge badge, String says) {}

  /** One line about the box. */
  public record Fact(String name, String value) {}
}
