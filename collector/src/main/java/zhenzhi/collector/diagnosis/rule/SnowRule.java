package zhenzhi.collector.diagnosis.rule;

import static zhenzhi.collector.diagnosis.Confidence.HIGH;
import static zhenzhi.collector.diagnosis.Confidence.MEDIUM;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.protocol.Sample.Band;

/**
 * Whether snow lies on a dish. Nobody tells of temperatures, so it is told from the season and from
 * the other dishes: it falls on all of them, whatever their band, and leaves them one by one.
 */
final class SnowRule {
  /** What lies longer has frozen on, and is told as what it looks like. */
  private static final Duration LIES = Duration.ofDays(3);

  /** South of it no snow lies in the plains. */
  private static final double SNOW_LATITUDE = 25;

  /** Two in one area, with the one that is judged, are no chance within half a day. */
  private static final int HERE = 2;

  /** The same in a whole district, where there is more chance: five, and one in twenty. */
  private static final int AROUND = 5;

  private static final int AROUND_SHARE = 20;

  private SnowRule() {}

  static Optional<Verdict> lies(Evidence evidence, Band band) {
    var around = evidence.neighbours().around();
    var fallen = Clue.count(Sign.DISHES_AROUND_FELL_TOO, around.fallen());
    if (evidence.was(Finding.SNOW_ON_DISH) && isWithin(evidence, LIES)) {
      return Optional.of(Verdict.of(Finding.SNOW_ON_DISH, MEDIUM, fallen));
    }
    var isMany = around.fallen() >= AROUND && around.fallen() * AROUND_SHARE >= around.tuners();
    if (!isCold(evidence)
        || (!isMany && around.fallenHere() < HERE)
        || (band == Band.KU && mayBeRain(evidence))) {
      return Optional.empty();
    }
    return Optional.of(
        Verdict.of(
            Finding.SNOW_ON_DISH, isMany && around.fallenHere() >= HERE ? HIGH : MEDIUM, fallen));
  }

  /** Whether it is too early to say that it is no snow. */
  static boolean mayLie(Evidence evidence) {
    return isCold(evidence) && isWithin(evidence, evidence.config().snowTicket());
  }

  /** November to March. */
  private static boolean isCold(Evidence evidence) {
    var month = evidence.now().atZone(ZoneOffset.UTC).getMonthValue();
    return (month >= 11 || month <= 3)
        && Math.abs(evidence.patient().site().place().latitude()) > SNOW_LATITUDE;
  }

  /** Rain passes within hours and does not move C band. */
  private static boolean mayBeRain(Evidence evidence) {
    var hours = evidence.config().rainLimit().multipliedBy(2);
    var neighbours = evidence.neighbours();
    return isWithin(evidence, hours) && neighbours.around().fallenHere() <= neighbours.fading();
  }

  private static boolean isWithin(Evidence evidence, Duration limit) {
    return Duration.between(evidence.spell(), evidence.now()).compareTo(limit) <= 0;
  }
}
