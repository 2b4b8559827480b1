package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.study.StudyConfig;
import zhenzhi.collector.diagnosis.study.StudyRule;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.simulator.scenario.Scenario;
import zhenzhi.simulator.truth.Kind;
import zhenzhi.simulator.truth.Sight;
import zhenzhi.standalone.diagnosis.Expectation.Mode;

/** Whether what was heard can tell a cause at all, whoever looks at it. */
final class Tellable {
  /** Within which the broker notices; and what a sweep takes. */
  private static final Duration NOTICED = Duration.ofSeconds(100);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final StudyConfig STUDY = Defaults.study();

  private final List<SiteMemory> sites;
  private final Labels labels;
  private final DiagnosisConfig config;
  private final Instant start;
  private final Instant end;

  Tellable(
      List<SiteMemory> sites, Labels labels, DiagnosisConfig config, Instant start, Instant end) {
    this.sites = sites;
    this.labels = labels;
    this.config = config;
    this.start = start;
    this.end = end;
  }

  boolean is(Label label) {
    if (label.expected().mode() != Mode.NEEDED) {
      return false;
    }
    if (main(label.kind()) == Subject.STUDY) {
      return isLongEnough(label);
    }
    if (label.from().isBefore(start)) {
      return false;
    }
    return switch (label.kind().sight()) {
      case SILENCE -> silence(label).isPresent();
      case AFTERWARDS -> label.truth().visible() && silence(label).filter(this::isBack).isPresent();
      case WHILE -> label.truth().visible() && isSeen(label);
      default -> false; // nothing that is measured tells it
    };
  }

  /** What is told by days begins with the world, and the world has to last. */
  private boolean isLongEnough(Label label) {
    return switch (label.kind()) {
      case NOBODY_STUDIES -> sites.get(label.site()).study.idleDays() >= STUDY.workdays();
      case MONTH_END_ONLY ->
          !StudyRule.earliest(end.atZone(Scenario.ZONE).toLocalDate())
              .isBefore(label.from().atZone(Scenario.ZONE).toLocalDate());
      default -> false;
    };
  }

  /** The silence that it began, if it lasted; none where the site was silent already. */
  Optional<Away> silence(Label label) {
    var from = label.from().toEpochMilli();
    return sites.get(label.site()).aways.stream()
        .filter(Away::lost)
        .filter(away -> away.from() >= from && away.from() <= from + NOTICED.toMillis())
        .filter(away -> away.millis() >= config.silentHold().toMillis() + 30_000)
        .findFirst();
  }

  private boolean isBack(Away away) {
    return end.toEpochMilli() - away.until() > config.silentClear().toMillis() + 120_000;
  }

  private boolean isSeen(Label label) {
    var enough =
        switch (label.kind()) {
          case LINE_FLAPPING -> losses(label) >= config.flapRises();
          case BROWNOUT -> boots(label) >= config.bootsAnHour();
          default -> heard(label).compareTo(label.expected().needs()) >= 0;
        };
    return enough && !isBehind(label);
  }

  private long losses(Label label) {
    var from = label.from().toEpochMilli();
    return sites.get(label.site()).aways.stream()
        .filter(away -> away.from() >= from && away.from() < from + HOUR.toMillis())
        .filter(away -> away.from() <= label.until().plus(NOTICED).toEpochMilli())
        .count();
  }

  private long boots(Label label) {
    return sites.get(label.site()).boots.stream()
        .filter(boot -> boot.cause() == BootCause.POWER_LOSS)
        .filter(boot ->
            !boot.at().isBefore(label.from()) && boot.at().isBefore(label.from().plus(HOUR)))
        .count();
  }

  /** The longest time of it in which the site was heard. */
  private Duration heard(Label label) {
    var from = label.from().toEpochMilli();
    var until = Math.min(label.until().toEpochMilli(), end.toEpochMilli());
    var longest = 0L;
    for (var away : sites.get(label.site()).aways) {
      if (away.until() > from && away.from() < until) {
        longest = Math.max(longest, away.from() - from);
        from = Math.max(from, away.until());
      }
    }
    return Duration.ofMillis(Math.max(longest, until - from));
  }

  /** A site has one case of a subject: what befalls it meanwhile cannot be told as well. */
  private boolean isBehind(Label label) {
    return labels.of(label.site()).stream()
        .filter(
            other -> other.expected().mode() == Mode.NEEDED && !other.truth().equals(label.truth()))
        .filter(other -> main(other.kind()) == main(label.kind()))
        .anyMatch(other ->
            other.from().isBefore(label.from())
                && other.until().plus(Labels.slack(main(label.kind()))).isAfter(label.from()));
  }

  /** Where it shows first of all. */
  static Subject main(Kind kind) {
    return switch (kind.part()) {
      case LNB, DISH -> Subject.RECEPTION;
      case SKY -> Subject.RECEPTION;
      case BINDING -> Subject.BINDING;
      case SYSTEM -> Subject.SYSTEM;
      case LINE ->
          kind == Kind.LINE_CONGESTED || kind == Kind.DNS_DOWN ? Subject.LINE : Subject.REACH;
      case BOX -> kind == Kind.TUNER_DEAD ? Subject.RECEPTION : box(kind);
      case POWER, OURSELVES -> Subject.REACH;
      case PEOPLE -> Subject.STUDY;
    };
  }

  private static Subject box(Kind kind) {
    return kind.sight() == Sight.SILENCE ? Subject.REACH : Subject.BOX;
  }
}
