package zhenzhi.simulator.dish;

import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.DeliverySystem;
import zhenzhi.simulator.sky.RainPath;
import zhenzhi.simulator.sky.SunNoise;

/**
 * What reaches a tuner under a clear sky, and how it answers to what is in the way.
 *
 * @param carrierDbm at the tuner
 * @param snr clear of everything, dB
 * @param noiseKelvin of antenna and LNB together
 * @param beamwidth between the half-power points, degrees
 * @param rain none where no dish is
 */
public record Downlink(
    DeliverySystem system,
    Band band,
    Mode mode,
    double carrierDbm,
    double snr,
    double noiseKelvin,
    double beamwidth,
    @Nullable RainPath rain,
    @Nullable SunNoise sun) {
  /** What a tuner adds itself, in the bandwidth of the signal. */
  private static final double TUNER_NOISE_DBM = -88;

  public double margin() {
    return snr - mode.threshold();
  }

  /**
   * What is left of the signal to noise.
   *
   * @param lossDb before the LNB, rain included
   * @param hotter what is added to the noise, kelvin
   * @param gainDb after the LNB
   */
  public double snr(double lossDb, double hotter, double gainDb) {
    var carrier = carrierDbm - lossDb + gainDb;
    return carrier - decibels(milliwatts(noise(hotter, gainDb)) + milliwatts(TUNER_NOISE_DBM));
  }

  /** Signal and noise together, dBm. */
  public double level(double lossDb, double hotter, double gainDb) {
    return decibels(
        milliwatts(carrierDbm - lossDb + gainDb)
            + milliwatts(noise(hotter, gainDb))
            + milliwatts(TUNER_NOISE_DBM));
  }

  /** Of a tuner that gets nothing at all, dBm. */
  public static double silence() {
    return TUNER_NOISE_DBM;
  }

  /** What a dish loses that looks past its satellite, dB: 12 (off / beamwidth)². */
  public double pointingLoss(double off) {
    var share = off / beamwidth;
    return 12 * share * share;
  }

  private double noise(double hotter, double gainDb) {
    return carrierDbm - snr + gainDb + decibels(1 + hotter / noiseKelvin);
  }

  private static double milliwatts(double dbm) {
    return StrictMath.pow(10, dbm / 10);
  }

  private static double decibels(double ratio) {
    return 10 * StrictMath.log10(ratio);
  }
}
