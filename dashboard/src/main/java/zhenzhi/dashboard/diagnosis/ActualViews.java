package zhenzhi.dashboard.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Component;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.review.Actual;
import zhenzhi.collector.diagnosis.review.Entry;
import zhenzhi.dashboard.diagnosis.ActualView.Fields;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts into words what a diagnosis really was. */
final class ActualViews {
  private static final String NO_FAULT = "没有故障";
  private static final String UNCLEAR = "说不清";

  private ActualViews() {}

  /**
   * Makes the view.
   *
   * @param entries in order
   * @param first the first day on which somebody can have been there
   */
  static ActualView of(
      Dossier dossier,
      List<Entry> entries,
      LocalDate first,
      Role role,
      Form entered,
      String problem,
      Times times) {
    var newest = entries.isEmpty() ? Optional.<Entry>empty() : Optional.of(entries.getLast());
    var actual = newest.flatMap(Entry::actual);
    return new ActualView(
        DiagnosisQuery.PATH + "/" + dossier.id() + "/actual",
        actual.map(found -> badge(dossier.finding(), found)),
        actual.isPresent() ? says(newest.get(), times) : "",
        entries.size() > 1 || (newest.isPresent() && actual.isEmpty())
            ? entries.stream().map(entry -> says(entry, times)).toList()
            : List.of(),
        role == Role.OFFICE || role == Role.TECHNICIAN
            ? Optional.of(fields(newest, first, entered, times))
            : Optional.empty(),
        problem);
  }

  static Badge badge(Finding told, Actual actual) {
    if (!actual.tells()) {
      return new Badge(Tone.UNKNOWN, UNCLEAR);
    }
    if (actual.confirms(told)) {
      return new Badge(Tone.GOOD, "判断对了");
    }
    return actual.confirms(told.faultClass())
        ? new Badge(Tone.WARN, "类别对，原因不对")
        : new Badge(Tone.BAD, "判断不对");
  }

  static String word(Actual actual) {
    return switch (actual) {
      case Actual.Fault(var finding, var component) ->
          DiagnosisLabels.of(finding) + "（" + DiagnosisLabels.of(component) + "）";
      case Actual.NoFault _ -> NO_FAULT;
      case Actual.Unclear _ -> UNCLEAR;
    };
  }

  private static String says(Entry entry, Times times) {
    var by = "（" + entry.person() + "，" + times.moment(entry.at()) + " 填）";
    var words = entry.words().isEmpty() ? "" : "：" + entry.words();
    return entry
        .actual()
        .map(actual -> times.day(entry.day()) + " 去看，是" + word(actual) + words + by)
        .orElse("撤回了前一条" + words + by);
  }

  /** What was sent comes first, then what counts now, then nothing. */
  private static Fields fields(Optional<Entry> newest, LocalDate first, Form entered, Times times) {
    var counts = newest.filter(entry -> entry.actual().isPresent());
    var chosen =
        entered
            .field("found")
            .or(() -> counts.flatMap(Entry::actual).map(ActualViews::value))
            .orElse("");
    var component =
        entered
            .field("component")
            .or(() -> counts.flatMap(Entry::actual).flatMap(ActualViews::component))
            .orElse("");
    return new Fields(
        actualChoices(chosen),
        Choice.orNone(
            "和选的情况一样",
            Arrays.asList(Component.values()),
            Enum::name,
            DiagnosisLabels::of,
            component),
        entered.field("treatment").or(() -> counts.map(Entry::words)).orElse(""),
        entered
            .field("day")
            .or(() -> counts.map(entry -> entry.day().toString()))
            .orElse(times.today().toString()),
        first,
        times.today(),
        newest.map(Entry::id).orElse(0L),
        counts.isPresent());
  }

  private static List<Choice> actualChoices(String chosen) {
    var choices =
        new ArrayList<>(
            Choice.orNone(
                "请选一种", Arrays.asList(Finding.values()), Enum::name, DiagnosisLabels::of, chosen));
    var none = EnteredActual.NO_FAULT;
    var unclear = EnteredActual.UNCLEAR;
    choices.add(1, new Choice(none, NO_FAULT, chosen.equals(none)));
    choices.add(2, new Choice(unclear, UNCLEAR, chosen.equals(unclear)));
    return choices;
  }

  private static String value(Actual actual) {
    return switch (actual) {
      case Actual.Fault(var finding, _) -> finding.name();
      case Actual.NoFault _ -> EnteredActual.NO_FAULT;
      case Actual.Unclear _ -> EnteredActual.UNCLEAR;
    };
  }

  private static Optional<String> component(Actual actual) {
    return actual instanceof Actual.Fault(var finding, var component)
            && component != finding.component()
        ? Optional.of(component.name())
        : Optional.empty();
  }
}
