package zhenzhi.collector.diagnosis.symptom;

import java.time.Duration;
import zhenzhi.collector.diagnosis.DiagnosisConfig;

/**
 * How long a symptom must be seen before it counts, and must be gone before it is over.
 *
 * @param raise after it was first seen
 * @param clear after it was last seen
 */
public record Hold(Duration raise, Duration clear) {

  /**
   * The usual one.
   *
   * @param isExplained whether what is seen has a cause in the sky that was known before
   */
  public static Hold of(Symptom symptom, boolean isExplained, DiagnosisConfig config) {
    return switch (symptom) {
      case SILENT -> new Hold(config.silentHold(), config.silentClear());
      case NO_LOCK -> new Hold(config.receptionHold(), config.receptionClear());
      case WEAK ->
          new Hold(
              isExplained ? config.receptionHold() : config.weakHold(), config.receptionClear());
      case LOSSY, NO_NAMES, DISK, CLOCK -> new Hold(config.steadyHold(), config.steadyClear());
      case HOT, MEMORY -> new Hold(config.steadyHold(), config.relapse());
      // These are counted over an hour already; what comes back within a day was never over.
      case BOOTING, CRASHING -> new Hold(Duration.ZERO, config.relapse());
      case UNSTEADY -> new Hold(Duration.ZERO, config.steadyClear());
      case BINDING -> new Hold(config.receptionHold(), config.silentClear());
    };
  }
}
