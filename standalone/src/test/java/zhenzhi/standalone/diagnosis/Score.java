package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.simulator.truth.FaultClass;
import zhenzhi.simulator.truth.Kind;
import zhenzhi.simulator.truth.Sight;
import zhenzhi.simulator.truth.Truth;
import zhenzhi.standalone.diagnosis.Expectation.Mode;

/** Compares what was told with what was true, and adds up over worlds. */
final class Score {
  private static final Duration LONG_CUT = Duration.ofMinutes(5);
  private static final Duration DAY = Duration.ofDays(1);

  /** What one kind of cause was told as. */
  static final class Row {
    final Share right = new Share();
    final Share exact = new Share();
    final Map<String, Integer> finals = new TreeMap<>();
    final Map<String, Integer> firsts = new TreeMap<>();
    final Times detect = new Times();
    final Times clear = new Times();
    int untellable;
  }

  final Map<Kind, Row> kinds = new EnumMap<>(Kind.class);
  final Map<Part, Share> precision = new TreeMap<>();
  final Map<Part, Share> recall = new TreeMap<>();
  final Map<Finding, Map<String, Integer>> wrong = new EnumMap<>(Finding.class);
  final Times offlineFromCut = new Times();
  final Times offlineFromNotice = new Times();
  final Areas areas = new Areas();
  final Misses misses = new Misses();
  final Tickets tickets = new Tickets(misses);
  int blipAlarms;
  int ownAlarms;
  int idleByChance;

  private final DiagnosisConfig config;

  Score(DiagnosisConfig config) {
    this.config = config;
  }

  /** Adds a world that was lived through from before {@code start} until {@code end}. */
  void add(District district, Labels labels, Rainfall rainfall, Instant start, Instant end) {
    var tellable = new Tellable(district.sites, labels, config, start, end);
    var cases = new HashMap<Integer, List<Told>>();
    for (var told : district.journal.cases) {
      cases.computeIfAbsent(told.site, _ -> new ArrayList<>()).add(told);
    }
    for (var told : district.journal.cases) {
      var cause = labels.cause(told, end);
      if (told.subject == Subject.STUDY && cause.isEmpty()) {
        idleByChance++; // it really played nothing, though its people are no idlers
      } else if (!told.at.isBefore(start)) {
        judge(told, cause, labels, rainfall, end);
        tickets.add(told, labels.found(told, cause), config);
      }
    }
    for (var label : labels.all()) {
      var row = kinds.computeIfAbsent(label.kind(), _ -> new Row());
      if (tellable.is(label)) {
        var own = cases.getOrDefault(label.site(), List.of());
        recall(row, label, own, tellable);
        tickets.flapping(label, own);
      } else if (label.expected().mode() == Mode.NEEDED && !label.from().isBefore(start)) {
        row.untellable++;
      }
    }
    areas.add(district.journal.incidents.values(), labels, tellable, tickets, start);
    tickets.list();
    tickets.healthy(healthyDays(labels, district.sites.size(), start, end));
  }

  private void judge(
      Told told, Optional<Label> cause, Labels labels, Rainfall rainfall, Instant end) {
    var mode = cause.map(label -> label.expected().mode()).orElse(Mode.NOTHING);
    if (cause.filter(label -> label.kind() == Kind.LINE_BLIP).isPresent()) {
      blipAlarms++;
    }
    if (isOurs(told, cause, labels)) {
      ownAlarms++;
    }
    var isAfterwards = cause.filter(label -> label.kind().sight() == Sight.AFTERWARDS).isPresent();
    var right =
        cause.filter(label -> label.rightness(told.latest) > 0).isPresent()
            && !(mode == Mode.HABIT && told.isTicket());
    if (mode == Mode.MAY
        || (isAfterwards && told.closed.isEmpty())
        || (!right && cause.filter(Score::looksLikeAnother).isPresent())
        || (mode == Mode.HABIT && told.latest != Finding.SWITCHED_OFF && !told.isTicket())) {
      return;
    }
    if (!right && told.latest == Finding.RAIN_FADE) {
      right = rainfall.fell(told.site, told.since, told.until.orElse(end));
    }
    var part = Part.of(told.latest);
    count(precision, part, right);
    count(precision, part.whole(), right);
    if (!right) {
      misses.wrong(told, cause);
      wrong
          .computeIfAbsent(told.latest, _ -> new TreeMap<>())
          .merge(cause.map(label -> label.kind().key()).orElse("nothing"), 1, Integer::sum);
    }
  }

