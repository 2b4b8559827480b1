package zhenzhi.dashboard.responsibility;

import java.util.List;
import zhenzhi.dashboard.words.Call;

/** Whom to ring about a site, as the template shows it. */
public record NumbersView(String code, String name, List<Line> lines) {
  public NumbersView {
    lines = List.copyOf(lines);
  }

  /** One who answers for it. */
  public record Line(String role, String title, Call call) {}
}
