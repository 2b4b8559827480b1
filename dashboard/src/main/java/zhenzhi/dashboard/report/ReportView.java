package zhenzhi.dashboard.report;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Tone;

/**
 * What a keeper may report, and what has become of it.
 *
 * @param taps what can be reported by one tap; what the system knows stands first
 * @param known a sentence about what it knows; empty when nothing
 * @param going absent when nothing was reported lately
 * @param problem why what was just sent is not taken; empty when it is
 */
public record ReportView(List<Tap> taps, String known, Optional<Going> going, String problem) {
  public ReportView {
    taps = List.copyOf(taps);
  }

  /**
   * One thing that can be wrong.
   *
   * @param isKnown whether the system has seen it, too
   */
  public record Tap(String value, String word, String hint, boolean isKnown) {}

  /**
   * A ticket that goes on, or ended lately.
   *
   * @param due until when; empty while no clock runs
   * @param answers what the keeper may say to it
   */
  public record Going(
      String address,
      String number,
      String finding,
      Tone tone,
      String says,
      String due,
      Call call,
      List<Answer> answers) {
    public Going {
      answers = List.copyOf(answers);
    }
  }

  /** Something to say by one tap. */
  public record Answer(String value, String word) {}
}
