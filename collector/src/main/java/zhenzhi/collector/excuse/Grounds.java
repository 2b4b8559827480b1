package zhenzhi.collector.excuse;

import java.time.Duration;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.excuse.Excuse.Cause;

/**
 * Which findings excuse a site without anybody saying so: what is believed with reason and keeps a
 * lesson from being held, and is nobody's own doing.
 */
final class Grounds {
  /** What is shorter keeps nobody from a lesson: it is held an hour later. */
  static final Duration SHORTEST = Duration.ofHours(1);

  private Grounds() {}

  /** The likeliest of several is not verified yet; what nothing speaks against is. */
  static boolean isVerified(Confidence confidence) {
    return switch (confidence) {
      case HIGH, MEDIUM -> true;
      case LOW -> false;
    };
  }

  /** Why a diagnosis of one site excuses it; absent if it does not. */
  static Optional<Cause> of(Finding finding) {
    return switch (finding) {
      // Who pulls the plug in the evening looks the same: only several sites at once prove a cut.
      case POWER_CUT, SWITCHED_OFF, OUT_OF_REACH -> Optional.empty();
      // A lesson can be held all the same.
      case BOX_HOT, DISK_FULL, MEMORY_SHORT, CLOCK_UNSET, DEVICE_EXCHANGED -> Optional.empty();
      case NOT_STUDYING, ONLY_AT_MONTH_END, BOOKS_DISAGREE, UNCLEAR -> Optional.empty();
      case SUN_OUTAGE, RAIN_FADE, SNOW_ON_DISH -> Optional.of(Cause.WEATHER);
      case POWER_UNSTEADY,
          LINE_DOWN,
          LINE_NO_ADDRESS,
          LINE_FLAPPING,
          LINE_POOR,
          LINE_CONGESTED,
          NO_NAMES,
          BOX_DEAD,
          BOX_REBOOTING,
          LNB_DEAD,
          DISH_MOVED,
          DISH_WORN,
          NO_SIGNAL,
          SYSTEM_CRASHING,
          BINDING_WRONG,
          BINDING_REFUSED,
          DEVICE_TWICE ->
          Optional.of(Cause.FAULT);
    };
  }

  /** Why an incident excuses its sites; absent if it does not. */
  static Optional<Cause> ofIncident(Finding finding) {
    return switch (finding.faultClass()) {
      case MANAGEMENT -> Optional.empty();
      case ENVIRONMENT -> Optional.of(Cause.WEATHER);
      case HARDWARE, SOFTWARE ->
          Optional.of(finding == Finding.POWER_CUT ? Cause.POWER_CUT : Cause.AREA_OUTAGE);
    };
  }

  /** Whether a site with this diagnosis has a ticket instead of a place among the last. */
  static boolean isHardware(Finding finding) {
    return finding.faultClass() == FaultClass.HARDWARE
        && (of(finding).isPresent() || finding == Finding.BOX_HOT);
  }
}
