package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.chart.History.Absence;
import zhenzhi.collector.diagnosis.chart.History.Boot;
import zhenzhi.collector.diagnosis.chart.History.Ended;
import zhenzhi.collector.diagnosis.chart.History.LineLook;
import zhenzhi.collector.diagnosis.chart.History.Lnb;
import zhenzhi.collector.diagnosis.chart.Patient;
import zhenzhi.collector.diagnosis.chart.Site;
import zhenzhi.collector.diagnosis.sky.Place;
import zhenzhi.collector.diagnosis.symptom.Recent;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.Booted;
import zhenzhi.protocol.Event.PlayerCrashed;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.simulator.fleet.WorldSite;
import zhenzhi.simulator.heard.Happened;
import zhenzhi.simulator.heard.Heard;
import zhenzhi.simulator.heard.Reach;
import zhenzhi.simulator.heard.Taken;

/** What a collector remembers of one site. */
final class SiteMemory {
  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration CRASHES = Duration.ofDays(3);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration LONG = Duration.ofHours(2);

  /** A look older than this is none of today's sky. */
  private static final Duration FRESH = Duration.ofMinutes(15);

  private record Loss(Instant at, double percent) {}

  final WorldSite registered;
  final List<Away> aways = new ArrayList<>();
  final List<Boot> boots = new ArrayList<>();
  final StudyMemory study = new StudyMemory();
  Chart chart = Chart.EMPTY;

  /** Until when nothing but the passing of time can make anything of it. */
  Instant clearUntil = Instant.MIN;

  boolean isDeviceElsewhere;

  private final Site site;
  private final Instant begin;
  private final ClearSky sky = new ClearSky();
  private final Deque<Absence> absences = new ArrayDeque<>();
  private final Deque<LineLook> looks = new ArrayDeque<>();
  private final Deque<Loss> losses = new ArrayDeque<>();
  private final Deque<Instant> crashes = new ArrayDeque<>();
  private Heard heard;
  private StationFacts facts;
  private @Nullable String firstDevice;

  SiteMemory(WorldSite registered, Heard heard, Instant begin) {
    this.registered = registered;
    this.site = site(registered);
    this.begin = begin;
    this.heard = heard;
    this.facts = Facts.of(registered, heard, Optional.empty());
    take(heard);
  }

  private static Site site(WorldSite site) {
    Set<Site.Share> shares = new HashSet<>();
    site.declared()
        .ifPresent(hangs -> {
          shares.add(new Site.Share(Site.Share.Kind.LINE, hangs.uplink()));
          shares.add(new Site.Share(Site.Share.Kind.SWITCH, hangs.lineSwitch()));
          shares.add(new Site.Share(Site.Share.Kind.FEEDER, hangs.feeder()));
        });
    return new Site(
        site.index(),
        site.subdistrict(),
        new Place(site.latitude(), site.longitude()),
        site.satellite().orElse(0),
        shares);
  }

  @SuppressWarnings("ReferenceEquality") // while nothing arrives it is the same object
  boolean isNews(Heard now) {
    return now != heard;
  }

  /** Takes what is new. */
  void hear(Heard now) {
    var before = heard;
    heard = now;
    clearUntil = Instant.MIN;
    facts = Facts.of(registered, now, facts.heardAt());
    if (before.reach() != Reach.CONNECTED && now.since().isAfter(before.since())) {
      was(before, now.since());
    }
    take(now);
  }

  /** Ends an absence. */
  private void was(Heard away, Instant until) {
    var lost = away.reach() == Reach.LOST;
    aways.add(new Away(away.since().toEpochMilli(), until.toEpochMilli(), lost));
    if (Duration.between(away.since(), until).compareTo(LONG) >= 0) {
      absences.addLast(new Absence(away.since(), until));
    }
  }

  /** Ends the absence that is not over, so that it can be counted. */
  void end(Instant now) {
    if (heard.reach() != Reach.CONNECTED) {
      was(heard, now);
    }
  }

  private void take(Heard now) {
    now.events().forEach(this::take);
    for (var kept : now.kept()) {
      if (kept.sample() instanceof Line line) {
        looks.addLast(new LineLook(kept.at(), line.carrier(), !line.addresses().isEmpty()));
      }
    }
    var line = now.line();
    if (line != null) {
      lose(line);
    }
    var binding = now.binding();
    if (binding != null && firstDevice == null) {
      firstDevice = binding.sample().device();
    }
  }

