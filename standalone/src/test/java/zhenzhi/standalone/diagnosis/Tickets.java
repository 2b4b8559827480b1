package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.simulator.truth.Kind;
import zhenzhi.simulator.truth.Truth;
import zhenzhi.standalone.diagnosis.Expectation.Mode;

/** Whom the diagnosis called out, for what, and for nothing. */
final class Tickets {
  /** What is opened for a ticket, and what is said when it is over. */
  private static final int NOTICES = 2;

  /** Of a link that flaps for days, one ticket a spell is no fault. */
  private static final Duration FLAPPING = Duration.ofHours(2);

  /** Tickets without a fault, by what was told and what was true. */
  final Map<String, Integer> falseOnes = new TreeMap<>();

  int all;
  int rain;
  int sun;
  int mostForFlapping;
  int mostNoticesForFlapping;
  final Share flappingToldOnce = new Share();

  private final Misses misses;
  private final Map<Truth, Integer> byTruth = new HashMap<>();
  private final Map<Truth, List<Told>> sent = new HashMap<>();
  private long healthyDays;

  Tickets(Misses misses) {
    this.misses = misses;
  }

  void add(Told told, Optional<Label> cause, DiagnosisConfig config) {
    if (!told.isTicket()) {
      return;
    }
    all++;
    if (cause.isPresent() && isTooMuch(cause.get(), config)) {
      misses.ticketForNothing(told, cause);
      falseOne(told.latest + " for " + cause.get().kind().key());
    } else if (cause.isEmpty()) {
      misses.ticketForNothing(told, cause);
      falseOne(told.latest + " for nothing");
    } else if (cause.get().expected().mode() == Mode.NEEDED) {
      count(cause.get().truth());
      sent.computeIfAbsent(cause.get().truth(), _ -> new ArrayList<>()).add(told);
    }
  }

  /** Those that got more than one. */
  void list() {
    sent.forEach((truth, cases) -> {
      if (cases.size() > 1) {
        misses.again(truth, cases);
      }
    });
    sent.clear();
  }

  private boolean isTooMuch(Label label, DiagnosisConfig config) {
    if (label.kind() == Kind.SUN_TRANSIT) {
      sun++;
      return true;
    }
    if (label.kind() == Kind.RAIN_FADE) {
      var isShort = Duration.between(label.from(), label.until()).compareTo(config.rainLimit()) < 0;
      rain += isShort ? 1 : 0;
      return isShort;
    }
    return switch (label.expected().mode()) {
      case NEEDED -> false;
      case MAY, HABIT, NOTHING -> true;
    };
  }

  void falseOne(String what) {
    falseOnes.merge(what, 1, Integer::sum);
  }

  void count(Truth truth) {
    byTruth.merge(truth, 1, Integer::sum);
  }

  /** What the administrator of a link that flaps for an hour or two is bothered with. */
  void flapping(Label label, Collection<Told> own) {
    var lasted = Duration.between(label.from(), label.until());
    if (label.kind() != Kind.LINE_FLAPPING || lasted.compareTo(FLAPPING) > 0) {
      return;
    }
    var sent =
        (int) own.stream().filter(told -> told.isTicket() && Labels.meet(told, label)).count();
    mostForFlapping = Math.max(mostForFlapping, sent);
    mostNoticesForFlapping = Math.max(mostNoticesForFlapping, NOTICES * sent);
    flappingToldOnce.count(sent <= 1);
  }

  void healthy(long days) {
    healthyDays += days;
  }

  long healthyDays() {
    return healthyDays;
  }

  int wrong() {
    return falseOnes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** False ones in a thousand days of healthy sites. */
  double falseRate() {
    return healthyDays == 0 ? Double.NaN : 1000.0 * wrong() / healthyDays;
  }

  /** Causes that got any, and how many tickets they got, by kind. */
  Map<String, String> byKind() {
    var causes = new TreeMap<String, Integer>();
    var sent = new TreeMap<String, Integer>();
    byTruth.forEach((truth, count) -> {
      causes.merge(truth.kind().key(), 1, Integer::sum);
      sent.merge(truth.kind().key(), count, Integer::sum);
    });
    var both = new TreeMap<String, String>();
    causes.forEach((kind, count) -> both.put(kind, sent.get(kind) + " for " + count));
    return both;
  }

  /** How many a cause got that got any. */
  double perCause() {
    var sent = byTruth.values().stream().mapToInt(Integer::intValue).sum();
    return byTruth.isEmpty() ? Double.NaN : sent / (double) byTruth.size();
  }
}
