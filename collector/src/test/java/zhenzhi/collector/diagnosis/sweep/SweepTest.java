package zhenzhi.collector.diagnosis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.chart.History.LineLook;
import zhenzhi.collector.diagnosis.chart.History.Lnb;
import zhenzhi.collector.diagnosis.chart.Site.Share;
import zhenzhi.collector.diagnosis.symptom.Baseline;
import zhenzhi.collector.diagnosis.symptom.Recent;
import zhenzhi.collector.station.Access;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Sample.BindingState;

/** Every row of the table of faults, as it goes by the minute. */
class SweepTest {
  private static final long SITE = 1;
  private static final String EAST = "/1/2/";
  private static final String WEST = "/1/3/";

  // --- reach

  @Test
  void aBlipOfAMinuteIsNobodysBusiness() {
    var clinic = new Clinic().sites(3, EAST, Access.IPTV).minutes(10);

    clinic.lost(SITE).seconds(60).back(null, SITE).minutes(30);

    assertThat(clinic.told(SITE, Subject.REACH)).isEmpty();
    assertThat(clinic.closed()).isEmpty();
  }

  @Test
  void aSilentSiteIsToldWithin90SecondsAndIsNobodysTaskForHalfAnHour() {
    var clinic = new Clinic().sites(3, EAST, Access.IPTV).minutes(10);

    clinic.lost(SITE).seconds(90);
    assertThat(clinic.told(SITE, Subject.REACH)).contains(Finding.OUT_OF_REACH);
    assertThat(clinic.isDue(SITE, Subject.REACH)).isFalse();

    clinic.minutes(28);
    assertThat(clinic.isDue(SITE, Subject.REACH)).isFalse();
    clinic.minutes(5);
    assertThat(clinic.isDue(SITE, Subject.REACH)).isTrue();
  }

  @Test
  void aBoxThatComesBackAfterAPowerCutTellsSo() {
    var clinic = new Clinic().sites(3, EAST, Access.IPTV).minutes(10);

    clinic.lost(SITE).minutes(20).back(BootCause.POWER_LOSS, SITE).minutes(6);

    assertThat(clinic.closed()).hasSize(1);
    assertThat(clinic.closed().getFirst().verdict().finding()).isEqualTo(Finding.POWER_CUT);
    assertThat(clinic.told(SITE, Subject.REACH)).isEmpty();
  }

  @Test
  void aBoxThatKeptRunningHadNoLine() {
    var clinic = new Clinic().sites(3, EAST, Access.IPTV).minutes(10);

    clinic.lost(SITE).minutes(60).back(null, SITE).minutes(6);
    assertThat(clinic.closed().getFirst().verdict().finding()).isEqualTo(Finding.LINE_DOWN);

    clinic.lost(2).minutes(20);
    clinic
        .is(2, bed -> bed.looks.add(new LineLook(clinic.now(), true, false)))
        .minutes(20)
        .back(null, 2)
        .minutes(6);
    assertThat(clinic.closed().getLast().verdict().finding()).isEqualTo(Finding.LINE_NO_ADDRESS);
  }

  @Test
  void whoPullsThePlugEveryDayIsNotCalledOut() {
    var clinic =
        new Clinic()
            .sites(3, EAST, Access.IPTV)
            .offEachDay(SITE, Duration.ofMinutes(5), Duration.ofHours(14))
            .minutes(10);

    clinic.lost(SITE).minutes(5);
    assertThat(clinic.told(SITE, Subject.REACH)).contains(Finding.SWITCHED_OFF);
    clinic.minutes(14 * 60);
    assertThat(clinic.isDue(SITE, Subject.REACH)).isFalse();
    clinic.minutes(24 * 60);
    assertThat(clinic.isDue(SITE, Subject.REACH)).isTrue();
  }

  @Test
  void aBoxThatStoppedInOrderIsNotMissed() {
    var clinic = new Clinic().sites(3, EAST, Access.IPTV).minutes(10);

    clinic.stopped(SITE).minutes(180);

    assertThat(clinic.told(SITE, Subject.REACH)).isEmpty();
  }

  @Test
  void aLinkThatFlapsForAnHourIsOneCase() {
    var clinic = new Clinic().sites(3, EAST, Access.IPTV).minutes(10);

    for (var nth = 0; nth < 15; nth++) {
      clinic.lost(SITE).minutes(2).back(null, SITE).minutes(2);
    }
    assertThat(clinic.told(SITE, Subject.REACH)).contains(Finding.LINE_FLAPPING);
    assertThat(clinic.isDue(SITE, Subject.REACH)).isTrue();
    clinic.minutes(90);

    assertThat(clinic.told(SITE, Subject.REACH)).isEmpty();
    assertThat(clinic.closed()).hasSize(1);
    assertThat(clinic.closed().getFirst().verdict().finding()).isEqualTo(Finding.LINE_FLAPPING);
  }

