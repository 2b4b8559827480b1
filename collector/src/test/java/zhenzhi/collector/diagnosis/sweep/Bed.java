package zhenzhi.collector.diagnosis.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.chart.CheckUp;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.chart.History.Absence;
import zhenzhi.collector.diagnosis.chart.History.Boot;
import zhenzhi.collector.diagnosis.chart.History.Ended;
import zhenzhi.collector.diagnosis.chart.History.LineLook;
import zhenzhi.collector.diagnosis.chart.History.Lnb;
import zhenzhi.collector.diagnosis.chart.Patient;
import zhenzhi.collector.diagnosis.chart.Site;
import zhenzhi.collector.diagnosis.sky.Place;
import zhenzhi.collector.diagnosis.symptom.Baseline;
import zhenzhi.collector.diagnosis.symptom.Recent;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.BindingState;

/** A site of the {@link Clinic}, healthy until something is said of it. */
final class Bed {
  private static final Place NINGBO = new Place(29.87, 121.55);
  private static final double CHINASAT_9 = 92.2;
  private static final Duration LONG = Duration.ofDays(365);

  final Access access;
  final List<Absence> absences = new ArrayList<>();
  final List<Boot> boots = new ArrayList<>();
  final List<Ended> ended = new ArrayList<>();
  final List<LineLook> looks = new ArrayList<>();
  Site site;
  Chart chart = Chart.EMPTY;
  Recent recent = Recent.QUIET;
  Lnb lnb = Lnb.UNKNOWN;
  Optional<CheckUp> checkUp = Optional.empty();
  @Nullable Baseline baseline = new Baseline(72.0, 78.0, 12.0, 14, 0);
  Presence.State presence = Presence.State.ONLINE;
  Instant presenceAt;
  boolean locked = true;
  double strength = 72;
  double snr = 12;
  double lossPercent;
  Answer dns = Answer.ANSWERED;
  double diskFreePercent = 60;
  double celsius = 50;
  String account;
  BindingState binding = BindingState.BOUND;

  Bed(long id, String area, Access access, Instant now) {
    this.site = new Site(id, area, NINGBO, CHINASAT_9, Set.of());
    this.access = access;
    this.presenceAt = now.minus(Duration.ofDays(1));
    this.account = registered();
  }

  private String registered() {
    return "account-" + site.id();
  }

  void sharing(Site.Share share) {
    site = new Site(site.id(), site.area(), site.place(), site.satellite(), Set.of(share));
  }

  boolean isHeard() {
    return presence == Presence.State.ONLINE;
  }

  Patient patient(Instant now) {
    return new Patient(site, facts(now), Optional.ofNullable(baseline), recent, chart);
  }

  History history() {
    return new History(
        absences, presenceAt.minus(Duration.ofDays(14)), boots, looks, null, lnb, ended, checkUp);
  }

  Area area() {
    return new Area(1, access == Access.SATELLITE_KU ? 1 : 0, access == Access.SATELLITE_C ? 1 : 0);
  }

  /** As it was when it was last heard. */
  private StationFacts facts(Instant now) {
    var at = isHeard() ? now : presenceAt;
    return new StationFacts(
        access,
        presenceAt.minus(LONG),
        Optional.of(registered()),
        Optional.of(at),
        Optional.of(at),
        Optional.empty(),
        Optional.of(new StationFacts.Connection(presenceAt, presence)),
        access.hasTuner() ? Optional.of(reception(at)) : Optional.empty(),
        Optional.of(new StationFacts.Line(at, true, dns, Answer.ANSWERED, 20.0, lossPercent)),
        Optional.of(
            new StationFacts.Box(
                at, 0.3, 1000, 500, 1000, (int) (diskFreePercent * 10), celsius, true)),
        Optional.of(
            new StationFacts.Binding(at, Optional.of(account), "device-" + site.id(), binding)),
        Optional.empty());
  }

  private StationFacts.Reception reception(Instant at) {
    var band =
        switch (access) {
          case SATELLITE_C -> Band.C;
          case SATELLITE_KU -> Band.KU;
          case CABLE, IPTV -> Band.NONE;
        };
    return new StationFacts.Reception(at, locked, band, strength, snr * 6.5, snr);
  }
}
