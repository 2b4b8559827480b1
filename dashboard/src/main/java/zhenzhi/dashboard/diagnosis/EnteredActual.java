package zhenzhi.dashboard.diagnosis;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import zhenzhi.collector.diagnosis.Component;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.review.Actual;
import zhenzhi.collector.diagnosis.review.Seen;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** A form that says what a diagnosis really was. */
record EnteredActual(Form form) {
  static final String NO_FAULT = "NO_FAULT";
  static final String UNCLEAR = "UNCLEAR";

  /** What it says, or what is wrong with it. */
  Seen seen() {
    return new Seen(actual(), form.text("treatment").strip(), day());
  }

  private Actual actual() {
    return switch (form.text("found")) {
      case NO_FAULT -> new Actual.NoFault();
      case UNCLEAR -> new Actual.Unclear();
      default -> fault();
    };
  }

  private Actual fault() {
    var finding =
        DiagnosisQuery.one(Finding.values(), form.text("found"))
            .orElseThrow(() -> new Mistake("请选实际是什么情况。"));
    var component =
        Arrays.stream(Component.values())
            .filter(one -> one.name().equals(form.text("component")))
            .findFirst()
            .orElse(finding.component());
    return new Actual.Fault(finding, component);
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(form.text("day"));
    } catch (DateTimeParseException _) {
      throw new Mistake("请填是哪一天去看的。");
    }
  }

  /** The newest entry that the person has seen; 0 for none. */
  static long known(Form form) {
    var known = form.text("known");
    return known.matches("[0-9]{1,18}") ? Long.parseLong(known) : 0;
  }
}
