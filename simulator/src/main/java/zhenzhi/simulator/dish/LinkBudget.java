package zhenzhi.simulator.dish;

import java.util.List;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.DeliverySystem;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.sky.Direction;
import zhenzhi.simulator.sky.RainPath;
import zhenzhi.simulator.sky.SunNoise;

/**
 * Sums up a satellite link: {@code C/N = EIRP − free-space loss + gain − losses − kTB} (any
 * textbook, e.g. Maral and Bousquet, Satellite Communications Systems, chapter 5). Gain is {@code
 * η(πD/λ)²}, the beam {@code 70 λ/D} wide, free-space loss {@code 20 log(4πd/λ)}.
 */
public final class LinkBudget {
  public static final double C_GIGAHERTZ = 3.9;
  public static final double KU_GIGAHERTZ = 11.95;

  /** Boltzmann's constant, dBW/K/Hz. */
  private static final double BOLTZMANN = -228.6;

  private static final double SLANT_KM = 37_500;

  private LinkBudget() {}

  /** A C band dish of 1.5 to 2.4 m for DVB-S2 or the old DVB-S. */
  public static Downlink c(double latitude, double longitude, double satellite, Dice dice) {
    var old = dice.chance(0.25);
    var mode =
        old
            ? Mode.DVB_S_QPSK_3_4
            : dice.oneOf(List.of(Mode.QPSK_3_4, Mode.PSK8_3_5, Mode.PSK8_2_3));
    var kelvin = dice.between(28, 42) + dice.between(17, 30);
    return dish(
        old ? DeliverySystem.DVB_S : DeliverySystem.DVB_S2,
        Band.C,
        mode,
        Direction.toSatellite(latitude, longitude, satellite),
        latitude,
        new Make(C_GIGAHERTZ, dice.oneOf(List.of(1.5, 1.8, 1.8, 2.1, 2.4)), 40.5, 36e6, kelvin),
        dice);
  }

  /** A Ku band dish of 0.6 to 0.9 m, most of them for the national direct broadcast system. */
  public static Downlink ku(double latitude, double longitude, double satellite, Dice dice) {
    var direct = dice.chance(0.7);
    var kelvin = dice.between(35, 50) + 290 * (StrictMath.pow(10, dice.between(0.5, 1.1) / 10) - 1);
    return dish(
        direct ? DeliverySystem.ABS_S : DeliverySystem.DVB_S2,
        Band.KU,
        direct ? Mode.QPSK_3_4 : dice.oneOf(List.of(Mode.QPSK_5_6, Mode.PSK8_3_5)),
        Direction.toSatellite(latitude, longitude, satellite),
        latitude,
        new Make(KU_GIGAHERTZ, dice.oneOf(List.of(0.6, 0.75, 0.75, 0.9)), 51, 33e6, kelvin),
        dice);
  }

  /** Cable: neither sky nor dish. */
  public static Downlink cable(Dice dice) {
    return new Downlink(
        DeliverySystem.DVB_C,
        Band.NONE,
        Mode.QAM_64,
        dice.between(-58.0, -46.0),
        dice.between(31.0, 36.5),
        290,
        1,
        null,
        null);
  }

  private record Make(
      double gigahertz, double metres, double eirp, double bandwidth, double kelvin) {
    double wavelength() {
      return 0.299792458 / gigahertz;
    }
  }

  private static Downlink dish(
      DeliverySystem system,
      Band band,
      Mode mode,
      Direction look,
      double latitude,
      Make make,
      Dice dice) {
    var beamwidth = 70 * make.wavelength() / make.metres;
    var around = StrictMath.PI * make.metres / make.wavelength();
    var gain = decibels(dice.between(0.58, 0.68) * around * around);
    var freeSpace = 2 * decibels(4 * StrictMath.PI * SLANT_KM * 1_000 / make.wavelength());
    var losses = 0.3 + StrictMath.abs(0.5 * dice.noise()); // gas, pointing, wet paint
    var received = make.eirp + 0.7 * dice.noise() - freeSpace + gain - losses;
    var noise = BOLTZMANN + decibels(make.kelvin) + decibels(make.bandwidth);
    var ideal = received - noise;
    var snr = -decibels(ratio(-ideal) + ratio(-dice.between(16.0, 19.0))); // uplink, neighbours
    var throughLnb = dice.between(54.0, 63.0) - dice.between(2.0, 9.0);
    return new Downlink(
        system,
        band,
        mode,
        received + 30 + throughLnb,
        snr,
        make.kelvin,
        beamwidth,
        RainPath.of(make.gigahertz, latitude, look.elevation()),
        SunNoise.of(make.gigahertz, beamwidth));
  }

  private static double decibels(double ratio) {
    return 10 * StrictMath.log10(ratio);
  }

  private static double ratio(double decibels) {
    return StrictMath.pow(10, decibels / 10);
  }
}
