package zhenzhi.dashboard.bulletin;

import java.util.List;
import zhenzhi.dashboard.words.Badge;

/** The bulletins that came to somebody, as the template shows them. */
public record ReceivedView(List<Line> lines) {

  /** A bulletin. */
  public record Line(String address, String title, String number, String dated, Badge state) {}
}