  private void take(Happened happened) {
    if (happened.event() instanceof Booted booted) {
      boots.add(new Boot(happened.at(), booted.cause()));
    } else if (happened.event() instanceof PlayerCrashed) {
      crashes.addLast(happened.at());
    }
  }

  private void lose(Taken<Line> line) {
    var percent = line.sample().lossPercent();
    if (percent != null && (losses.isEmpty() || losses.getLast().at().isBefore(line.at()))) {
      losses.addLast(new Loss(line.at(), percent));
      while (losses.getFirst().at().isBefore(line.at().minus(HOUR))) {
        losses.removeFirst();
      }
    }
  }

  Optional<String> device() {
    return facts.binding().map(StationFacts.Binding::device);
  }

  StationFacts facts() {
    return facts;
  }

  boolean isHeard() {
    return heard.reach() == Reach.CONNECTED;
  }

  Patient patient(Instant now) {
    return new Patient(site, facts, sky.baseline(), recent(now), chart);
  }

  /**
   * Starts after the mains came back are the mains', those that somebody asked for are the
   * keeper's; the box's own are those after a crash and those without any reason.
   */
  private Recent recent(Instant now) {
    var since = now.minus(HOUR);
    while (!crashes.isEmpty() && crashes.getFirst().isBefore(now.minus(CRASHES))) {
      crashes.removeFirst();
    }
    var own = 0;
    var power = 0;
    for (var nth = boots.size() - 1; nth >= 0 && boots.get(nth).at().isAfter(since); nth--) {
      var cause = boots.get(nth).cause();
      own += cause == BootCause.CRASH || cause == BootCause.UNKNOWN ? 1 : 0;
      power += cause == BootCause.POWER_LOSS ? 1 : 0;
    }
    var exchanged = !device().equals(Optional.ofNullable(firstDevice));
    return new Recent(
        own,
        power,
        crashesSince(since),
        crashesSince(now.minus(DAY)),
        crashes.size(),
        isDeviceElsewhere,
        exchanged);
  }

  private int crashesSince(Instant since) {
    return (int) crashes.stream().filter(at -> at.isAfter(since)).count();
  }

  /** Looks at the sky, every quarter of an hour. */
  void lookUp(Instant now) {
    study.look(now, isHeard(), heard.playing(), chart.cases().values());
    var reception = heard.reception();
    if (reception != null
        && reception.sample().locked()
        && reception.at().isAfter(now.minus(FRESH))) {
      sky.look(reception.sample());
    }
  }

  void keep(Chart next) {
    chart = next;
    if (isBroken()) {
      sky.spoil();
    }
  }

  /** As the collector's baselines have it: a day of rain is a day all the same. */
  private boolean isBroken() {
    var open = chart.cases().get(Subject.RECEPTION);
    return open != null
        && open.verdict().finding() != Finding.RAIN_FADE
        && open.verdict().finding() != Finding.SUN_OUTAGE;
  }

  void midnight() {
    sky.midnight(isBroken());
  }

  /** What is remembered of it when a case is judged that began at {@code since}. */
  History history(Instant since, Instant now, List<Ended> ended) {
    var fortnight = now.minus(FORTNIGHT);
    while (!absences.isEmpty() && absences.getFirst().until().isBefore(fortnight)) {
      absences.removeFirst();
    }
    while (!looks.isEmpty() && looks.getFirst().at().isBefore(fortnight)) {
      looks.removeFirst();
    }
    var earliest = earlier(now.minus(DAY), since.minus(HOUR));
    return new History(
        List.copyOf(absences),
        begin.isAfter(fortnight) ? begin : fortnight,
        boots.stream().filter(boot -> boot.at().isAfter(earliest)).toList(),
        looks.stream().filter(look -> !look.at().isBefore(since)).toList(),
        lossBefore(since),
        lnb(),
        ended,
        Optional.empty());
  }

  private @Nullable Double lossBefore(Instant since) {
    var average =
        losses.stream()
            .filter(loss -> loss.at().isBefore(since))
            .filter(loss -> loss.at().isAfter(since.minus(HALF_HOUR)))
            .mapToDouble(Loss::percent)
            .average();
    return average.isPresent() ? (Double) average.getAsDouble() : null;
  }

  private Lnb lnb() {
    var reception = heard.reception();
    return reception == null
        ? Lnb.UNKNOWN
        : new Lnb(reception.sample().lnbVolts(), reception.sample().lnbMilliamps());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
