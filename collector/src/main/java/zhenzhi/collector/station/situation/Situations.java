package zhenzhi.collector.station.situation;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.station.situation.Situation.BoxFault;
import zhenzhi.collector.station.situation.Situation.BoxTrouble;
import zhenzhi.collector.station.situation.Situation.How;
import zhenzhi.collector.station.situation.Situation.NeverHeard;
import zhenzhi.collector.station.situation.Situation.Offline;
import zhenzhi.collector.station.situation.Situation.Playing;
import zhenzhi.collector.station.situation.Situation.Standby;
import zhenzhi.collector.station.situation.Situation.Unknown;
import zhenzhi.collector.station.situation.Situation.Why;
import zhenzhi.protocol.Presence;

/** Says how a site is, from the last things known of it. */
public final class Situations {
  private Situations() {}

  public static Situation of(
      StationFacts facts, Listening listening, StationConfig limits, Instant now) {
    if (facts.heardAt().isEmpty()) {
      return new NeverHeard(facts.registeredAt());
    }
    var heardAt = facts.heardAt().get();
    var quiet = quiet(facts, heardAt, limits, now);
    if (quiet.isEmpty()) {
      return Troubles.of(facts, heardAt, limits)
          .findFirst()
          .orElseGet(() -> ready(facts, limits, now));
    }
    var offline = quiet.get();
    if (!listening.isUnbrokenSince(later(offline.since(), now.minus(limits.silenceLimit())))) {
      return unknown(listening, heardAt, now);
    }
    return switch (offline.how()) {
      case LOST, SILENT -> offline;
      case STOPPED ->
          Troubles.of(facts, heardAt, limits)
              .filter(Situations::outlastsSwitchingOff)
              .findFirst()
              .orElse(offline);
    };
  }

  private static Optional<Offline> quiet(
      StationFacts facts, Instant heardAt, StationConfig limits, Instant now) {
    var gone =
        facts
            .connection()
            .filter(last -> last.state() != Presence.State.ONLINE)
            // A will can come late, after the box has spoken again.
            .filter(last -> !heardAt.isAfter(last.at()));
    if (gone.isPresent()) {
      var since = gone.get().at();
      return now.isBefore(since.plus(limits.holdDown()))
          ? Optional.empty()
          : Optional.of(new Offline(since, how(gone.get(), limits, now)));
    }
    return heardAt.isBefore(now.minus(limits.silenceLimit()))
        ? Optional.of(new Offline(heardAt, How.SILENT))
        : Optional.empty();
  }

  private static How how(StationFacts.Connection gone, StationConfig limits, Instant now) {
    if (gone.state() == Presence.State.LOST) {
      return How.LOST;
    }
    return now.isBefore(gone.at().plus(limits.missedAfter())) ? How.STOPPED : How.SILENT;
  }

  private static Unknown unknown(Listening listening, Instant heardAt, Instant now) {
    var heard = Optional.of(heardAt);
    return listening
        .since()
        .map(since -> new Unknown(Why.LISTENING_TOO_SHORT, since, heard))
        .orElseGet(
            () -> new Unknown(Why.NOBODY_LISTENING, listening.lastHeard().orElse(now), heard));
  }

  private static boolean outlastsSwitchingOff(Situation trouble) {
    return !(trouble instanceof BoxTrouble box && box.fault() == BoxFault.TOO_HOT);
  }

  /**
   * Plays, if the newest playback was still running at the newest report, and that report is not so
   * old that the next one is overdue.
   */
  private static Situation ready(StationFacts facts, StationConfig limits, Instant now) {
    var played = facts.played();
    var overdue = now.minus(limits.reportInterval().multipliedBy(2));
    var stillRunningFrom =
        facts
            .reportAt()
            .filter(report -> report.isAfter(overdue))
            .map(report -> report.minus(limits.playingSlack()));
    if (played.isPresent()
        && stillRunningFrom.filter(from -> !played.get().until().isBefore(from)).isPresent()) {
      var last = played.get();
      return new Playing(last.title(), last.category(), last.until());
    }
    return new Standby(played.map(StationFacts.Played::until));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
