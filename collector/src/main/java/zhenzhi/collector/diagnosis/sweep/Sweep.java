package zhenzhi.collector.diagnosis.sweep;

import java.time.Duration;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.symptom.Screen;

/** Looks at everything once: what is out of order, who fails together, and what that means. */
public final class Sweep {
  private final DiagnosisConfig config;
  private final Screen screen;

  /**
   * @param silence for how long a box may say nothing
   */
  public Sweep(DiagnosisConfig config, Duration silence) {
    this.config = config;
    this.screen = new Screen(config, silence);
  }

  /** What is to be kept; pure. */
  public Outcome of(Scene scene) {
    return new Round(config, screen, scene).outcome();
  }
}
