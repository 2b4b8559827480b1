package zhenzhi.simulator.dish;

import org.jspecify.annotations.Nullable;

/**
 * A make of receiver: which figures it offers, and the scale of its percentages, which is its own.
 * Made up after what is seen in the field: linear scales with another foot and slope each, some
 * that stop short of 100, steps of 1 to 5.
 *
 * @param name of the model
 * @param strengthFoot the level that is shown as 0, dBm
 * @param strengthSlope percent a dB
 * @param qualityFoot the signal to noise that is shown as 0, dB
 * @param qualitySlope percent a dB
 * @param most the highest percentage it ever shows
 * @param step to which percentages are rounded
 * @param unlocked whether it goes on showing quality and dB without a lock
 */
public record Receiver(
    char maker,
    String name,
    double strengthFoot,
    double strengthSlope,
    double qualityFoot,
    double qualitySlope,
    double most,
    double step,
    boolean decibels,
    boolean dbm,
    boolean volts,
    boolean milliamps,
    boolean blocks,
    boolean errors,
    boolean unlocked) {

  private static final Receiver[] ALL = {
    new Receiver(
        'A', "HJ-S200", -78, 1.75, 0, 6.2, 100, 1, true, false, true, true, true, true, false),
    new Receiver(
        'B', "TH-DVB6", -92, 1.45, -2, 5.0, 95, 1, false, false, false, false, true, false, false),
    new Receiver(
        'C', "KL-3188", -70, 2.4, 2, 9.5, 99, 1, true, true, false, true, false, true, true),
    new Receiver(
        'D', "JS-500C", -85, 1.6, 1, 7.0, 90, 5, false, false, false, false, false, false, false),
    new Receiver(
        'E', "XW-V8", -100, 1.3, -4, 4.1, 100, 0.4, true, true, true, false, true, true, true),
    new Receiver(
        'F', "CH-9900", -66, 3.1, 3, 12, 100, 1, false, false, true, true, false, false, false),
    new Receiver(
        'G', "TF-ABS2", -80, 2.0, 0.5, 5.5, 85, 2, true, false, false, false, false, false, false),
    new Receiver(
        'H', "GK-1100", -74, 1.2, -1, 8.0, 100, 1, false, true, false, true, true, true, false)
  };

  public static Receiver of(char maker) {
    return ALL[maker - 'A'];
  }

  public double strength(double levelDbm) {
    return percent((levelDbm - strengthFoot) * strengthSlope);
  }

  public double quality(double snr, boolean locked) {
    return locked || unlocked ? percent((snr - qualityFoot) * qualitySlope) : 0;
  }

  /** In dB, as far as it shows them. */
  public @Nullable Double snr(double snr, boolean locked) {
    if (!decibels || (!locked && !unlocked)) {
      return null;
    }
    return StrictMath.rint(StrictMath.max(0, snr) * 10) / 10;
  }

  private double percent(double linear) {
    var stepped = StrictMath.rint(linear / step) * step;
    return StrictMath.rint(StrictMath.clamp(stepped, 0, most) * 10) / 10;
  }
}
