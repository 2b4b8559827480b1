package zhenzhi.collector.diagnosis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.chart.CheckUp;
import zhenzhi.collector.diagnosis.chart.CheckUp.Thing;
import zhenzhi.collector.diagnosis.chart.History.Lnb;
import zhenzhi.collector.diagnosis.symptom.Baseline;
import zhenzhi.collector.station.Access;

/** A signal that is gone or weak, as it goes by the minute. */
class ReceptionSweepTest {
  private static final long SITE = 1;
  private static final String EAST = "/1/2/";
  private static final Instant WINTER = Instant.parse("2026-01-15T02:00:00Z");

  @Test
  void aDeadLnbLeavesNothing() {
    var clinic = new Clinic().sites(5, EAST, Access.SATELLITE_C).weather(0, true).minutes(10);

    clinic
        .is(SITE, bed -> signal(bed, false, 3, 0))
        .is(SITE, bed -> bed.lnb = new Lnb(0.2, 0.0))
        .minutes(10);

    var verdict = clinic.open(SITE, Subject.RECEPTION).orElseThrow().verdict();
    assertThat(verdict.finding()).isEqualTo(Finding.LNB_DEAD);
    assertThat(verdict.cause()).contains(NaturalCause.LIGHTNING);
    clinic.minutes(30);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isTrue();
  }

  @Test
  void rainThatNeighboursSufferTooIsNeverATask() {
    var clinic = new Clinic().sites(8, EAST, Access.SATELLITE_KU).minutes(10);

    clinic.all(1, 4, bed -> signal(bed, false, 60, 3));
    clinic.minutes(90);
    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.RAIN_FADE);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isFalse();
    clinic.all(1, 4, bed -> signal(bed, true, 72, 12));
    clinic.minutes(40);

