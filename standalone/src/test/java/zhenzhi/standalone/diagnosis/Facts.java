package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.Sample;
import zhenzhi.simulator.fleet.WorldSite;
import zhenzhi.simulator.heard.Heard;
import zhenzhi.simulator.heard.Taken;

/** Says what is heard of a site in the collector's words. */
final class Facts {
  private static final Duration REGISTERED = Duration.ofDays(365);

  private Facts() {}

  /**
   * What is known of it.
   *
   * @param before when anything had come from it so far
   */
  static StationFacts of(WorldSite site, Heard heard, Optional<Instant> before) {
    var samples = Stream.of(heard.reception(), heard.line(), heard.box(), heard.binding());
    var reported = samples.flatMap(Stream::ofNullable).map(Taken::arrived).max(Instant::compareTo);
    var state = state(heard);
    var said =
        state == Presence.State.LOST ? Optional.<Instant>empty() : Optional.of(heard.since());
    var heardAt =
        Stream.of(before, reported, said).flatMap(Optional::stream).max(Instant::compareTo);
    return new StationFacts(
        access(site),
        heard.since().minus(REGISTERED),
        Optional.of(site.account()),
        heardAt,
        reported,
        Optional.empty(),
        Optional.of(new StationFacts.Connection(heard.since(), state)),
        Optional.ofNullable(heard.reception()).map(Facts::reception),
        Optional.ofNullable(heard.line()).map(Facts::line),
        Optional.ofNullable(heard.box()).map(Facts::box),
        Optional.ofNullable(heard.binding()).map(Facts::binding),
        Optional.empty());
  }

  static Access access(WorldSite site) {
    return switch (site.access()) {
      case SATELLITE_C -> Access.SATELLITE_C;
      case SATELLITE_KU -> Access.SATELLITE_KU;
      case CABLE -> Access.CABLE;
      case IPTV -> Access.IPTV;
    };
  }

  private static Presence.State state(Heard heard) {
    return switch (heard.reach()) {
      case CONNECTED -> Presence.State.ONLINE;
      case LOST -> Presence.State.LOST;
      case STOPPED -> Presence.State.STOPPED;
    };
  }

  private static StationFacts.Reception reception(Taken<Sample.Reception> taken) {
    var look = taken.sample();
    return new StationFacts.Reception(
        taken.at(),
        look.locked(),
        look.band(),
        look.strengthPercent(),
        look.qualityPercent(),
        look.snrDb());
  }

  private static StationFacts.Line line(Taken<Sample.Line> taken) {
    var look = taken.sample();
    return new StationFacts.Line(
        taken.at(),
        look.carrier(),
        look.dns(),
        look.broker(),
        look.roundTripMs(),
        look.lossPercent());
  }

  private static StationFacts.Box box(Taken<Sample.Box> taken) {
    var look = taken.sample();
    return new StationFacts.Box(
        taken.at(),
        look.load(),
        look.memoryTotalMiB(),
        look.memoryFreeMiB(),
        look.diskTotalMiB(),
        look.diskFreeMiB(),
        look.temperatureCelsius(),
        look.clockSynchronised());
  }

  private static StationFacts.Binding binding(Taken<Sample.Binding> taken) {
    var look = taken.sample();
    @Nullable String account = look.account();
    return new StationFacts.Binding(
        taken.at(), Optional.ofNullable(account), look.device(), look.state());
  }
}
