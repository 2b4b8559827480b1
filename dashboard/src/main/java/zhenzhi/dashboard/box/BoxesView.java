package zhenzhi.dashboard.box;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Tone;

/**
 * All boxes as the template shows them.
 *
 * @param none what is said where the choice holds nothing
 */
public record BoxesView(List<Choice> choices, List<Line> lines, String none, Pager pager) {
  public BoxesView {
    choices = List.copyOf(choices);
    lines = List.copyOf(lines);
  }

  /** A part of them, and how many it has. */
  public record Choice(String word, Tone tone, long count, String address, boolean chosen) {}

  /** A site's box. */
  public record Line(Badge badge, String name, String code, String says, String address) {}
}
