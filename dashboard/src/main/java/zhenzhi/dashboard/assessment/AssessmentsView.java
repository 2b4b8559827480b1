package zhenzhi.dashboard.assessment;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.words.Badge;

/**
 * The list of assessments, as the template shows it.
 *
 * @param mayDraft whether the reader is of the office
 * @param problem what went wrong with a draft; empty when nothing
 */
public record AssessmentsView(
    List<Row> rows, List<Choice> periods, boolean mayDraft, String problem) {

  public record Row(
      String period, String address, String unit, Badge state, String sites, String asOf) {}
}
