package zhenzhi.dashboard.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.dossier.Dossiers;
import zhenzhi.collector.diagnosis.dossier.Urgency;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.diagnosis.DiagnosesView.Filter;
import zhenzhi.dashboard.diagnosis.DiagnosesView.Line;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.FindingWords;
import zhenzhi.dashboard.words.Times;

/** Puts a list of diagnoses into words. */
final class Diagnoses {
  private Diagnoses() {}

  /** {@code units}: the subdistricts that the reader may choose from; none for one site. */
  static DiagnosesView view(
      Dossiers dossiers, List<OrgUnit> units, DiagnosisQuery query, Times times) {
    return new DiagnosesView(
        units.isEmpty() ? List.of() : filters(units, query),
        query.isFiltering() ? DiagnosisQuery.PATH : "",
        dossiers.lines().stream().map(dossier -> line(dossier, times)).toList(),
        Pager.of(query.page(), DiagnosisQuery.PAGE, dossiers.total(), query::onPage));
  }

  private static Line line(Dossier dossier, Times times) {
    var finding = dossier.finding();
    return new Line(
        DiagnosisQuery.PATH + "/" + dossier.id(),
        dossier.name(),
        dossier.code().value(),
        dossier.subdistrict(),
        DiagnosisLabels.of(dossier.urgency(times.now())),
        DiagnosisLabels.of(finding),
        FindingWords.told(finding, dossier.confidence(), dossier.cause()) + "。",
        DiagnosisLabels.kind(finding),
        times.moment(dossier.since()),
        DiagnosisLabels.of(dossier.treater(times.now())));
  }

  private static List<Filter> filters(List<OrgUnit> units, DiagnosisQuery query) {
    return List.of(
        new Filter(
            "class",
            "类别",
            choices(FaultClass.values(), query.faultClass(), one -> DiagnosisLabels.of(one))),
        new Filter(
            "finding",
            "是什么",
            choices(Finding.values(), query.finding(), one -> DiagnosisLabels.of(one))),
        new Filter("unit", "办事处", Choice.units("全部", units, query.unit())),
        new Filter(
            "urgency",
            "要不要处理",
            choices(Urgency.values(), query.urgency(), one -> DiagnosisLabels.of(one).word())));
  }

  private static <E extends Enum<E>> List<Choice> choices(
      E[] all, Optional<E> chosen, Function<E, String> word) {
    return Choice.orNone("全部", List.of(all), Enum::name, word, chosen.map(Enum::name).orElse(""));
  }
}
