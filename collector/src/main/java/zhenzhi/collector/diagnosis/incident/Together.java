package zhenzhi.collector.diagnosis.incident;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.Site.Share;
import zhenzhi.collector.diagnosis.incident.Incident.Member;
import zhenzhi.collector.diagnosis.incident.Incident.Return;
import zhenzhi.protocol.Event.BootCause;

/** Says who fails together, and what became of it. */
public final class Together {
  /**
   * Of an area, so that a site which happens to fail elsewhere at the same moment is none of it.
   */
  private static final int LEAST_OF_AN_AREA = 3;

  /** Who is still away so long after the others has a fault of its own. */
  private static final Duration LEFT_BEHIND = Duration.ofMinutes(15);

  private final DiagnosisConfig config;

  public Together(DiagnosisConfig config) {
    this.config = config;
  }

  /** New incidents among those that fell silent and belong to none. */
  public List<Incident> form(Collection<Fall> falls, Instant now) {
    var incidents = new ArrayList<Incident>();
    for (var run : runs(falls)) {
      var members = coherent(run);
      if (members.size() >= config.togetherLeast()) {
        incidents.add(incident(-1L - incidents.size(), members, now));
      }
    }
    return incidents;
  }

  /** Cuts them where the time between two is too long for one cause. */
  private List<List<Fall>> runs(Collection<Fall> falls) {
    var runs = new ArrayList<List<Fall>>();
    for (var fall : falls.stream().sorted(comparing(Fall::at)).toList()) {
      if (runs.isEmpty() || !belongs(runs.getLast(), fall)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(fall);
    }
    return runs;
  }

  private boolean belongs(List<Fall> run, Fall fall) {
    return !fall.at().isAfter(run.getLast().at().plus(config.togetherGap()))
        && !fall.at().isAfter(run.getFirst().at().plus(config.togetherSpan()));
  }

  private static List<Fall> coherent(List<Fall> run) {
    return run.stream().collect(groupingBy(fall -> fall.site().area())).values().stream()
        .filter(area -> area.size() >= LEAST_OF_AN_AREA)
        .flatMap(List::stream)
        .toList();
  }

  private Incident incident(long id, List<Fall> falls, Instant now) {
    var members =
        falls.stream()
            .collect(
                Collectors.toMap(
                    fall -> fall.site().id(), fall -> new Member(fall.at(), Optional.empty())));
    var since = falls.stream().map(Fall::at).min(Instant::compareTo).orElse(now);
    return new Incident(
        id,
        whileAway(falls),
        since,
        now,
        Optional.of(since.plus(config.silentTicket())),
        falls.stream().map(fall -> fall.site().area()).collect(toSet()),
        members,
        Optional.empty());
  }

  /** What may be said before anybody is back: what they have in common, if that is declared. */
  private static Verdict whileAway(List<Fall> falls) {
    var together = Clue.count(Sign.SILENT_TOGETHER, falls.size());
    var common = new HashSet<>(falls.getFirst().site().shares());
    falls.forEach(fall -> common.retainAll(fall.site().shares()));
    if (common.isEmpty()) {
      return Verdict.of(Finding.OUT_OF_REACH, Confidence.LOW, together)
          .missing(List.of(Sign.NOT_BACK_YET));
    }
    var isPower = common.stream().allMatch(share -> share.kind() == Share.Kind.FEEDER);
    return Verdict.of(isPower ? Finding.POWER_CUT : Finding.LINE_DOWN, Confidence.MEDIUM, together)
        .missing(List.of(Sign.NOT_BACK_YET));
  }

  /** Those who fell silent a little later and belong to an incident that is open. */
  public Map<Long, Member> joining(Incident incident, Collection<Fall> falls) {
    var joining = new HashMap<Long, Member>();
    var latest = incident.lastFall().plus(config.togetherGap());
    for (var fall : falls) {
      if (incident.areas().contains(fall.site().area())
          && !fall.at().isAfter(latest)
          && !fall.at().isBefore(incident.since().minus(config.togetherGap()))) {
        joining.put(fall.site().id(), new Member(fall.at(), Optional.empty()));
      }
    }
    return joining;
  }

  /** What is known now that some are back. */
  public Incident judged(Incident incident) {
    var back =
        incident.members().values().stream().flatMap(member -> member.back().stream()).toList();
    var cut = back.stream().filter(Together::lostPower).count();
    var running = back.stream().filter(one -> one.boot().isEmpty()).count();
    var size = incident.members().size();
    if (back.size() < Math.min(LEAST_OF_AN_AREA, size)
        || (!isPower(cut, back.size()) && back.size() * 2 < size)) {
      return incident; // those that kept running are back first, whatever it was
    }
    var wasPower = incident.verdict().finding() == Finding.POWER_CUT && cut > 0;
    var together = Clue.count(Sign.SILENT_TOGETHER, incident.members().size());
    var confidence = back.size() >= LEAST_OF_AN_AREA ? Confidence.HIGH : Confidence.MEDIUM;
    return incident.judged(
        wasPower || isPower(cut, back.size())
            ? Verdict.of(
                Finding.POWER_CUT,
                confidence,
                Clue.count(Sign.BOOTED_AFTER_POWER_LOSS, cut),
                together)
            : Verdict.of(
                Finding.LINE_DOWN, confidence, Clue.count(Sign.KEPT_RUNNING, running), together));
  }

  /** No cut of a line restarts a box; boxes on another feeder only lose the switch. */
  private static boolean isPower(long cut, int back) {
    return cut > 0 && cut * 5 >= back;
  }

  private static boolean lostPower(Return back) {
    return back.boot()
        .filter(cause -> cause == BootCause.POWER_LOSS || cause == BootCause.UNKNOWN)
        .isPresent();
  }

  /**
   * Members that did not come back with the others: they leave it, and may form one of their own.
   */
  public Set<Long> leftBehind(Incident incident, Instant now) {
    var size = incident.members().size();
    var isMostlyBack = incident.away() * 2 <= size;
    if (!isMostlyBack
        || incident.lastReturn().filter(last -> now.isAfter(last.plus(LEFT_BEHIND))).isEmpty()) {
      return Set.of();
    }
    return incident.members().entrySet().stream()
        .filter(member -> member.getValue().back().isEmpty())
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** The incident as it is once everybody is back; still open otherwise. */
  public Incident overIfBack(Incident incident, Instant now) {
    return incident.away() == 0 ? incident.overAt(incident.lastReturn().orElse(now)) : incident;
  }
}