    assertThat(clinic.told(SITE, Subject.RECEPTION)).isEmpty();
  }

  @Test
  void whatCDishesOfAnAreaSufferAtOnceInWinterLiesOnThem() {
    var clinic = new Clinic(WINTER).sites(8, EAST, Access.SATELLITE_C).minutes(10);

    clinic.all(1, 4, bed -> signal(bed, false, 60, 3)).minutes(120);

    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.SNOW_ON_DISH);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isFalse();
  }

  /** A shower in the first days of a site was a case for ever: weak as against what? */
  @Test
  void aSiteWithoutABaselineIsWellWhenItsSignalIsBack() {
    var clinic = new Clinic().sites(1, EAST, Access.SATELLITE_KU);
    clinic.is(SITE, bed -> bed.baseline = null).minutes(10);

    clinic.is(SITE, bed -> signal(bed, false, 60, 3)).minutes(20);
    assertThat(clinic.told(SITE, Subject.RECEPTION)).isPresent();
    clinic.is(SITE, bed -> signal(bed, true, 72, 12)).minutes(40);

    assertThat(clinic.told(SITE, Subject.RECEPTION)).isEmpty();
  }

  /** Snow falls on dishes of all bands, and no rain moves C band. */
  @Test
  void whatFallsOnDishesOfBothBandsInWinterIsSnowAtOnce() {
    var clinic =
        new Clinic(WINTER)
            .sites(4, EAST, Access.SATELLITE_KU)
            .sites(4, EAST, Access.SATELLITE_C)
            .minutes(10);

    clinic.all(1, 2, bed -> signal(bed, false, 60, 3)).minutes(120);
    clinic.all(5, 6, bed -> signal(bed, false, 60, 3)).minutes(20);

    assertThat(clinic.told(5, Subject.RECEPTION)).contains(Finding.SNOW_ON_DISH);
    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.SNOW_ON_DISH);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isFalse();
  }

  /** The last one to thaw has not moved either. */
  @Test
  void snowStaysSnowWhenTheNeighboursHaveThawed() {
    var clinic = new Clinic(WINTER).sites(8, EAST, Access.SATELLITE_C).minutes(10);

    clinic.all(1, 4, bed -> signal(bed, false, 60, 3)).minutes(120);
    clinic.all(2, 4, bed -> signal(bed, true, 72, 12)).minutes(10 * 60);

    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.SNOW_ON_DISH);
    clinic.minutes(16 * 60);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isFalse();
    assertThat(clinic.incidents().getFirst().isDue(clinic.now())).isTrue();
  }

  @Test
  void aBoxIsAskedWhereItsAnswerTellsAndIsHeardWhateverItSays() {
    var clinic = new Clinic().sites(1, EAST, Access.SATELLITE_KU).minutes(10);
    clinic.is(SITE, bed -> signal(bed, false, 60, 3)).minutes(10);
    assertThat(confidence(clinic)).isEqualTo(Confidence.LOW);
    assertThat(clinic.unsure()).containsExactly(SITE);

    clinic.is(SITE, bed -> says(bed, clinic.now(), Set.of(), Set.of(Thing.SIGNAL))).minutes(6);
    assertThat(confidence(clinic)).isEqualTo(Confidence.MEDIUM);
    assertThat(clinic.unsure()).isEmpty();
    clinic.is(SITE, bed -> says(bed, clinic.now(), Set.of(Thing.SIGNAL), Set.of())).minutes(6);

    assertThat(confidence(clinic)).isEqualTo(Confidence.LOW);
    var clues = clinic.open(SITE, Subject.RECEPTION).orElseThrow().verdict().clues();
    assertThat(clues).extracting(Clue::sign).contains(Sign.BOX_SAYS_OTHERWISE);
  }

  /** Nobody is asked who cannot answer, and nothing that was said before the case began counts. */
  @Test
  void anAnswerOfYesterdayIsNoEvidence() {
    var clinic = new Clinic().sites(1, EAST, Access.SATELLITE_KU).minutes(10);
    clinic.is(SITE, bed -> says(bed, clinic.now(), Set.of(), Set.of(Thing.SIGNAL)));
    clinic.minutes(5).is(SITE, bed -> signal(bed, false, 60, 3)).minutes(10);
    assertThat(confidence(clinic)).isEqualTo(Confidence.LOW);

    clinic.lost(SITE).minutes(5);

    assertThat(clinic.unsure()).isEmpty();
  }

  private static void says(Bed bed, Instant at, Set<Thing> good, Set<Thing> bad) {
    bed.checkUp = Optional.of(new CheckUp(at, good, bad));
  }

  private static Confidence confidence(Clinic clinic) {
    return clinic.open(SITE, Subject.RECEPTION).orElseThrow().verdict().confidence();
  }

  @Test
  void oneDishAloneInWinterWaitsADayWhetherItThaws() {
    var clinic = new Clinic(WINTER).sites(8, EAST, Access.SATELLITE_C).minutes(10);

    clinic.is(SITE, bed -> signal(bed, true, 66, 4)).minutes(60);

    var verdict = clinic.open(SITE, Subject.RECEPTION).orElseThrow().verdict();
    assertThat(verdict.finding()).isEqualTo(Finding.NO_SIGNAL);
    assertThat(verdict.missing()).containsExactly(Sign.MAY_BE_SNOW);
    clinic.minutes(20 * 60);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isFalse();
    clinic.minutes(5 * 60);
    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.DISH_MOVED);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isTrue();
  }

  @Test
  void aFaultThatComesBackWithinDaysIsTheSameCase() {
    var clinic = new Clinic().sites(5, EAST, Access.SATELLITE_C).minutes(10);
    clinic.is(SITE, bed -> bed.baseline = new Baseline(72.0, 78.0, 12.0, 14, 1.8));

    clinic.is(SITE, bed -> signal(bed, true, 66, 8)).minutes(120);
    var told = clinic.open(SITE, Subject.RECEPTION).orElseThrow().told();
    clinic.is(SITE, bed -> signal(bed, true, 72, 12)).minutes(600);
    assertThat(clinic.told(SITE, Subject.RECEPTION)).isEmpty();
    clinic.is(SITE, bed -> signal(bed, true, 66, 8)).minutes(40);

    assertThat(clinic.open(SITE, Subject.RECEPTION).orElseThrow().told()).isEqualTo(told);
    clinic.is(SITE, bed -> signal(bed, true, 72, 12)).minutes(4 * 24 * 60);
    clinic.is(SITE, bed -> signal(bed, true, 66, 8)).minutes(40);
    assertThat(clinic.open(SITE, Subject.RECEPTION).orElseThrow().told()).isAfter(told);
  }

  @Test
  void showersAreNotOneLongFault() {
    var clinic = new Clinic().sites(8, EAST, Access.SATELLITE_KU).weather(0, false).minutes(10);

    for (var shower = 0; shower < 5; shower++) {
      clinic.is(SITE, bed -> signal(bed, false, 60, 3)).minutes(20);
      clinic.is(SITE, bed -> signal(bed, true, 72, 12)).minutes(15);
    }

    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isFalse();
  }

  @Test
  void whatOutlastsTheRainByTwoHoursIsTheDish() {
    var clinic = new Clinic().sites(8, EAST, Access.SATELLITE_KU).weather(12, false).minutes(10);

    clinic.is(SITE, bed -> signal(bed, false, 60, 3)).minutes(60);
    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.RAIN_FADE);
    clinic.weather(0, false).minutes(100);

    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.DISH_MOVED);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isTrue();
  }

  @Test
  void theSunBehindTheSatelliteIsNeverATask() {
    // 2026-10-08 is within the window of Ningbo and 92.2° E; the sun passes in the afternoon.
    var clinic =
        new Clinic(Instant.parse("2026-10-08T06:00:00Z")).sites(5, EAST, Access.SATELLITE_C);
    var transit = SunClock.transit(clinic.now());
    clinic.seconds(Duration.between(clinic.now(), transit).toSeconds() - 240);

    clinic.is(SITE, bed -> signal(bed, false, 70, 2)).minutes(7);
    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.SUN_OUTAGE);
    clinic.is(SITE, bed -> signal(bed, true, 72, 12)).minutes(40);

    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isFalse();
    assertThat(clinic.told(SITE, Subject.RECEPTION)).isEmpty();
  }

  /** At the edge of the season it takes a decibel, which would be nothing at any other hour. */
  @Test
  void theSunIsToldFromLessThanAnythingElse() {
    var clinic =
        new Clinic(Instant.parse("2026-10-08T04:30:00Z")).sites(5, EAST, Access.SATELLITE_C);
    var transit = SunClock.transit(clinic.now());
    clinic.is(SITE, bed -> signal(bed, true, 72, 10.8)).minutes(40);
    assertThat(clinic.told(SITE, Subject.RECEPTION)).isEmpty();
    clinic.seconds(Duration.between(clinic.now(), transit).toSeconds() + 120);
    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.SUN_OUTAGE);

    clinic.minutes(60);

    assertThat(clinic.told(SITE, Subject.RECEPTION)).isEmpty();
  }

  @Test
  void aSignalThatFellOverDaysIsADishWornOut() {
    var clinic = new Clinic().sites(5, EAST, Access.SATELLITE_C).minutes(10);

    clinic.is(SITE, bed -> bed.baseline = new Baseline(72.0, 78.0, 12.0, 14, 1.8));
    clinic.is(SITE, bed -> signal(bed, true, 66, 8)).minutes(120);

    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.DISH_WORN);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isTrue();
  }

  @Test
  void withoutABaselineItSaysWhatIsMissing() {
    var clinic = new Clinic().sites(5, EAST, Access.SATELLITE_C).minutes(10);

    clinic.is(SITE, bed -> bed.baseline = null);
    clinic.is(SITE, bed -> signal(bed, false, 60, 3)).minutes(10);

    var verdict = clinic.open(SITE, Subject.RECEPTION).orElseThrow().verdict();
    assertThat(verdict.finding()).isEqualTo(Finding.NO_SIGNAL);
    assertThat(verdict.missing()).isNotEmpty();
  }

  private static void signal(Bed bed, boolean locked, double strength, double snr) {
    bed.locked = locked;
    bed.strength = strength;
    bed.snr = snr;
  }
}
