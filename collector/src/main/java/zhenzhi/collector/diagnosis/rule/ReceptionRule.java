package zhenzhi.collector.diagnosis.rule;

import static zhenzhi.collector.diagnosis.Confidence.HIGH;
import static zhenzhi.collector.diagnosis.Confidence.LOW;
import static zhenzhi.collector.diagnosis.Confidence.MEDIUM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.Verdict.RuledOut;
import zhenzhi.collector.diagnosis.sky.SunTransit;
import zhenzhi.collector.station.situation.StationFacts.Reception;
import zhenzhi.protocol.Sample.Band;

/**
 * Why a tuner receives nothing, or too little. What passes by itself comes first: the sun, then
 * rain; then the LNB, which leaves nothing at all; then the dish, which leaves something.
 */
public final class ReceptionRule {
  private static final Duration STRIKE = Duration.ofMinutes(30);
  private static final Duration STEP = Duration.ofMinutes(2);

  /** What falls by so much within days has not been moved by a gust. */
  private static final double WORN_DB = 1;

  private static final double WORN_PERCENT = 8;

  private ReceptionRule() {}

  public static Verdict judge(Evidence evidence) {
    var look = evidence.patient().facts().reception().orElseThrow();
    var ruledOut = new ArrayList<RuledOut>();
    if (look.band() == Band.NONE) {
      return Verdict.of(
          Finding.NO_SIGNAL, MEDIUM, Clue.of(Sign.SNR_LOW, look.snrDb(), usualSnr(evidence)));
    }
    var sun = sun(evidence, ruledOut);
    if (sun.isPresent()) {
      return sun.get();
    }
    var lnb = lnb(evidence, look);
    if (lnb.isPresent()) {
      return lnb.get().not(ruledOut);
    }
    var sky = wornBefore(evidence) ? Optional.<Verdict>empty() : sky(evidence, look, ruledOut);
    if (sky.isPresent()) {
      return sky.get();
    }
    return dish(evidence, look).not(ruledOut);
  }

  private static @Nullable Double usualSnr(Evidence evidence) {
    return evidence.patient().baseline().map(usual -> usual.snr()).orElse(null);
  }

  private static Optional<Verdict> sun(Evidence evidence, List<RuledOut> ruledOut) {
    var site = evidence.patient().site();
    var limit = evidence.config().sunDegrees();
    var atOnset = SunTransit.degrees(site.place(), site.satellite(), evidence.since());
    var nearest = atOnset;
    var from = later(evidence.since(), evidence.now().minus(evidence.config().sunLimit()));
    for (var at = from; !at.isAfter(evidence.now()); at = at.plus(STEP)) {
      nearest = Math.min(nearest, SunTransit.degrees(site.place(), site.satellite(), at));
    }
    var isOver =
        evidence.lasted().compareTo(evidence.config().sunLimit()) > 0
            && SunTransit.degrees(site.place(), site.satellite(), from) > limit
            && SunTransit.degrees(site.place(), site.satellite(), evidence.now()) > limit;
    if (atOnset > limit || isOver) {
      ruledOut.add(
          new RuledOut(
              Finding.SUN_OUTAGE, Clue.of(Sign.SUN_ELSEWHERE, Math.min(atOnset, nearest))));
      return Optional.empty();
    }
    return Optional.of(
        Verdict.of(Finding.SUN_OUTAGE, HIGH, Clue.of(Sign.SUN_BEHIND_SATELLITE, nearest)));
  }

  private static Optional<Verdict> lnb(Evidence evidence, Reception look) {
    var config = evidence.config();
    var lnb = evidence.history().lnb();
    var clues = new ArrayList<Clue>();
    var volts = lnb.volts();
    if (volts != null && volts < config.lnbVolts()) {
      clues.add(Clue.of(Sign.LNB_VOLTS_OFF, volts, config.lnbVolts()));
    }
    var current = lnb.milliamps();
    if (current != null && current < config.lnbMilliamps()) {
      clues.add(Clue.of(Sign.LNB_CURRENT_OFF, current, config.lnbMilliamps()));
    } else if (current != null && current > config.lnbMilliampsMost()) {
      clues.add(Clue.of(Sign.LNB_SHORTED, current, config.lnbMilliampsMost()));
    }
    var usual = evidence.patient().baseline().map(one -> one.strength()).orElse(null);
    var strength = look.strengthPercent();
    var isGone = strength != null && usual != null && strength < usual * config.gone() / 100;
    if (isGone) {
      clues.add(Clue.of(Sign.STRENGTH_GONE, strength, usual));
    }
    if (look.locked() || clues.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Verdict.of(
            Finding.LNB_DEAD,
            clues.size() > 1 || !isGone ? HIGH : MEDIUM,
            clues.toArray(Clue[]::new)));
  }