  /** It is there, and no measurement tells it from what it was taken for. */
  private static boolean looksLikeAnother(Label label) {
    return switch (label.kind().sight()) {
      case WHILE, AFTERWARDS, SILENCE -> false;
      default -> label.expected().mode() == Mode.NEEDED;
    };
  }

  private static boolean isOurs(Told told, Optional<Label> cause, Labels labels) {
    return cause.isEmpty()
        && labels.of(told.site).stream()
            .anyMatch(label ->
                label.kind() == Kind.OWN_OUTAGE
                    && !told.since.isBefore(label.from())
                    && told.since.isBefore(label.until().plus(Duration.ofMinutes(20))));
  }

  private static void count(Map<Part, Share> shares, Part part, boolean right) {
    shares.computeIfAbsent(part, _ -> new Share()).count(right);
  }

  private void recall(Row row, Label label, Collection<Told> own, Tellable tellable) {
    var met = own.stream().filter(told -> Labels.meet(told, label)).toList();
    var best =
        met.stream()
            .max(
                Comparator.comparingInt((Told told) -> label.rightness(told.about(label)))
                    .thenComparing(told -> told.subject == Tellable.main(label.kind()))
                    .thenComparing(told -> told.at, Comparator.reverseOrder()));
    var rightness = best.map(told -> label.rightness(told.about(label))).orElse(0);
    if (rightness == 0) {
      misses.missed(label, met);
    }
    row.right.count(rightness > 0);
    row.exact.count(rightness > 1);
    var part = Part.of(label.kind());
    count(recall, part, rightness > 0);
    count(recall, part.whole(), rightness > 0);
    row.finals.merge(best.map(told -> told.about(label).name()).orElse("nothing"), 1, Integer::sum);
    row.firsts.merge(best.map(told -> told.first.name()).orElse("nothing"), 1, Integer::sum);
    if (rightness > 0 && best.isPresent() && !best.get().at.isBefore(label.from())) {
      row.detect.add(label.from(), best.get().at);
      best.get()
          .closed
          .filter(closed -> closed.isAfter(label.until()))
          .ifPresent(closed -> row.clear.add(label.until(), closed));
    }
    offline(label, met, tellable);
  }

  /** That it was told to be offline, whatever the reason given. */
  private void offline(Label label, List<Told> met, Tellable tellable) {
    var silence = tellable.silence(label).filter(_ -> label.kind().sight() != Sight.WHILE);
    if (silence.isEmpty()
        || Duration.between(label.from(), label.until()).compareTo(LONG_CUT) < 0) {
      return;
    }
    var noticed = Instant.ofEpochMilli(silence.get().from());
    met.stream()
        .filter(told -> told.subject == Subject.REACH && !told.at.isBefore(noticed))
        .min(Comparator.comparing(told -> told.at))
        .ifPresent(told -> {
          offlineFromCut.add(label.from(), told.at);
          offlineFromNotice.add(noticed, told.at);
        });
  }

  private static long healthyDays(Labels labels, int sites, Instant start, Instant end) {
    var days = Duration.between(start, end).toDays();
    var healthy = 0L;
    for (var site = 0; site < sites; site++) {
      var sick = new HashSet<Long>();
      for (var label : labels.of(site)) {
        if (isSick(label)) {
          var from = label.from().isBefore(start) ? start : label.from();
          var until = label.until().isAfter(end) ? end : label.until();
          for (var at = from; at.isBefore(until); at = at.plus(Duration.ofHours(1))) {
            sick.add(Duration.between(start, at).dividedBy(DAY));
          }
        }
      }
      healthy += days - sick.size();
    }
    return healthy;
  }

  private static boolean isSick(Label label) {
    var faultClass = label.kind().faultClass();
    return faultClass != FaultClass.MANAGEMENT
        && faultClass != FaultClass.OURS
        && label.kind() != Kind.LINE_BLIP;
  }

  static boolean isArea(Truth truth) {
    return switch (truth.kind()) {
      case FEEDER_CUT, PLANNED_CUT, SWITCH_CUT, UPLINK_CUT -> true;
      default -> false;
    };
  }
}
