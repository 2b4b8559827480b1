package zhenzhi.collector.diagnosis.symptom;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.BindingState;

/**
 * Says what is out of order at a site, from the last things known of it. What is old says nothing:
 * neither that something is wrong nor that it is well again.
 */
public final class Screen {
  private final DiagnosisConfig config;
  private final Duration silence;

  /**
   * @param silence for how long a box may say nothing
   */
  public Screen(DiagnosisConfig config, Duration silence) {
    this.config = config;
    this.silence = silence;
  }

  /**
   * Looks at everything.
   *
   * @param sun whether it is behind the satellite; asked only of signals that fell a little
   * @param recent what happened at the box within the last hour
   * @param listening since when nothing of the site can have been missed; absent while nobody
   *     listens
   */
  public Screening of(
      StationFacts facts,
      Optional<Baseline> baseline,
      BooleanSupplier sun,
      Recent recent,
      Optional<Instant> listening,
      Instant now) {
    if (facts.heardAt().isEmpty() || listening.isEmpty()) {
      return Screening.BLIND;
    }
    var seen = EnumSet.noneOf(Symptom.class);
    var unknown = EnumSet.noneOf(Symptom.class);
    reach(facts, listening.get(), now, seen, unknown);
    var fresh = now.minus(silence);
    reception(facts, baseline, sun, fresh, seen, unknown);
    line(facts, fresh, seen, unknown);
    box(facts, fresh, seen, unknown);
    binding(facts, recent, fresh, seen, unknown);
    if (recent.boots() >= config.bootsAnHour()) {
      seen.add(Symptom.BOOTING);
    }
    if (recent.powerBoots() >= config.bootsAnHour()) {
      seen.add(Symptom.UNSTEADY);
    }
    if (recent.crashes() >= config.crashesAnHour() || isCrashingDaily(recent)) {
      seen.add(Symptom.CRASHING);
    }
    return new Screening(seen, unknown, quietSince(facts));
  }

  private boolean isCrashingDaily(Recent recent) {
    return recent.crashesToday() > 0 && recent.crashesLately() >= config.crashesInDays();
  }

  /** A box that stopped in good order is not missed; who was away cannot say who was silent. */
  private void reach(
      StationFacts facts,
      Instant listening,
      Instant now,
      EnumSet<Symptom> seen,
      EnumSet<Symptom> unknown) {
    var since = quietSince(facts);
    if (since.isEmpty() || now.isBefore(since.get())) {
      return;
    }
    var latest = now.minus(silence);
    var from = since.get().isAfter(latest) ? since.get() : latest;
    var isTold = !listening.isAfter(from) && !now.isBefore(listening.plus(config.settle()));
    (isTold ? seen : unknown).add(Symptom.SILENT);
  }

  /**
   * From when on a site is silent, or will be if nothing comes; absent when it stopped in order.
   */
  private Optional<Instant> quietSince(StationFacts facts) {
    var heardAt = facts.heardAt().orElseThrow();
    var said = facts.connection().filter(last -> !heardAt.isAfter(last.at()));
    if (said.isEmpty() || said.get().state() == Presence.State.ONLINE) {
      return Optional.of(heardAt.plus(silence));
    }
    return said.filter(last -> last.state() == Presence.State.LOST)
        .map(StationFacts.Connection::at);
  }

  private void reception(
      StationFacts facts,
      Optional<Baseline> baseline,
      BooleanSupplier sun,
      Instant fresh,
      EnumSet<Symptom> seen,
      EnumSet<Symptom> unknown) {
    if (!facts.access().hasTuner()) {
      return;
    }
    var reception = facts.reception().filter(look -> look.at().isAfter(fresh));
    if (reception.isEmpty()) {
      unknown.add(Symptom.NO_LOCK);
      unknown.add(Symptom.WEAK);
      return;
    }
    var look = reception.get();
    if (!look.locked()) {
      seen.add(Symptom.NO_LOCK);
    }
    if (baseline.isEmpty()) {
      // Seen now, it could never be told to be over, and while it lasts no baseline is taken.
      unknown.add(Symptom.WEAK);
    } else if (!look.locked()) {
      seen.add(Symptom.WEAK);
    } else if (isWeak(look, baseline.get(), sun)) {
      seen.add(Symptom.WEAK);
    }
  }

  private boolean isWeak(StationFacts.Reception look, Baseline baseline, BooleanSupplier sun) {
    if (look.snrDb() != null && baseline.snr() != null) {
      var drop = baseline.snr() - look.snrDb();
      return drop >= config.weakDrop() || (drop >= config.sunDrop() && sun.getAsBoolean());
    }
    var quality = look.qualityPercent();
    return isBelow(quality, baseline.quality(), config.weakQuality())
        || (isBelow(quality, baseline.quality(), config.sunQuality()) && sun.getAsBoolean());
  }

  private static boolean isBelow(@Nullable Double value, @Nullable Double usual, double percent) {
    return value != null && usual != null && value < usual * percent / 100;
  }

  private void line(
      StationFacts facts, Instant fresh, EnumSet<Symptom> seen, EnumSet<Symptom> unknown) {
    var line = facts.line().filter(look -> look.at().isAfter(fresh));
    if (line.isEmpty()) {
      unknown.add(Symptom.LOSSY);
      unknown.add(Symptom.NO_NAMES);
      return;
    }
    var look = line.get();
    var loss = look.lossPercent();
    var trip = look.roundTripMs();
    if ((loss != null && loss > config.lossPercent())
        || (trip != null && trip > config.roundTripMs())) {
      seen.add(Symptom.LOSSY);
    }
    if (look.dns() == Answer.SILENT && look.broker() == Answer.ANSWERED) {
      seen.add(Symptom.NO_NAMES);
    }
  }

  private void box(
      StationFacts facts, Instant fresh, EnumSet<Symptom> seen, EnumSet<Symptom> unknown) {
    var box = facts.box().filter(look -> look.at().isAfter(fresh));
    if (box.isEmpty()) {
      unknown.add(Symptom.DISK);
      unknown.add(Symptom.MEMORY);
      unknown.add(Symptom.HOT);
      unknown.add(Symptom.CLOCK);
      return;
    }
    var look = box.get();
    if (100.0 * (look.diskTotalMiB() - look.diskFreeMiB())
        > config.diskPercent() * look.diskTotalMiB()) {
      seen.add(Symptom.DISK);
    }
    if (100.0 * look.memoryFreeMiB() < config.memoryPercent() * look.memoryTotalMiB()) {
      seen.add(Symptom.MEMORY);
    }
    var celsius = look.temperatureCelsius();
    if (celsius != null && celsius > config.celsius()) {
      seen.add(Symptom.HOT);
    }
    if (!look.clockSynchronised()) {
      seen.add(Symptom.CLOCK);
    }
  }

  private static void binding(
      StationFacts facts,
      Recent recent,
      Instant fresh,
      EnumSet<Symptom> seen,
      EnumSet<Symptom> unknown) {
    var binding = facts.binding().filter(look -> look.at().isAfter(fresh));
    if (binding.isEmpty()) {
      unknown.add(Symptom.BINDING);
      return;
    }
    var look = binding.get();
    var isRefused = look.state() == BindingState.REFUSED || look.state() == BindingState.UNBOUND;
    var isOther =
        facts.account().isPresent()
            && look.account().isPresent()
            && !look.account().equals(facts.account());
    if (isRefused || isOther || recent.deviceElsewhere() || recent.deviceExchanged()) {
      seen.add(Symptom.BINDING);
    }
  }
}