  @Test
  void aBoxThatCrashesAgainAndAgainIsNotALineThatFlaps() {
    var clinic = new Clinic().sites(3, EAST, Access.IPTV).minutes(10);

    for (var nth = 0; nth < 6; nth++) {
      clinic.lost(SITE).minutes(3).back(BootCause.CRASH, SITE).minutes(4);
    }

    assertThat(clinic.told(SITE, Subject.REACH)).contains(Finding.BOX_DEAD);
  }

  @Test
  void powerThatKeepsRestartingABoxIsUnsteadyEvenIfNobodyMissesIt() {
    var clinic = new Clinic().sites(3, EAST, Access.IPTV).minutes(10);

    clinic.is(SITE, bed -> bed.recent = new Recent(0, 3, 0, false, false)).minutes(1);

    assertThat(clinic.told(SITE, Subject.REACH)).contains(Finding.POWER_UNSTEADY);
  }

  // --- incidents

  @Test
  void anUplinkThatIsCutIsOneIncident() {
    var clinic = new Clinic();
    IntStream.range(0, 8).forEach(area -> clinic.sites(38, "/1/" + area + "/", Access.IPTV));
    clinic.minutes(10);

    // The broker notices one after the other.
    for (var nth = 0; nth < 4; nth++) {
      clinic.lost(1 + nth * 76L, nth * 76L + 76);
      clinic.seconds(15);
    }
    clinic.minutes(20);

    assertThat(clinic.incidents()).hasSize(1);
    assertThat(clinic.incidents().getFirst().members()).hasSize(304);
    assertThat(clinic.isDue(SITE, Subject.REACH)).isFalse();
    clinic.back(null, 1, 304).minutes(10);

    assertThat(clinic.incidents()).hasSize(1);
    assertThat(clinic.incidents().getFirst().over()).isPresent();
    assertThat(clinic.incidents().getFirst().verdict().finding()).isEqualTo(Finding.LINE_DOWN);
    assertThat(clinic.closed())
        .extracting(one -> one.verdict().finding())
        .containsOnly(Finding.LINE_DOWN);
  }

  @Test
  void aPowerCutOfAnAreaIsOneIncidentThatSplitsWhenAPartDoesNotRecover() {
    var clinic = new Clinic().sites(20, EAST, Access.IPTV).sites(20, WEST, Access.IPTV).minutes(10);

    clinic.lost(1, 15).minutes(40);
    assertThat(clinic.incidents()).hasSize(1);
    clinic.back(BootCause.POWER_LOSS, 1, 9).minutes(30);

    assertThat(clinic.incidents()).hasSize(2);
    assertThat(clinic.incidents().getFirst().over()).isPresent();
    assertThat(clinic.incidents().getFirst().verdict().finding()).isEqualTo(Finding.POWER_CUT);
    assertThat(clinic.incidents().getLast().members().keySet())
        .containsExactlyInAnyOrder(10L, 11L, 12L, 13L, 14L, 15L);
    assertThat(clinic.open(12, Subject.REACH).orElseThrow().incident())
        .hasValue(clinic.incidents().getLast().id());
  }

  @Test
  void whoFailsElsewhereAtTheSameMomentIsNoneOfIt() {
    var clinic = new Clinic().sites(20, EAST, Access.IPTV).sites(20, WEST, Access.IPTV).minutes(10);

    clinic.lost(1, 6).lost(25).minutes(10);

    assertThat(clinic.incidents().getFirst().members().keySet())
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(clinic.open(25, Subject.REACH).orElseThrow().incident()).isEmpty();
  }

  @Test
  void aDeclaredFeederSaysWhatItIsBeforeAnybodyIsBack() {
    var clinic =
        new Clinic()
            .sites(20, EAST, Access.IPTV)
            .all(1, 6, bed -> bed.sharing(new Share(Share.Kind.FEEDER, "东3线")))
            .minutes(10);

    clinic.lost(1, 6).minutes(5);

    assertThat(clinic.incidents().getFirst().verdict().finding()).isEqualTo(Finding.POWER_CUT);
  }

