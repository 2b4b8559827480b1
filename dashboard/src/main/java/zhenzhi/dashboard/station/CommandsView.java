package zhenzhi.dashboard.station;

import java.util.List;
import zhenzhi.dashboard.words.Badge;

/** What was asked of the box lately, and what it answered. */
public record CommandsView(List<Asked> asked) {
  public CommandsView {
    asked = List.copyOf(asked);
  }

  /** One command. */
  public record Asked(String at, String word, Badge badge, String answer, List<Seen> findings) {}

  /** One thing that a diagnosis looked at. */
  public record Seen(String name, Badge badge, String text) {}
}
