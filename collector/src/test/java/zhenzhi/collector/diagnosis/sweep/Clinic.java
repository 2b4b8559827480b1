package zhenzhi.collector.diagnosis.sweep;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.DiagnosisConfigs;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.chart.Case;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.chart.History.Absence;
import zhenzhi.collector.diagnosis.chart.History.Boot;
import zhenzhi.collector.diagnosis.chart.History.Ended;
import zhenzhi.collector.diagnosis.incident.Incident;
import zhenzhi.collector.diagnosis.sky.Weather;
import zhenzhi.collector.diagnosis.sweep.Outcome.Closed;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.workday.WorkCalendar;
import zhenzhi.collector.workday.WorkCalendarFactory;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Presence;

/**
 * A district whose time is moved by hand: facts at minutes, expectations at minutes. It is looked
 * at every 15 seconds.
 */
final class Clinic {
  private static final Instant MORNING = Instant.parse("2026-06-15T02:00:00Z");
  private static final WorkCalendar WORKDAYS =
      new WorkCalendar(
          ZoneId.of("Asia/Shanghai"),
          LocalTime.of(8, 30),
          LocalTime.of(17, 30),
          WorkCalendarFactory.builtIn());
  private static final Duration SILENCE = Duration.ofMinutes(15);

  private final List<Bed> beds = new ArrayList<>();
  private final Map<Long, Incident> incidents = new TreeMap<>();
  private final List<Closed> closed = new ArrayList<>();
  private final Sweep sweep = new Sweep(DiagnosisConfigs.DEFAULTS, SILENCE);
  private Optional<Instant> listening;
  private Weather weather = Weather.UNKNOWN;
  private Instant now;
  private long numbers;
  private List<Long> unsure = List.of();

  Clinic() {
    this(MORNING);
  }

  Clinic(Instant start) {
    this.now = start;
    this.listening = Optional.of(start.minus(Duration.ofDays(30)));
  }

  /** Adds sites; the first of all is number 1. */
  Clinic sites(int count, String area, Access access) {
    for (var nth = 0; nth < count; nth++) {
      beds.add(new Bed(beds.size() + 1L, area, access, now));
    }
    return this;
  }

  private Bed bed(long id) {
    return beds.get((int) id - 1);
  }

  Clinic is(long id, Consumer<Bed> change) {
    change.accept(bed(id));
    return this;
  }

  Clinic all(long from, long until, Consumer<Bed> change) {
    for (var id = from; id <= until; id++) {
      change.accept(bed(id));
    }
    return this;
  }

  /** Every day of the last fortnight. */
  Clinic offEachDay(long id, Duration fromNow, Duration length) {
    for (var day = 14; day >= 1; day--) {
      var from = now.plus(fromNow).minus(Duration.ofDays(day));
      bed(id).absences.add(new Absence(from, from.plus(length)));
    }
    return this;
  }

  Clinic lost(long from, long until) {
    return all(from, until, bed -> said(bed, Presence.State.LOST));
  }

  Clinic lost(long id) {
    return lost(id, id);
  }

  Clinic stopped(long id) {
    return is(id, bed -> said(bed, Presence.State.STOPPED));
  }

  /** They are back, and had started anew, or had kept running. */
  Clinic back(@Nullable BootCause boot, long from, long until) {
    return all(
        from,
        until,
        bed -> {
          if (boot != null) {
            bed.boots.add(new Boot(now, boot));
          }
          said(bed, Presence.State.ONLINE);
        });
  }

  Clinic back(@Nullable BootCause boot, long id) {
    return back(boot, id, id);
  }

  private void said(Bed bed, Presence.State state) {
    bed.presence = state;
    bed.presenceAt = now;
  }

  /** Somebody tells of the weather. */
  Clinic weather(double rain, boolean lightning) {
    weather =
        new Weather() {
          @Override
          public OptionalDouble rain(String area, Instant from, Instant until) {
            return OptionalDouble.of(rain);
          }

          @Override
          public boolean lightning(String area, Instant from, Instant until) {
            return lightning;
          }
        };
    return this;
  }

  Clinic nobodyListens() {
    listening = Optional.empty();
    return this;
  }

  Clinic somebodyListens() {
    listening = Optional.of(now);
    return this;
  }

  Clinic minutes(long minutes) {
    return seconds(60 * minutes);
  }

  /** Lets time go by. */
  Clinic seconds(long seconds) {
    var until = now.plusSeconds(seconds);
    while (now.isBefore(until)) {
      now = now.plusSeconds(15);
      sweep();
    }
    return this;
  }

  private void sweep() {
    var outcome =
        sweep.of(
            new Scene(
                beds.stream().map(bed -> bed.patient(now)).toList(),
                areas(),
                incidents().stream().filter(one -> one.over().isEmpty()).toList(),
                (ids, _) ->
                    ids.keySet().stream()
                        .collect(toMap(Function.identity(), id -> bed(id).history())),
                weather,
                WORKDAYS,
                listening,
                now));
    unsure = outcome.unsure();
    var numbered = new HashMap<Long, Long>();
    for (var incident : outcome.incidents()) {
      var id = incident.id() < 0 ? ++numbers : incident.id();
      numbered.put(incident.id(), id);
      incidents.put(id, incident.kept(id));
    }
    outcome.charts().forEach((id, chart) -> bed(id).chart = numbered(chart, numbered));
    for (var over : outcome.closed()) {
      closed.add(over);
      if (over.last().isDue(now)) {
        var verdict = over.verdict().finding();
        bed(over.site())
            .ended
            .add(new Ended(verdict, over.last().since(), over.last().told(), over.until()));
      }
    }
  }

  private Map<String, Area> areas() {
    return beds.stream()
        .filter(Bed::isHeard)
        .collect(toMap(bed -> bed.site.area(), Bed::area, Area::plus));
  }

  private static Chart numbered(Chart chart, Map<Long, Long> numbers) {
    var cases = new EnumMap<Subject, Case>(Subject.class);
    chart
        .cases()
        .forEach((subject, open) -> {
          var incident = open.incident();
          cases.put(
              subject,
              incident.isEmpty()
                  ? open
                  : open.in(
                      OptionalLong.of(
                          numbers.getOrDefault(incident.getAsLong(), incident.getAsLong()))));
        });
    return new Chart(chart.courses(), cases);
  }

  Instant now() {
    return now;
  }

  /** Whose box should be asked. */
  List<Long> unsure() {
    return unsure;
  }

  /** What is told of a site about a subject. */
  Optional<Finding> told(long id, Subject subject) {
    return open(id, subject).map(one -> one.verdict().finding());
  }

  Optional<Case> open(long id, Subject subject) {
    return Optional.ofNullable(bed(id).chart.cases().get(subject));
  }

  /** Whether somebody is wanted for this site alone. */
  boolean isDue(long id, Subject subject) {
    return open(id, subject).filter(one -> one.isDue(now)).isPresent();
  }

  List<Incident> incidents() {
    return List.copyOf(incidents.values());
  }

  List<Closed> closed() {
    return closed;
  }
}