  @Test
  void aSiteKeepsItsOlderFaultThroughAnOutageOfItsArea() {
    var clinic = new Clinic().sites(20, EAST, Access.SATELLITE_C).minutes(10);
    clinic
        .is(SITE, bed -> signal(bed, false, 5, 0))
        .is(SITE, bed -> bed.lnb = new Lnb(0.0, 0.0))
        .minutes(60);
    var before = clinic.open(SITE, Subject.RECEPTION).orElseThrow().told();

    clinic.lost(1, 20).minutes(60);
    clinic.back(BootCause.POWER_LOSS, 1, 20).minutes(10);

    assertThat(clinic.open(SITE, Subject.RECEPTION).orElseThrow().told()).isEqualTo(before);
    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.LNB_DEAD);
  }

  @Test
  void whileNobodyListensNobodyIsAccused() {
    var clinic = new Clinic().sites(20, EAST, Access.IPTV).minutes(10);

    clinic.nobodyListens().lost(1, 20).minutes(60);
    clinic.somebodyListens().minutes(5);
    assertThat(clinic.incidents()).isEmpty();
    clinic.back(null, 1, 20).minutes(30);

    assertThat(clinic.incidents()).isEmpty();
    assertThat(clinic.closed()).isEmpty();
  }

  @Test
  void whenTheBrokerIsBackTheBoxesHaveTimeToComeBack() {
    var clinic = new Clinic().sites(20, EAST, Access.IPTV).minutes(10);

    clinic.nobodyListens().minutes(5);
    clinic.somebodyListens().lost(1, 20).seconds(120).back(null, 1, 17).minutes(5);

    assertThat(clinic.incidents()).isEmpty();
    assertThat(clinic.told(20, Subject.REACH)).contains(Finding.OUT_OF_REACH);
  }

  // --- reception

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
    var winter = Instant.parse("2026-01-15T02:00:00Z");
    var clinic = new Clinic(winter).sites(8, EAST, Access.SATELLITE_C).minutes(10);

    clinic.all(1, 4, bed -> signal(bed, false, 60, 3)).minutes(120);

    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.SNOW_ON_DISH);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isFalse();
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

  // --- line, box, system, binding

  @Test
  void aCableWithoutASignalHasNoDish() {
    var clinic = new Clinic().sites(5, EAST, Access.CABLE).minutes(10);

    clinic.is(SITE, bed -> signal(bed, false, 20, 0)).minutes(70);

    assertThat(clinic.told(SITE, Subject.RECEPTION)).contains(Finding.NO_SIGNAL);
    assertThat(clinic.isDue(SITE, Subject.RECEPTION)).isTrue();
  }

  @Test
  void aLineThatLosesPacketsIsPoorUnlessItsNeighboursLoseToo() {
    var clinic = new Clinic().sites(8, EAST, Access.IPTV).minutes(10);

    clinic.is(SITE, bed -> bed.lossPercent = 35).minutes(30);
    assertThat(clinic.told(SITE, Subject.LINE)).contains(Finding.LINE_POOR);
    clinic.all(2, 5, bed -> bed.lossPercent = 35);
    clinic.minutes(30);

    assertThat(clinic.told(SITE, Subject.LINE)).contains(Finding.LINE_CONGESTED);
  }

  @Test
  void aFullDiskIsASystemFault() {
    var clinic = new Clinic().sites(5, EAST, Access.IPTV).minutes(10);

    clinic.is(SITE, bed -> bed.diskFreePercent = 2).minutes(30);

    assertThat(clinic.told(SITE, Subject.SYSTEM)).contains(Finding.DISK_FULL);
    assertThat(clinic.isDue(SITE, Subject.SYSTEM)).isTrue();
  }

  @Test
  void aHotBoxAndABoxThatRebootsAreHardware() {
    var clinic = new Clinic().sites(5, EAST, Access.IPTV).minutes(10);

    clinic.is(SITE, bed -> bed.celsius = 92).minutes(30);
    assertThat(clinic.told(SITE, Subject.BOX)).contains(Finding.BOX_HOT);
    clinic.is(2, bed -> bed.recent = new Recent(4, 0, 0, false, false)).minutes(1);

    assertThat(clinic.told(2, Subject.BOX)).contains(Finding.BOX_REBOOTING);
  }

  @Test
  void aBoxBoundToAnotherAccountIsABindingError() {
    var clinic = new Clinic().sites(5, EAST, Access.IPTV).minutes(10);

    clinic.is(SITE, bed -> bed.account = "account-999").minutes(6);
    assertThat(clinic.told(SITE, Subject.BINDING)).contains(Finding.BINDING_WRONG);
    clinic.is(2, bed -> bed.binding = BindingState.REFUSED).minutes(6);
    assertThat(clinic.told(2, Subject.BINDING)).contains(Finding.BINDING_REFUSED);
    clinic.is(3, bed -> bed.recent = new Recent(0, 0, 0, true, false)).minutes(6);
    assertThat(clinic.told(3, Subject.BINDING)).contains(Finding.DEVICE_TWICE);

    clinic.is(SITE, bed -> bed.account = "account-1").minutes(6);
    assertThat(clinic.told(SITE, Subject.BINDING)).isEmpty();
  }

  private static void signal(Bed bed, boolean locked, double strength, double snr) {
    bed.locked = locked;
    bed.strength = strength;
    bed.snr = snr;
  }
}
