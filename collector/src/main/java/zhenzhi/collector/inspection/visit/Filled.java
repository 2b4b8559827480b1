package zhenzhi.collector.inspection.visit;

import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.inspection.Answered;

/**
 * A check sheet as it was signed.
 *
 * @param inspector who signed
 * @param witness who of the site was there; may be empty
 * @param due until when the site puts right what it has to
 */
public record Filled(String inspector, String witness, List<Answered> answers, LocalDate due) {
  public Filled {
    answers = List.copyOf(answers);
    if (inspector.isBlank() || answers.isEmpty()) {
      throw new IllegalArgumentException("a check sheet that nobody signed or filled");
    }
  }
}
