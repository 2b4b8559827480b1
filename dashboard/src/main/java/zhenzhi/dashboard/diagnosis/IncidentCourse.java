package zhenzhi.dashboard.diagnosis;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import zhenzhi.collector.diagnosis.dossier.Befallen;
import zhenzhi.collector.diagnosis.dossier.Occurred;
import zhenzhi.dashboard.words.Times;

/** Tells an incident from its beginning, minute by minute. */
final class IncidentCourse {
  /** What happened within a moment, and in which order what happened at once is told. */
  private record Step(Instant at, String says) {}

  private IncidentCourse() {}

  static List<String> of(Occurred occurred, Times times) {
    var steps = new ArrayList<Step>();
    steps.addAll(counted(occurred, site -> Optional.of(site.fell()), " 个站点没有消息"));
    for (var opinion : occurred.opinions()) {
      steps.add(new Step(opinion.at(), "判断：" + DiagnosisViews.judged(opinion.verdict())));
    }
    steps.addAll(counted(occurred, Befallen::back, " 个站点恢复"));
    steps.addAll(counted(occurred, Befallen::left, " 个站点没有跟着恢复，改为单独处理"));
    occurred.occurrence().over().ifPresent(over -> steps.add(new Step(over, "事件结束")));
    return steps.stream()
        .sorted(Comparator.comparing(Step::at))
        .map(step -> times.moment(step.at()) + "，" + step.says())
        .toList();
  }

  private static List<Step> counted(
      Occurred occurred, Function<Befallen, Optional<Instant>> when, String says) {
    return occurred.sites().stream()
        .flatMap(site -> when.apply(site).stream())
        .collect(groupingBy(at -> at.truncatedTo(ChronoUnit.MINUTES), TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(minute -> new Step(minute.getKey(), minute.getValue() + says))
        .toList();
  }
}
