package zhenzhi.collector.diagnosis.rule;

import static zhenzhi.collector.diagnosis.Confidence.HIGH;
import static zhenzhi.collector.diagnosis.Confidence.LOW;
import static zhenzhi.collector.diagnosis.Confidence.MEDIUM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.Verdict.RuledOut;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.chart.History.Boot;
import zhenzhi.collector.diagnosis.symptom.Symptom;
import zhenzhi.protocol.Event.BootCause;

/**
 * Why a box alone cannot be reached. While it is away power, plug, line and box look alike; its own
 * story, once it is back, tells them apart.
 */
public final class ReachRule {
  /** A box that restarted tells so in its first report. */
  private static final Duration STARTING = Duration.ofMinutes(3);

  /** Who switches off at an hour is off half an hour later, every day. */
  private static final Duration BEGUN = Duration.ofMinutes(30);

  /** Longer than a night's cut. */
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  private static final int OTHERS = 10;

  /** The longest public holiday, the day before and the day after. */
  private static final Duration HOLIDAY = Duration.ofDays(10);

  private ReachRule() {}

  /** What may be said while it is away. */
  public static Verdict away(Evidence evidence, Set<Symptom> raised) {
    if (raised.contains(Symptom.UNSTEADY)) {
      var boots = evidence.patient().recent().powerBoots();
      return Verdict.of(
          Finding.POWER_UNSTEADY, HIGH, Clue.count(Sign.BOOTED_AFTER_POWER_LOSS, boots));
    }
    var silent =
        Clue.of(
            Sign.SILENT_FOR,
            (double) evidence.lasted().toMinutes(),
            (double) evidence.config().silentHold().toMinutes());
    if (evidence.course().isFlapping(evidence.config())) {
      return flapping(evidence);
    }
    var habit = new Habit(evidence.history(), evidence.since().plus(BEGUN));
    if (habit.isUsual()) {
      return Verdict.of(
          Finding.SWITCHED_OFF,
          MEDIUM,
          Clue.of(Sign.OFF_AT_THIS_HOUR, (double) habit.daysOffAtThisHour(), 7.0),
          silent);
    }
    var loss = evidence.history().lossBefore();
    if (loss != null && loss > evidence.config().lossPercent()) {
      return Verdict.of(
          Finding.LINE_DOWN,
          MEDIUM,
          Clue.of(Sign.PACKETS_LOST, loss, evidence.config().lossPercent()),
          silent);
    }
    if (bootsBefore(evidence) >= evidence.config().bootsAnHour()) {
      return Verdict.of(
          Finding.BOX_DEAD,
          MEDIUM,
          Clue.count(Sign.BOOTED_AGAIN_AND_AGAIN, bootsBefore(evidence)),
          silent);
    }
    if (evidence.was(Finding.SWITCHED_OFF) || areOthersOff(evidence)) {
      return Verdict.of(
          Finding.SWITCHED_OFF,
          LOW,
          Clue.count(Sign.OTHERS_OFF_TOO, evidence.neighbours().around().off()),
          silent);
    }
    return new Verdict(
        Finding.OUT_OF_REACH,
        LOW,
        Optional.empty(),
        List.of(silent),
        others(evidence),
        List.of(Sign.NOT_BACK_YET));
  }

  /**
   * Sites that leave one by one and stay away, more than one in ten, have a holiday: no fault of
   * the mains or the line chooses its moments so.
   */
  private static boolean areOthersOff(Evidence evidence) {
    var around = evidence.neighbours().around();
    return evidence.lasted().compareTo(HALF_A_DAY) > 0
        && around.off() >= OTHERS
        && around.off() * 10 >= around.heard() + around.off();
  }

  private static List<RuledOut> others(Evidence evidence) {
    var others = new ArrayList<RuledOut>();
    if (evidence.neighbours().heard() > 0) {
      var heard = Clue.of(Sign.NEIGHBOURS_HEARD, null, (double) evidence.neighbours().heard());
      others.add(new RuledOut(Finding.POWER_CUT, heard));
    }
    return others;
  }

  private static long bootsBefore(Evidence evidence) {
    return evidence.history().boots().stream()
        .filter(boot -> !boot.at().isAfter(evidence.since()))
        .filter(boot -> boot.at().isAfter(evidence.since().minus(Duration.ofHours(1))))
        .count();
  }

