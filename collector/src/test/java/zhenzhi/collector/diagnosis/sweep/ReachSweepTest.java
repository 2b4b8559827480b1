package zhenzhi.collector.diagnosis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.chart.History.LineLook;
import zhenzhi.collector.diagnosis.symptom.Recent;
import zhenzhi.collector.station.Access;
import zhenzhi.protocol.Event.BootCause;

/** A site that cannot be reached, as it goes by the minute. */
class ReachSweepTest {
  private static final long SITE = 1;
  private static final String EAST = "/1/2/";

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

  /** The National Day of 2026: off from 1 to 7 October. */
  @Test
  void whoeverLeavesForAPublicHolidayIsNobodysTaskBeforeItIsOver() {
    var clinic =
        new Clinic(Instant.parse("2026-09-30T08:00:00Z")).sites(3, EAST, Access.IPTV).minutes(10);

    clinic.lost(SITE).minutes(7 * 24 * 60);
    assertThat(clinic.told(SITE, Subject.REACH)).isPresent();
    assertThat(clinic.isDue(SITE, Subject.REACH)).isFalse();
    clinic.minutes(20 * 60);

    assertThat(clinic.isDue(SITE, Subject.REACH)).as("at noon of 8 October").isTrue();
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

  /** At Spring Festival one office after the other is left, and its mains switched off. */
  @Test
  void sitesThatLeaveOneByOneForDaysHaveAHoliday() {
    var clinic = new Clinic().sites(40, EAST, Access.IPTV).minutes(10);

    for (var id = 1; id <= 12; id++) {
      clinic.lost(id).minutes(20);
    }
    clinic.minutes(13 * 60);
    assertThat(clinic.told(SITE, Subject.REACH)).contains(Finding.SWITCHED_OFF);
    clinic.back(BootCause.POWER_LOSS, SITE).minutes(10);

    assertThat(clinic.closed().getFirst().verdict().finding()).isEqualTo(Finding.SWITCHED_OFF);
  }

  @Test
  void aBoxThatDiesInAThunderstormWasStruck() {
    var clinic = new Clinic().sites(3, EAST, Access.IPTV).weather(0, true).minutes(10);

    clinic.lost(SITE).minutes(20);
    assertThat(clinic.open(SITE, Subject.REACH).orElseThrow().verdict().cause())
        .contains(NaturalCause.LIGHTNING);
    clinic.back(BootCause.CRASH, SITE).minutes(10);

    var last = clinic.closed().getLast().verdict();
    assertThat(last.finding()).isEqualTo(Finding.BOX_DEAD);
    assertThat(last.cause()).contains(NaturalCause.LIGHTNING);
  }

  /** Who has been gone for weeks, one by one, has not left for the holiday of today. */
  @Test
  void sitesThatHaveBeenOffForWeeksMakeNoHoliday() {
    var clinic = new Clinic().sites(40, EAST, Access.IPTV).minutes(10);
    for (var id = 2; id <= 13; id++) {
      clinic.lost(id).minutes(20);
    }
    clinic.minutes(7 * 24 * 60);

    clinic.lost(SITE).minutes(13 * 60);

    assertThat(clinic.told(SITE, Subject.REACH)).contains(Finding.OUT_OF_REACH);
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

  /** It is up for longer than a silence takes to clear, and flaps all the same. */
  @Test
  void aLinkThatFlapsSlowlyIsOneTask() {
    var clinic = new Clinic().sites(3, EAST, Access.IPTV).minutes(10);

    clinic.is(SITE, bed -> bed.lossPercent = 50);
    flapSlowly(clinic, 5);
    assertThat(clinic.told(SITE, Subject.REACH)).contains(Finding.LINE_FLAPPING);
    assertThat(clinic.isDue(SITE, Subject.REACH)).isTrue();
    var told = clinic.open(SITE, Subject.REACH).orElseThrow().told();
    flapSlowly(clinic, 5);

    assertThat(clinic.open(SITE, Subject.REACH).orElseThrow().told()).isEqualTo(told);
    assertThat(clinic.told(SITE, Subject.LINE)).isEmpty();
  }

  private static void flapSlowly(Clinic clinic, int times) {
    for (var nth = 0; nth < times; nth++) {
      clinic.lost(SITE).minutes(4).back(null, SITE).minutes(8);
    }
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

    clinic.is(SITE, bed -> bed.recent = new Recent(0, 3, 0, 0, 0, false, false)).minutes(1);

    assertThat(clinic.told(SITE, Subject.REACH)).contains(Finding.POWER_UNSTEADY);
  }
}