  private static Optional<Verdict> rain(Evidence evidence, List<RuledOut> ruledOut) {
    var area = evidence.patient().site().area();
    var limit = evidence.config().rainLimit();
    var since = later(evidence.since(), evidence.now().minus(limit)).minus(STRIKE);
    var rain = evidence.weather().rain(area, since, evidence.now());
    var fading = evidence.neighbours().fading();
    if (isRain(rain, evidence.config().rainRate())) {
      var reported = Clue.of(Sign.RAIN_REPORTED, rain.getAsDouble());
      return Optional.of(
          fading > 0
              ? Verdict.of(
                  Finding.RAIN_FADE, HIGH, reported, Clue.count(Sign.NEIGHBOURS_FELL_TOO, fading))
              : Verdict.of(Finding.RAIN_FADE, MEDIUM, reported));
    }
    if (fading >= 2) {
      return Optional.of(
          Verdict.of(Finding.RAIN_FADE, MEDIUM, Clue.count(Sign.NEIGHBOURS_FELL_TOO, fading)));
    }
    if (rain.isPresent()) {
      ruledOut.add(
          new RuledOut(Finding.RAIN_FADE, Clue.of(Sign.NO_RAIN_REPORTED, rain.getAsDouble())));
    } else if (Duration.between(evidence.spell(), evidence.now()).compareTo(limit) > 0) {
      ruledOut.add(new RuledOut(Finding.RAIN_FADE, tooLongForRain(evidence)));
    } else {
      // Nobody tells of the weather, and it is too early to tell from its length.
      return Optional.of(
          Verdict.of(Finding.NO_SIGNAL, LOW)
              .not(ruledOut)
              .missing(
                  SnowRule.mayLie(evidence)
                      ? List.of(Sign.NO_WEATHER_KNOWN, Sign.MAY_BE_SNOW)
                      : List.of(Sign.NO_WEATHER_KNOWN, Sign.NO_NEIGHBOURS)));
    }
    return Optional.empty();
  }

  /** Neighbours that receive are the better reason, where there are any. */
  private static Clue tooLongForRain(Evidence evidence) {
    var receiving = evidence.neighbours().receiving();
    return receiving > 0
        ? Clue.of(Sign.NEIGHBOURS_RECEIVE, null, (double) receiving)
        : Clue.of(
            Sign.LASTED,
            (double) Duration.between(evidence.spell(), evidence.now()).toMinutes(),
            (double) evidence.config().rainLimit().toMinutes());
  }

  private static Optional<Verdict> sky(Evidence evidence, Reception look, List<RuledOut> ruledOut) {
    var snow = SnowRule.lies(evidence, look.band());
    return snow.isPresent() || look.band() != Band.KU ? snow : rain(evidence, ruledOut);
  }

  /** What the wet brings back to a dish that was worn days ago is the same wear. */
  private static boolean wornBefore(Evidence evidence) {
    return evidence.history().ended().stream()
        .anyMatch(ended ->
            ended.last() == Finding.DISH_WORN
                && !evidence.since().isAfter(ended.until().plus(evidence.config().reopen())));
  }

  private static boolean beganInRain(Evidence evidence) {
    var began = evidence.spell();
    var rain =
        evidence
            .weather()
            .rain(evidence.patient().site().area(), began.minus(STRIKE), began.plus(STRIKE));
    return isRain(rain, evidence.config().rainRate());
  }

  private static boolean isRain(OptionalDouble rain, double rate) {
    return rain.isPresent() && rain.getAsDouble() >= rate;
  }

  private static Verdict dish(Evidence evidence, Reception look) {
    var baseline = evidence.patient().baseline();
    if (baseline.isEmpty()) {
      return Verdict.of(Finding.NO_SIGNAL, LOW).missing(List.of(Sign.NO_BASELINE_YET));
    }
    var usual = baseline.get();
    var low =
        look.snrDb() != null
            ? Clue.of(Sign.SNR_LOW, look.snrDb(), usual.snr())
            : Clue.of(Sign.QUALITY_LOW, look.qualityPercent(), usual.quality());
    var fair = Clue.of(Sign.STRENGTH_FAIR, look.strengthPercent(), usual.strength());
    var worn = usual.snr() != null ? WORN_DB : WORN_PERCENT;
    if (usual.fellBy() >= worn
        || wornBefore(evidence)
        || evidence.course().isFlapping(evidence.config())) {
      return Verdict.of(
          Finding.DISH_WORN, MEDIUM, low, fair, Clue.of(Sign.FELL_OVER_DAYS, usual.fellBy()));
    }
    if (SnowRule.mayLie(evidence)) {
      return Verdict.of(Finding.NO_SIGNAL, LOW, low, fair).missing(List.of(Sign.MAY_BE_SNOW));
    }
    return Verdict.of(
        Finding.DISH_MOVED, confidence(evidence), low, fair, Clue.of(Sign.FELL_AT_ONCE));
  }

  private static Confidence confidence(Evidence evidence) {
    return evidence.neighbours().receiving() > 0 ? MEDIUM : LOW;
  }

  /** When somebody is wanted; absent as long as it is expected to pass. */
  public static Optional<Instant> due(Evidence evidence, Verdict verdict) {
    var config = evidence.config();
    var isKu =
        evidence.patient().facts().reception().filter(look -> look.band() == Band.KU).isPresent();
    var patience = isKu ? config.rainLimit() : config.dryTicket();
    return switch (verdict.finding()) {
      case SUN_OUTAGE, RAIN_FADE -> Optional.empty();
      // Leaves and feeds drip for hours.
      case DISH_MOVED ->
          Optional.of(evidence.spell().plus(beganInRain(evidence) ? config.dryOut() : patience));
      case SNOW_ON_DISH -> Optional.of(evidence.since().plus(config.snowTicket()));
      case LNB_DEAD -> Optional.of(evidence.since().plus(config.silentTicket()));
      // What the wet brings back again and again is never a long spell.
      case DISH_WORN -> Optional.of(evidence.since().plus(patience));
      case NO_SIGNAL ->
          Optional.of(
              evidence
                  .spell()
                  .plus(
                      verdict.missing().contains(Sign.MAY_BE_SNOW)
                          ? config.snowTicket()
                          : patience));
      default -> Optional.of(evidence.spell().plus(patience));
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
