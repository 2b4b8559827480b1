package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.situation.Situation;

/**
 * How a site is.
 *
 * @param working whether a lesson could be held
 * @param needsSomeone whether somebody should look after it
 * @param at when it was seen, or since when it is so; absent when it was never otherwise
 * @param what exactly: how it fell silent, the fault, the binding's state, the title that plays
 */
@Serdeable
record SituationView(
    Situation.Kind kind,
    boolean working,
    boolean needsSomeone,
    @Nullable Instant at,
    @Nullable String what) {

  static SituationView of(Situation situation) {
    return switch (situation) {
      case Situation.NeverHeard _ -> view(situation, null, null);
      case Situation.Unknown(var why, var since, _) -> view(situation, since, why.name());
      case Situation.Offline(var since, var how) -> view(situation, since, how.name());
      case Situation.LineTrouble line -> view(situation, line.at(), line.fault().name());
      case Situation.NoSignal signal -> view(situation, signal.at(), null);
      case Situation.BindingWrong wrong -> view(situation, wrong.at(), wrong.state().name());
      case Situation.BoxTrouble box -> view(situation, box.at(), box.fault().name());
      case Situation.Playing(var title, _, var until) -> view(situation, until, title);
      case Situation.Standby(var lastPlayed) -> view(situation, lastPlayed.orElse(null), null);
    };
  }

  private static SituationView view(
      Situation situation, @Nullable Instant at, @Nullable String what) {
    return new SituationView(
        situation.kind(), situation.isWorking(), situation.needsSomeone(), at, what);
  }
}
