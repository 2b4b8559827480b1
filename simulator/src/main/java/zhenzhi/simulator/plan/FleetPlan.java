package zhenzhi.simulator.plan;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The whole fleet and its life, from a seed: the same today, tomorrow and on every machine. It
 * knows what is true; the boxes only report it.
 */
public final class FleetPlan {
  private final ZoneId zone;
  private final Chance chance;
  private final List<Site> sites;
  private final StudyHabit habit;
  private final FaultPlan faults;

  /**
   * @param zone where the sites stand: it decides when a day begins
   */
  public FleetPlan(long seed, int sites, ZoneId zone) {
    this.zone = zone;
    this.chance = new Chance(seed);
    var register = new Register(chance);
    this.sites = IntStream.range(0, sites).mapToObj(register::site).toList();
    this.habit = new StudyHabit(chance, zone);
    this.faults = new FaultPlan(chance, this.sites);
  }

  public List<Site> sites() {
    return sites;
  }

  public ZoneId zone() {
    return zone;
  }

  /** For questions that the plan leaves to whoever carries it out, such as noise. */
  public Chance chance() {
    return chance;
  }

  /** What is played at {@code site} on {@code day}, in order of time. */
  public List<Viewing> viewings(Site site, LocalDate day) {
    if (!site.installed()) {
      return List.of();
    }
    var planned = habit.on(day, site);
    if (planned.isEmpty()) {
      return planned;
    }
    var prevented = prevented(site, day);
    return planned.stream()
        .filter(viewing -> prevented.stream().noneMatch(f -> viewing.overlaps(f.from(), f.until())))
        .sorted(comparing(Viewing::from))
        .toList();
  }

  /** What a perfect observer would have counted at {@code site} on {@code day} by {@code asOf}. */
  public Ideal ideal(Site site, LocalDate day, Instant asOf) {
    var viewings = viewings(site, day);
    return new Ideal(
        total(viewings, viewing -> viewing.course().isStudy(), asOf),
        total(viewings, _ -> true, asOf));
  }

  /** What is wrong with {@code site} at {@code at}. */
  public Optional<Fault> fault(Site site, Instant at) {
    return faults.of(site, at, at.plusMillis(1)).stream().findFirst();
  }

  /** The faults of {@code site} that touch the time from {@code since} until {@code end}. */
  public List<Fault> faults(Site site, Instant since, Instant end) {
    return faults.of(site, since, end);
  }

  /** The fleet's faults that touch the time from {@code since} until {@code end}. */
  public List<Fault> groundTruth(Instant since, Instant end) {
    return faults.all(since, end);
  }

  /**
   * Hours as they should be found.
   *
   * @param credited what counts as study
   * @param raw everything played
   */
  public record Ideal(Duration credited, Duration raw) {}

  private List<Fault> prevented(Site site, LocalDate day) {
    var begin = day.atStartOfDay(zone).toInstant();
    var end = day.plusDays(1).atStartOfDay(zone).toInstant();
    return faults.of(site, begin, end).stream()
        .filter(fault -> fault.kind().stopsViewing(site.access()))
        .toList();
  }

  private static Duration total(List<Viewing> viewings, Predicate<Viewing> counts, Instant asOf) {
    return viewings.stream()
        .filter(counts.and(viewing -> viewing.from().isBefore(asOf)))
        .map(v -> Duration.between(v.from(), v.until().isBefore(asOf) ? v.until() : asOf))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
