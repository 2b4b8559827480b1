package zhenzhi.dashboard.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.dossier.ClearSky;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.dossier.Opinion;
import zhenzhi.collector.diagnosis.dossier.Told;
import zhenzhi.collector.station.picture.Series;
import zhenzhi.dashboard.diagnosis.DiagnosisView.Fact;
import zhenzhi.dashboard.diagnosis.DiagnosisView.Other;
import zhenzhi.dashboard.station.CurveView;
import zhenzhi.dashboard.station.Curves;
import zhenzhi.dashboard.station.Curves.Mark;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.ClueWords;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.FindingWords;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts one diagnosis into words, and draws what was measured about its beginning. */
final class DiagnosisViews {

  /** Words of marks that are nearer to each other would overlap. */
  private static final Duration APART = Duration.ofMinutes(90);

  private DiagnosisViews() {}

  /**
   * Makes the view.
   *
   * @param series of the time about its beginning
   * @param usual what the site's receiver is measured by
   * @param ofSite the site's diagnoses of late, this one included
   */
  static DiagnosisView of(
      Told told,
      Series series,
      ClearSky usual,
      List<Dossier> ofSite,
      ActualView actual,
      Optional<CheckView> check,
      Role role,
      Times times) {
    var dossier = told.dossier();
    var verdict = told.opinions().stream().map(Opinion::verdict).reduce((_, last) -> last);
    return new DiagnosisView(
        dossier.code().value(),
        dossier.name(),
        dossier.subdistrict(),
        DiagnosisLabels.of(dossier.finding()),
        badge(dossier, times),
        FindingWords.sentence(dossier, times.now()),
        facts(dossier, times),
        verdict.map(Verdict::clues).orElse(List.of()).stream().map(ClueWords::of).toList(),
        verdict.map(Verdict::ruledOut).orElse(List.of()).stream().map(ClueWords::of).toList(),
        verdict.map(Verdict::missing).orElse(List.of()).stream().map(ClueWords::missing).toList(),
        changes(told, times),
        curve(told, series, usual, times),
        dossier.incident().isPresent() && role != Role.KEEPER
            ? IncidentViews.PATH + "/" + dossier.incident().getAsLong()
            : "",
        FindingWords.card(dossier, times.now()).map(card -> "/advice/" + card).orElse(""),
        actual,
        check,
        ofSite.stream()
            .filter(other -> other.id() != dossier.id())
            .map(other -> other(other, times))
            .toList());
  }

  private static Badge badge(Dossier dossier, Times times) {
    return dossier.isOpen() ? DiagnosisLabels.of(dossier.urgency(times.now())) : ended(dossier);
  }

  private static Badge ended(Dossier dossier) {
    return new Badge(
        switch (dossier.ending()) {
          case OVER -> Tone.GOOD;
          case RETIRED -> Tone.IDLE;
        },
        DiagnosisLabels.of(dossier.ending()));
  }

  private static List<Fact> facts(Dossier dossier, Times times) {
    var finding = dossier.finding();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("类别 · 部位", DiagnosisLabels.kind(finding)));
    facts.add(new Fact("把握", DiagnosisLabels.of(dossier.confidence())));
    dossier.cause().ifPresent(cause -> facts.add(new Fact("起因", DiagnosisLabels.of(cause))));
    facts.add(new Fact("谁来处理", DiagnosisLabels.of(dossier.treater(times.now()))));
    facts.add(new Fact("从什么时候", times.moment(dossier.since())));
    dossier
        .until()
        .ifPresent(until ->
            facts.add(
                new Fact(
                    "到什么时候",
                    times.until(dossier.since(), until)
                        + "，共 "
                        + Times.length(Duration.between(dossier.since(), until)))));
    if (dossier.isOpen()) {
      facts.add(new Fact("要不要处理", wanted(dossier, times)));
    }
    return facts;
  }

  private static String wanted(Dossier dossier, Times times) {
    return switch (dossier.urgency(times.now())) {
      case DUE -> "要，现在就处理";
      case LATER -> "到 " + dossier.due().map(times::moment).orElse("") + " 还没好再处理";
      case TOGETHER -> "和别的站点一起出的事，一起处理";
      case PASSES -> "不用，会自己好";
    };
  }

  private static List<String> changes(Told told, Times times) {
    var changes = new ArrayList<String>();
    changes.add(times.moment(told.dossier().since()) + "，开始");
    for (var opinion : told.opinions()) {
      changes.add(times.moment(opinion.at()) + "，判断：" + judged(opinion.verdict()));
    }
    told.dossier()
        .until()
        .ifPresent(until ->
            changes.add(times.moment(until) + "，" + DiagnosisLabels.of(told.dossier().ending())));
    return changes;
  }

  static String judged(Verdict verdict) {
    return DiagnosisLabels.of(verdict.finding())
        + "（"
        + DiagnosisLabels.of(verdict.confidence())
        + verdict.cause().map(cause -> "，" + DiagnosisLabels.of(cause) + "引起").orElse("")
        + "）";
  }

  private static Optional<CurveView> curve(Told told, Series series, ClearSky usual, Times times) {
    var marks = marks(told, series);
    return switch (told.dossier().finding().subject()) {
      case RECEPTION ->
          Optional.of(
              Curves.evidence(series, usual, marks, times).of("那段时间的信号", "那段时间没有收到信号的测量值。"));
      case REACH, LINE ->
          Optional.of(Curves.line(series, marks, times).of("那段时间的网络", "那段时间没有收到网络的测量值。"));
      case BOX, SYSTEM, BINDING, STUDY -> Optional.empty();
    };
  }

  /** Beginning, judgement and end, as far as there is room for their words. */
  private static List<Mark> marks(Told told, Series series) {
    var dossier = told.dossier();
    var marks = new ArrayList<Mark>();
    marks.add(new Mark(dossier.since(), "开始"));
    told.opinions().stream()
        .filter(opinion -> opinion.verdict().finding() == dossier.finding())
        .findFirst()
        .ifPresent(opinion -> mark(marks, opinion.at(), "判断", series));
    dossier.until().ifPresent(until -> mark(marks, until, "恢复", series));
    return marks;
  }

  private static void mark(List<Mark> marks, Instant at, String word, Series series) {
    if (at.isBefore(series.until()) && !at.isBefore(marks.getLast().at().plus(APART))) {
      marks.add(new Mark(at, word));
    }
  }

  private static Other other(Dossier dossier, Times times) {
    var since = times.moment(dossier.since());
    return new Other(
        DiagnosisQuery.PATH + "/" + dossier.id(),
        DiagnosisLabels.of(dossier.finding()),
        dossier
            .until()
            .map(until -> since + " 到 " + times.until(dossier.since(), until))
            .orElse(since + " 起"),
        badge(dossier, times));
  }
}
