package zhenzhi.standalone.diagnosis;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.chart.History.Boot;
import zhenzhi.simulator.fleet.WorldSite;
import zhenzhi.simulator.truth.Hit;
import zhenzhi.simulator.truth.Part;
import zhenzhi.simulator.world.World;

/** What was true, by site, and which case belongs to it. */
final class Labels {
  private static final Duration STARTS = Duration.ofMinutes(5);

  private final List<List<Label>> bySite = new ArrayList<>();

  Labels(World world, List<SiteMemory> memories) {
    world.sites().forEach(_ -> bySite.add(new ArrayList<>()));
    var indexes = world.sites().stream().collect(toMap(WorldSite::code, WorldSite::index));
    for (var truth : world.truths()) {
      for (var hit : truth.hits()) {
        var site = indexes.get(hit.site());
        if (site != null) {
          var kept = memories.get(site).boots.stream().noneMatch(boot -> isMeanwhile(boot, hit));
          bySite.get(site).add(new Label(truth, hit, site, kept));
        }
      }
    }
  }

  private static boolean isMeanwhile(Boot boot, Hit hit) {
    return boot.at().isAfter(hit.from()) && boot.at().isBefore(hit.until().plus(STARTS));
  }

  List<Label> of(int site) {
    return bySite.get(site);
  }

  List<Label> all() {
    return bySite.stream().flatMap(List::stream).toList();
  }

  /** How long after its end a cause may still show. */
  static Duration slack(Subject subject) {
    return switch (subject) {
      case REACH -> Duration.ofMinutes(5);
      case RECEPTION -> Duration.ofMinutes(35);
      case LINE -> Duration.ofMinutes(25);
      case BOX, SYSTEM -> Duration.ofMinutes(65);
      case BINDING, STUDY -> Duration.ofMinutes(15);
    };
  }

  /** Whether they were there at the same time, and the case is where the cause shows. */
  static boolean meet(Told told, Label label) {
    return label.expected().touches().contains(told.subject)
        && !told.since.isAfter(label.until().plus(slack(told.subject)))
        && !told.until.orElse(Instant.MAX).isBefore(label.from());
  }

  /**
   * The cause that a case is put down to: of those that it met the one that it names, or else one
   * of the part that it names, or else the one with which it shares most time.
   */
  Optional<Label> cause(Told told, Instant end) {
    return of(told.site).stream()
        .filter(label -> meet(told, label))
        .max(
            comparingInt((Label label) -> label.rightness(told.latest))
                .thenComparing(label -> label.expected().mode() == Expectation.Mode.NEEDED)
                .thenComparing(label -> shared(told, label, end)));
  }

  /**
   * What somebody finds who is sent: a fault that shows so and is there at that moment, whatever
   * weather its case was put down to when it ended days later.
   */
  Optional<Label> found(Told told, Optional<Label> cause) {
    if (cause.isEmpty() || cause.get().kind().part() != Part.SKY || told.ticket.isEmpty()) {
      return cause;
    }
    var at = told.ticket.get();
    return of(told.site).stream()
        .filter(label -> label.kind().part() != Part.SKY)
        .filter(label -> label.expected().mode() == Expectation.Mode.NEEDED)
        .filter(label -> label.expected().touches().contains(told.subject))
        .filter(label -> label.from().isBefore(at) && label.until().isAfter(at))
        .findFirst()
        .or(() -> cause);
  }

  private static Duration shared(Told told, Label label, Instant end) {
    var from = told.since.isAfter(label.from()) ? told.since : label.from();
    var until = told.until.orElse(end);
    until = until.isBefore(label.until()) ? until : label.until();
    return Duration.between(from, until);
  }
}
