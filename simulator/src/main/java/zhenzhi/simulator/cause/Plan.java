package zhenzhi.simulator.cause;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.fleet.Fleet;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.scenario.Scenario;
import zhenzhi.simulator.signal.Effect;
import zhenzhi.simulator.signal.Spell;
import zhenzhi.simulator.signal.Spell.Pace;
import zhenzhi.simulator.signal.Stop;
import zhenzhi.simulator.sky.Air;
import zhenzhi.simulator.sky.Weather;
import zhenzhi.simulator.truth.Hit;
import zhenzhi.simulator.truth.Kind;
import zhenzhi.simulator.truth.Truth;

/** Everything that will befall a fleet, as it is being planned. */
final class Plan {
  static final long SECOND = 1_000;
  static final long MINUTE = 60_000;
  static final long HOUR = 3_600_000;
  static final long DAY = 24 * HOUR;
  private static final double YEAR = 365.25 * DAY;

  /** What began so long before the scenario may still last when it begins. */
  private static final long BEFORE = 30 * DAY;

  final Scenario scenario;
  final Fleet fleet;
  final Weather weather;
  final Air air;
  final long seed;
  final long begin;
  final long end;
  private final List<List<Spell>> spells;
  private final List<Truth> truths = new ArrayList<>();
  private final List<List<Hit>> off;

  Plan(Scenario scenario, Fleet fleet, Weather weather, Air air, long seed) {
    this.scenario = scenario;
    this.fleet = fleet;
    this.weather = weather;
    this.air = air;
    this.seed = seed;
    this.begin = scenario.begin().toEpochMilli();
    this.end = scenario.end().toEpochMilli();
    this.spells = fleet.sites().stream().<List<Spell>>map(_ -> new ArrayList<>()).toList();
    this.off = fleet.sites().stream().<List<Hit>>map(_ -> new ArrayList<>()).toList();
  }

  /**
   * One time at which something happens.
   *
   * @param unit to which site, feeder, switch or uplink
   * @param set how long it lasts by appointment; 0 when that is left to chance
   */
  record Occurrence(int unit, long from, long set, Dice dice) {

    /** How long it lasts: around {@code median}, never beyond the bounds. */
    long lasts(double median, double sigma, long least, long most) {
      return set > 0 ? set : StrictMath.clamp((long) dice.around(median, sigma), least, most);
    }
  }

  /** When {@code kind} happens to whom, out of so many that {@code can} be befallen. */
  List<Occurrence> occurrences(Kind kind, int units, IntPredicate can) {
    var found = new ArrayList<Occurrence>();
    var each = YEAR / scenario.rate(kind);
    for (var unit = 0; unit < units && scenario.rate(kind) > 0; unit++) {
      if (can.test(unit)) {
        var dice = Dice.of(seed, kind.key(), unit);
        for (var at = begin - BEFORE + dice.exponential(each);
            at < end;
            at += dice.exponential(each)) {
          found.add(new Occurrence(unit, (long) at, 0, Dice.of(dice.next(), kind.key())));
        }
      }
    }
    found.addAll(appointed(kind, units, can));
    return found;
  }

  private List<Occurrence> appointed(Kind kind, int units, IntPredicate can) {
    var able = IntStream.range(0, units).filter(can).boxed().toList();
    var found = new ArrayList<Occurrence>();
    for (var appointment : scenario.appointed()) {
      if (appointment.kind() == kind && !able.isEmpty()) {
        var dice = Dice.of(seed, "appointed " + kind.key(), appointment.atMillis());
        found.add(
            new Occurrence(
                dice.oneOf(able), begin + appointment.atMillis(), appointment.millis(), dice));
      }
    }
    return found;
  }

  /** When it is mended: some working days later, in daylight. */
  long mended(Occurrence broken, double days) {
    if (broken.set > 0) {
      return broken.from + broken.set;
    }
    var done = broken.from + (long) broken.dice.around(days * DAY, 0.7);
    var hour = (done - begin) / HOUR % 24;
    var daylight = hour < 9 ? 9 - hour : hour > 17 ? 33 - hour : 0;
    return Math.max(broken.from + 20 * MINUTE, done + daylight * HOUR);
  }

  boolean isOver(long until) {
    return until <= begin;
  }

  /** Lets something work on a site; what lies outside the scenario's time is cut off. */
  void work(int site, long from, long until, Pace pace, Effect effect) {
    var starts = Math.max(from, begin);
    if (starts < Math.min(until, end)) {
      spells.get(site).add(new Spell(starts, until, pace, effect));
    }
  }

  void work(int site, long from, long until, Effect effect) {
    work(site, from, until, Pace.STILL, effect);
  }

  /** Lets a box be off for longer; whatever else befalls it meanwhile shows nowhere. */
  void off(int site, long from, long until, Stop why) {
    work(site, from, until, (s, _) -> s.stop(why));
    off.get(site)
        .add(
            new Hit(
                site(site).site().code(), Instant.ofEpochMilli(from), Instant.ofEpochMilli(until)));
  }

  /** Who was befallen when; nobody knows of what lies outside the scenario's time. */
  Marks marks(Kind kind) {
    return new Marks(kind);
  }

  List<Premises> sites() {
    return fleet.sites();
  }

  Premises site(int index) {
    return fleet.sites().get(index);
  }

  List<List<Spell>> spells() {
    return spells;
  }

  List<Truth> truths() {
    var bySite = new HashMap<StationCode, List<Hit>>();
    sites().forEach(site -> bySite.put(site.site().code(), off.get(site.index())));
    return truths.stream()
        .map(truth -> isHidden(truth, bySite) ? truth.unseen() : truth)
        .sorted(Comparator.comparing(Truth::from).thenComparing(Truth::kind))
        .toList();
  }

  /** Whether it only ever befell boxes that were off anyway. */
  private static boolean isHidden(Truth truth, Map<StationCode, List<Hit>> off) {
    return truth.hits().stream()
        .allMatch(hit ->
            off.getOrDefault(hit.site(), List.of()).stream()
                .anyMatch(
                    dark -> dark.from().isBefore(hit.from()) && dark.until().isAfter(hit.until())));
  }

  /** A truth as it is put together. */
  final class Marks {
    private final Kind kind;
    private final List<Hit> hits = new ArrayList<>();

    private Marks(Kind kind) {
      this.kind = kind;
    }

    Marks hit(int site, long from, long until) {
      var starts = Math.max(from, begin);
      var ends = Math.min(until, end);
      if (starts < ends) {
        hits.add(
            new Hit(
                site(site).site().code(),
                Instant.ofEpochMilli(starts),
                Instant.ofEpochMilli(ends)));
      }
      return this;
    }

    void done() {
      done(null, true);
    }

    void done(@Nullable Kind because, boolean canTell) {
      if (!hits.isEmpty()) {
        hits.sort(Comparator.comparing(Hit::from));
        var visible =
            canTell
                && switch (kind.sight()) {
                  case WHILE, AFTERWARDS -> true;
                  case SILENCE, LIKE_ANOTHER, NEVER -> false;
                };
        truths.add(new Truth(kind, hits, because, visible));
      }
    }
  }
}
