package zhenzhi.simulator.plan;

import static java.util.function.Predicate.not;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Who fails when. The fleet is dealt into as many lanes as sites should be faulty at once; in each
 * lane one fault follows the other, so the share of faulty sites hardly changes and no site has
 * two.
 */
final class FaultPlan {
  /** A well-kept fleet has 3 to 5 % at a time. */
  private static final double FAULTY = 0.05;

  private static final Duration TERM = Duration.ofDays(6);
  private static final Fault.Kind[] KINDS = Fault.Kind.values();

  private final Chance chance;
  private final List<Site> sites;
  private final int lanes;

  FaultPlan(Chance chance, List<Site> sites) {
    this.chance = chance;
    this.sites = sites;
    this.lanes = Math.max(1, (int) Math.round(sites.size() * FAULTY));
  }

  /** The faults of {@code site} that touch the time from {@code since} until {@code end}. */
  List<Fault> of(Site site, Instant since, Instant end) {
    return lane(site.index() % lanes, since, end).stream()
        .filter(fault -> fault.station().equals(site.code()))
        .toList();
  }

  /** All faults that touch the time from {@code since} until {@code end}. */
  List<Fault> all(Instant since, Instant end) {
    return IntStream.range(0, lanes)
        .boxed()
        .flatMap(lane -> lane(lane, since, end).stream())
        .toList();
  }

  private List<Fault> lane(int lane, Instant since, Instant end) {
    return LongStream.rangeClosed(term(lane, since), term(lane, end))
        .mapToObj(term -> fault(lane, term))
        .flatMap(Optional::stream)
        .filter(fault -> fault.from().isBefore(end) && fault.until().isAfter(since))
        .toList();
  }

  private Optional<Fault> fault(int lane, long term) {
    var random = chance.of("fault", lane, term);
    var begin = Instant.EPOCH.plus(offset(lane)).plus(TERM.multipliedBy(term));
    var from = begin.plus(Duration.ofMinutes(random.nextInt(6 * 60)));
    var until = begin.plus(TERM).minus(Duration.ofMinutes(random.nextInt(18 * 60)));
    for (var shift = 0; shift < KINDS.length; shift++) {
      var kind = KINDS[Math.floorMod(lane + term + shift, KINDS.length)];
      var candidates = candidates(lane, kind);
      if (!candidates.isEmpty()) {
        return Optional.of(new Fault(Chance.oneOf(candidates, random).code(), kind, from, until));
      }
    }
    return Optional.empty();
  }

  private List<Site> candidates(int lane, Fault.Kind kind) {
    var candidates = new ArrayList<Site>();
    for (var index = lane; index < sites.size(); index += lanes) {
      candidates.add(sites.get(index));
    }
    candidates.removeIf(not(kind::canBefall));
    return candidates;
  }

  private long term(int lane, Instant at) {
    return Math.floorDiv(
        Duration.between(Instant.EPOCH, at).minus(offset(lane)).toMillis(), TERM.toMillis());
  }

  /** Lanes change at different moments. */
  private Duration offset(int lane) {
    return TERM.multipliedBy(lane).dividedBy(lanes);
  }
}
