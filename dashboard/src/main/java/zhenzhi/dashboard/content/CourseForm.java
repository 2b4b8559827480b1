package zhenzhi.dashboard.content;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;

/** The fields about a course, with what was entered. */
public record CourseForm(
    String title,
    String code,
    List<Choice> categories,
    String minutes,
    String from,
    String latest,
    String reason) {

  static CourseForm of(Form entered, String today) {
    return new CourseForm(
        entered.text(Entries.TITLE),
        entered.text(Entries.CODE),
        Entries.choices(entered.field(Entries.CATEGORY).flatMap(Entries::category)),
        entered.text(Entries.MINUTES),
        entered.field(Entries.FROM).orElse(today),
        today,
        entered.text(Entries.REASON));
  }
}