  private static Verdict flapping(Evidence evidence) {
    var times = evidence.course().rises().size();
    var cut =
        bootsSince(evidence, evidence.course().rises().getFirst()).stream()
            .filter(boot -> boot.cause() == BootCause.POWER_LOSS)
            .count();
    var own =
        bootsSince(evidence, evidence.course().rises().getFirst()).stream()
            .filter(boot -> boot.cause() == BootCause.CRASH)
            .count();
    var came = Clue.count(Sign.CAME_AND_WENT, times);
    if (own * 2 >= times) {
      return Verdict.of(Finding.BOX_DEAD, HIGH, Clue.count(Sign.BOOTED_AFTER_CRASH, own), came);
    }
    return cut * 2 >= times
        ? Verdict.of(
            Finding.POWER_UNSTEADY, HIGH, Clue.count(Sign.BOOTED_AFTER_POWER_LOSS, cut), came)
        : Verdict.of(Finding.LINE_FLAPPING, HIGH, came, Clue.of(Sign.KEPT_RUNNING));
  }

  private static List<Boot> bootsSince(Evidence evidence, Instant since) {
    return evidence.history().boots().stream()
        .filter(boot -> boot.at().isAfter(since.minus(STARTING)))
        .toList();
  }

  /** What is known once it is back. */
  public static Verdict back(Evidence evidence) {
    if (evidence.course().isFlapping(evidence.config())) {
      return flapping(evidence);
    }
    var habit = new Habit(evidence.history(), evidence.since().plus(BEGUN));
    var boots = bootsSince(evidence, evidence.since());
    if (boots.isEmpty()) {
      return line(evidence.history());
    }
    if (habit.isUsual() || evidence.was(Finding.SWITCHED_OFF)) {
      return Verdict.of(
          Finding.SWITCHED_OFF,
          habit.isUsual() ? HIGH : LOW,
          Clue.of(Sign.OFF_AT_THIS_HOUR, (double) habit.daysOffAtThisHour(), 7.0));
    }
    return switch (boots.getLast().cause()) {
      case POWER_LOSS -> Verdict.of(Finding.POWER_CUT, HIGH, Clue.of(Sign.BOOTED_AFTER_POWER_LOSS));
      case CRASH -> Verdict.of(Finding.BOX_DEAD, MEDIUM, Clue.of(Sign.BOOTED_AFTER_CRASH));
      case CLEAN_RESTART -> Verdict.of(Finding.SWITCHED_OFF, MEDIUM, Clue.of(Sign.BOOTED_IN_ORDER));
      // A box that does not remember how it stopped has a bad memory, or is another one.
      case UNKNOWN -> Verdict.of(Finding.BOX_DEAD, LOW);
    };
  }

  private static Verdict line(History history) {
    var running = Clue.of(Sign.KEPT_RUNNING);
    if (history.looks().stream().anyMatch(look -> !look.carrier())) {
      return Verdict.of(Finding.LINE_DOWN, HIGH, Clue.of(Sign.CABLE_UNPLUGGED), running);
    }
    if (history.looks().stream().anyMatch(look -> !look.address())) {
      return Verdict.of(Finding.LINE_NO_ADDRESS, HIGH, Clue.of(Sign.NO_ADDRESS), running);
    }
    return Verdict.of(Finding.LINE_DOWN, MEDIUM, running);
  }

  /** When somebody is wanted; absent while nobody is. */
  public static Optional<Instant> due(Evidence evidence, Verdict verdict) {
    return switch (verdict.finding()) {
      case LINE_FLAPPING -> evidence.course().raised();
      // The neighbours' mains dip as well, if not at the same minute.
      case POWER_UNSTEADY ->
          evidence.course().raised().map(at -> at.plus(evidence.config().togetherSpan()));
      default -> {
        var due = evidence.since().plus(patience(evidence, verdict));
        // Nobody opens a closed house, and most are off because it is closed.
        yield Optional.of(evidence.backFromHoliday().filter(due::isBefore).orElse(due));
      }
    };
  }

  private static Duration patience(Evidence evidence, Verdict verdict) {
    var config = evidence.config();
    var habit = new Habit(evidence.history(), evidence.now());
    if (verdict.finding() == Finding.SWITCHED_OFF) {
      return isHoliday(verdict) ? HOLIDAY : habit.longest().plus(config.missedTicket());
    }
    var isAlwaysOn =
        habit.isNone()
            && evidence.history().knownSince().isBefore(evidence.now().minus(Duration.ofDays(3)));
    return isAlwaysOn
        ? config.silentTicket()
        : longer(config.missedTicket(), habit.longest().plus(SLACK));
  }

  private static boolean isHoliday(Verdict verdict) {
    return verdict.clues().stream().anyMatch(clue -> clue.sign() == Sign.OTHERS_OFF_TOO);
  }

  private static final Duration SLACK = Duration.ofHours(2);

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
