package zhenzhi.dashboard.diagnosis;

import java.util.List;
import zhenzhi.dashboard.words.Call;

/** A card (操作指南) of one finding, as the template shows it. */
public record AdviceView(String finding, String shows, List<Step> steps, Call call) {
  public AdviceView {
    steps = List.copyOf(steps);
  }

  /** One thing to do. */
  public record Step(Drawing drawing, String head, String says) {}
}
