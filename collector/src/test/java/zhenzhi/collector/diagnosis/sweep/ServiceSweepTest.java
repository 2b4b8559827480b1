package zhenzhi.collector.diagnosis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.symptom.Recent;
import zhenzhi.collector.station.Access;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Sample.BindingState;

/** What is wrong with a site that can be reached, as it goes by the minute. */
class ServiceSweepTest {
  private static final long SITE = 1;
  private static final String EAST = "/1/2/";

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

  /** Who came for the silent box has brought another: that is one task, unless nobody enters it. */
  @Test
  void aBoxThatIsExchangedInARepairIsNoSecondTask() {
    var clinic = new Clinic().sites(5, EAST, Access.IPTV).minutes(10);
    clinic.lost(SITE).minutes(60);
    assertThat(clinic.isDue(SITE, Subject.REACH)).isTrue();

    clinic.is(SITE, bed -> bed.recent = new Recent(0, 0, 0, 0, 0, false, true));
    clinic.is(2, bed -> bed.recent = new Recent(0, 0, 0, 0, 0, false, true));
    clinic.back(BootCause.UNKNOWN, SITE).minutes(20);

    assertThat(clinic.told(SITE, Subject.BINDING)).contains(Finding.DEVICE_EXCHANGED);
    assertThat(clinic.isDue(SITE, Subject.BINDING)).isFalse();
    assertThat(clinic.isDue(2, Subject.BINDING)).isTrue();
    clinic.minutes(3 * 24 * 60);
    assertThat(clinic.isDue(SITE, Subject.BINDING)).isTrue();
  }

  @Test
  void aFullDiskIsASystemFault() {
    var clinic = new Clinic().sites(5, EAST, Access.IPTV).minutes(10);

    clinic.is(SITE, bed -> bed.diskFreePercent = 2).minutes(30);

    assertThat(clinic.told(SITE, Subject.SYSTEM)).contains(Finding.DISK_FULL);
    assertThat(clinic.isDue(SITE, Subject.SYSTEM)).isTrue();
  }

  @Test
  void aPlayerThatCrashesOnceADayIsASystemFault() {
    var clinic = new Clinic().sites(5, EAST, Access.IPTV).minutes(10);

    clinic.is(SITE, bed -> bed.recent = new Recent(0, 0, 1, 1, 2, false, false)).minutes(5);
    assertThat(clinic.told(SITE, Subject.SYSTEM)).isEmpty();
    clinic.is(SITE, bed -> bed.recent = new Recent(0, 0, 1, 1, 3, false, false)).minutes(5);
    assertThat(clinic.told(SITE, Subject.SYSTEM)).contains(Finding.SYSTEM_CRASHING);
    clinic.is(2, bed -> bed.recent = new Recent(0, 0, 0, 0, 3, false, false)).minutes(5);
    assertThat(clinic.told(2, Subject.SYSTEM)).isEmpty();
  }

  @Test
  void aHotBoxAndABoxThatRebootsAreHardware() {
    var clinic = new Clinic().sites(5, EAST, Access.IPTV).minutes(10);

    clinic.is(SITE, bed -> bed.celsius = 92).minutes(30);
    assertThat(clinic.told(SITE, Subject.BOX)).contains(Finding.BOX_HOT);
    clinic.is(2, bed -> bed.recent = new Recent(4, 0, 0, 0, 0, false, false)).minutes(1);

    assertThat(clinic.told(2, Subject.BOX)).contains(Finding.BOX_REBOOTING);
  }

  @Test
  void aBoxBoundToAnotherAccountIsABindingError() {
    var clinic = new Clinic().sites(5, EAST, Access.IPTV).minutes(10);

    clinic.is(SITE, bed -> bed.account = "account-999").minutes(6);
    assertThat(clinic.told(SITE, Subject.BINDING)).contains(Finding.BINDING_WRONG);
    clinic.is(2, bed -> bed.binding = BindingState.REFUSED).minutes(6);
    assertThat(clinic.told(2, Subject.BINDING)).contains(Finding.BINDING_REFUSED);
    clinic.is(3, bed -> bed.recent = new Recent(0, 0, 0, 0, 0, true, false)).minutes(6);
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
