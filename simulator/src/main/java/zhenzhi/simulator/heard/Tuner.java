package zhenzhi.simulator.heard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Sample.Reception;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.dish.Downlink;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.signal.Lnb;
import zhenzhi.simulator.signal.Signals;
import zhenzhi.simulator.sky.Air;
import zhenzhi.simulator.sky.RainPath;

/** A tuner as it finds and loses the signal, and what it shows of that. */
final class Tuner {
  /** A demodulator holds on a little below the threshold, and finds a signal only above it. */
  private static final double HOLDS = 0.2;

  private static final double FINDS = 0.4;

  /** An amplifier loses gain, and hears a little worse, as it gets warmer; dB/°C. */
  private static final double GAIN_PER_DEGREE = -0.03;

  private static final double SNR_PER_DEGREE = -0.012;

  private final Premises at;
  private final Downlink downlink;
  private final Dice dice;
  private final Air air;
  private final String name = "tuner0";
  private final double volts;
  private final double milliamps;
  private boolean locked = true;
  private double wander;
  private double snr;
  private long blocks;

  Tuner(Premises at, Downlink downlink, Air air, Dice dice) {
    this.at = at;
    this.downlink = downlink;
    this.air = air;
    this.dice = dice;
    this.volts = dice.chance(0.5) ? dice.between(12.7, 13.6) : dice.between(17.5, 18.7);
    this.milliamps = dice.between(85.0, 190.0);
  }

  boolean isLocked() {
    return locked;
  }

  String name() {
    return name;
  }

  /** It was opened anew. */
  void restart() {
    blocks = 0;
    locked = false;
  }

  /** Looks; whether it found or lost the signal since it last did. */
  boolean look(Signals signals, long when) {
    wander = 0.9 * wander + 0.05 * dice.noise();
    snr = signals.lnb == Lnb.WELL ? signalToNoise(signals, when) : -20;
    var threshold = downlink.mode().threshold();
    var now = snr >= (locked ? threshold - HOLDS : threshold + FINDS);
    var changed = now != locked;
    locked = now;
    if (locked && snr < threshold + 0.8) {
      blocks += 1 + (long) ((threshold + 0.8 - snr) * 400 * dice.unit());
    }
    return changed;
  }

  private double signalToNoise(Signals signals, long when) {
    var clear = signals.lossDb == 0 && signals.hotter == 0 && signals.gainDb == 0;
    var disturbed =
        clear && signals.rain == 0
            ? downlink.snr()
            : downlink.snr(loss(signals), hotter(signals), signals.gainDb);
    return disturbed + wander + (downlink.rain() == null ? 0 : SNR_PER_DEGREE * warmer(when));
  }

  private double loss(Signals signals) {
    return signals.lossDb + rainLoss(signals);
  }

  private double hotter(Signals signals) {
    return signals.hotter + RainPath.noise(rainLoss(signals));
  }

  private double rainLoss(Signals signals) {
    var path = downlink.rain();
    return path == null || signals.rain <= 0 ? 0 : path.attenuation(signals.rain);
  }

  private double warmer(long when) {
    return air.outside(when) - 15;
  }

  /** What it shows now. */
  Reception show(Signals signals, long when, Duration uptime) {
    var make = at.receiver();
    var level = level(signals, when);
    var shown = snr + 0.08 * dice.noise();
    return new Reception(
        uptime,
        name,
        downlink.system(),
        downlink.band(),
        locked,
        make.strength(level),
        make.dbm() ? tenths(level) : null,
        make.quality(shown, locked),
        make.snr(shown, locked),
        make.errors() && locked ? errors() : null,
        make.blocks() ? blocks : null,
        make.volts() && isDish() ? tenths(volts(signals)) : null,
        make.milliamps() && isDish() ? StrictMath.rint(milliamps(signals)) : null);
  }

  private boolean isDish() {
    return downlink.rain() != null;
  }

  private double level(Signals signals, long when) {
    var noise = 0.25 * dice.noise();
    if (signals.lnb != Lnb.WELL) {
      return Downlink.silence() + (signals.lnb == Lnb.DEAF ? 6 : 0) + noise;
    }
    var level = downlink.level(loss(signals), hotter(signals), signals.gainDb);
    return level + (isDish() ? GAIN_PER_DEGREE * warmer(when) : 0) + noise;
  }

  /** Before the outer code: a decade a dB, 2·10⁻³ at the threshold. */
  private double errors() {
    var margin = snr - downlink.mode().threshold();
    var rate = 2e-3 * StrictMath.pow(10, -StrictMath.clamp(margin, 0, 7));
    return StrictMath.rint(rate * 1e10) / 1e10;
  }

  private double volts(Signals signals) {
    return switch (signals.lnb) {
      case WELL, DEAF, UNHEARD -> volts + 0.05 * dice.noise();
      case OPEN -> volts + 0.3 + 0.05 * dice.noise();
      case SHORTED -> StrictMath.abs(0.1 * dice.noise());
    };
  }

  private double milliamps(Signals signals) {
    return switch (signals.lnb) {
      case WELL, DEAF, UNHEARD -> milliamps + 2.5 * dice.noise();
      case OPEN -> StrictMath.abs(0.6 * dice.noise());
      case SHORTED -> 480 + 30 * dice.noise();
    };
  }

  private static @Nullable Double tenths(double value) {
    return StrictMath.rint(value * 10) / 10;
  }
}
