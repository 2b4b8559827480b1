package zhenzhi.dashboard.office;

import java.util.List;
import zhenzhi.dashboard.words.Badge;

/** How the service itself is, part by part. */
public record ServiceView(Badge overall, String says, List<Part> parts) {

  /** One part of the service. */
  public record Part(String name, Badge badge, String says) {}
}
