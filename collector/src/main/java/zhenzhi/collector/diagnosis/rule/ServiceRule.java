package zhenzhi.collector.diagnosis.rule;

import static zhenzhi.collector.diagnosis.Confidence.HIGH;
import static zhenzhi.collector.diagnosis.Confidence.MEDIUM;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.symptom.Symptom;
import zhenzhi.protocol.Sample.BindingState;

/** What is wrong with a box that can be reached: its line, itself, its system, its account. */
public final class ServiceRule {
  /** Neighbours whose lines lose as much: then it is not this line. */
  private static final int SHARED = 2;

  /** Between the last of the silence and the first word of the other box. */
  private static final Duration EXCHANGE = Duration.ofHours(1);

  private static final Duration CLOCK = Duration.ofDays(1);

  private ServiceRule() {}

  /** A line that lets through too little. */
  public static Verdict line(Evidence evidence, Set<Symptom> raised) {
    if (!raised.contains(Symptom.LOSSY)) {
      return Verdict.of(Finding.NO_NAMES, HIGH, Clue.of(Sign.NAMES_NOT_ANSWERED));
    }
    var loss = evidence.patient().facts().line().map(look -> look.lossPercent()).orElse(null);
    var lost = Clue.of(Sign.PACKETS_LOST, loss, evidence.config().lossPercent());
    var losing = evidence.neighbours().losing();
    return losing >= SHARED || evidence.was(Finding.LINE_CONGESTED)
        ? Verdict.of(
            Finding.LINE_CONGESTED, MEDIUM, lost, Clue.count(Sign.NEIGHBOURS_LOSE_TOO, losing))
        : Verdict.of(Finding.LINE_POOR, MEDIUM, lost);
  }

  public static Verdict box(Evidence evidence, Set<Symptom> raised) {
    if (raised.contains(Symptom.BOOTING)) {
      var boots = evidence.patient().recent().boots();
      return Verdict.of(
          Finding.BOX_REBOOTING, HIGH, Clue.count(Sign.BOOTED_AGAIN_AND_AGAIN, boots));
    }
    var celsius =
        evidence.patient().facts().box().map(look -> look.temperatureCelsius()).orElse(null);
    return Verdict.of(
        Finding.BOX_HOT, HIGH, Clue.of(Sign.TOO_HOT, celsius, evidence.config().celsius()));
  }

  public static Verdict system(Evidence evidence, Set<Symptom> raised) {
    var config = evidence.config();
    var box = evidence.patient().facts().box();
    if (raised.contains(Symptom.DISK)) {
      var used =
          box.map(look -> 100.0 - 100.0 * look.diskFreeMiB() / look.diskTotalMiB()).orElse(null);
      return Verdict.of(
          Finding.DISK_FULL, HIGH, Clue.of(Sign.DISK_USED, used, config.diskPercent()));
    }
    if (raised.contains(Symptom.MEMORY)) {
      var free = box.map(look -> 100.0 * look.memoryFreeMiB() / look.memoryTotalMiB()).orElse(null);
      return Verdict.of(
          Finding.MEMORY_SHORT, HIGH, Clue.of(Sign.MEMORY_FREE, free, config.memoryPercent()));
    }
    if (raised.contains(Symptom.CRASHING)) {
      var crashes = evidence.patient().recent().crashes();
      return Verdict.of(Finding.SYSTEM_CRASHING, HIGH, Clue.count(Sign.PLAYER_CRASHED, crashes));
    }
    return Verdict.of(Finding.CLOCK_UNSET, HIGH, Clue.of(Sign.CLOCK_NOT_SET));
  }

  public static Verdict binding(Evidence evidence) {
    var recent = evidence.patient().recent();
    if (recent.deviceElsewhere()) {
      return Verdict.of(Finding.DEVICE_TWICE, HIGH, Clue.of(Sign.SAME_DEVICE_ELSEWHERE));
    }
    var binding = evidence.patient().facts().binding().orElseThrow();
    var registered = evidence.patient().facts().account();
    if (registered.isPresent()
        && binding.account().isPresent()
        && !binding.account().equals(registered)) {
      return Verdict.of(Finding.BINDING_WRONG, HIGH, Clue.of(Sign.OTHER_ACCOUNT));
    }
    if (binding.state() == BindingState.REFUSED || binding.state() == BindingState.UNBOUND) {
      return Verdict.of(Finding.BINDING_REFUSED, HIGH, Clue.of(Sign.ACCOUNT_REFUSED));
    }
    return Verdict.of(Finding.DEVICE_EXCHANGED, HIGH, Clue.of(Sign.OTHER_DEVICE));
  }

  /** When somebody is wanted. */
  public static Optional<Instant> due(Evidence evidence, Verdict verdict) {
    return switch (verdict.finding()) {
      case CLOCK_UNSET -> Optional.of(evidence.since().plus(CLOCK));
      // A full line is empty again at night; one that is not is a fault.
      case LINE_CONGESTED -> Optional.of(evidence.since().plus(evidence.config().missedTicket()));
      case LINE_POOR, NO_NAMES -> Optional.of(evidence.since().plus(evidence.config().dryTicket()));
      // Whoever was sent for the silent box has exchanged it, and enters it where that is closed.
      case DEVICE_EXCHANGED ->
          isRepair(evidence)
              ? evidence.course().raised().map(at -> at.plus(evidence.config().reopen()))
              : evidence.course().raised();
      default -> evidence.course().raised();
    };
  }

  /** Whether the other box came where somebody was wanted for one that was silent. */
  private static boolean isRepair(Evidence evidence) {
    var open =
        Stream.ofNullable(evidence.patient().chart().cases().get(Subject.REACH))
            .filter(one -> one.isDue(evidence.now()));
    var ended =
        evidence.history().ended().stream()
            .filter(one -> one.last().subject() == Subject.REACH)
            .filter(one -> !one.until().isBefore(evidence.since().minus(EXCHANGE)));
    return open.findAny().isPresent() || ended.findAny().isPresent();
  }
}
