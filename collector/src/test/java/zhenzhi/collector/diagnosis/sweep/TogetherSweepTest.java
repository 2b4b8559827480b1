package zhenzhi.collector.diagnosis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.chart.History.Lnb;
import zhenzhi.collector.diagnosis.chart.Site.Share;
import zhenzhi.collector.station.Access;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Sample.Answer;

/** Sites that fail together, and those that do not, as it goes by the minute. */
class TogetherSweepTest {
  private static final long SITE = 1;
  private static final String EAST = "/1/2/";
  private static final String WEST = "/1/3/";

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

  /** Those that kept running behind a dead switch are back before the others have started. */
  @Test
  void whatBefellAnAreaIsNotToldFromTheFirstThatAreBack() {
    var clinic = new Clinic().sites(20, EAST, Access.IPTV).minutes(10);

    clinic.lost(1, 12).minutes(40).back(null, 1, 3).minutes(6);
    assertThat(clinic.incidents().getFirst().verdict().finding()).isEqualTo(Finding.OUT_OF_REACH);
    clinic.back(BootCause.POWER_LOSS, 4, 12).minutes(7);

    assertThat(clinic.incidents().getFirst().verdict().finding()).isEqualTo(Finding.POWER_CUT);
    assertThat(clinic.incidents().getFirst().over()).isPresent();
  }

  @Test
  void namesThatNobodyAnswersAreOneIncidentOfTheDistrict() {
    var clinic = new Clinic().sites(6, EAST, Access.IPTV).sites(6, WEST, Access.IPTV).minutes(10);

    clinic.all(1, 2, bed -> bed.dns = Answer.SILENT);
    clinic.minutes(5).all(7, 8, bed -> bed.dns = Answer.SILENT).minutes(90);

    assertThat(clinic.incidents()).hasSize(1);
    assertThat(clinic.incidents().getFirst().verdict().finding()).isEqualTo(Finding.NO_NAMES);
    assertThat(clinic.incidents().getFirst().members()).hasSize(4);
    assertThat(clinic.incidents().getFirst().isDue(clinic.now())).isTrue();
    assertThat(clinic.isDue(SITE, Subject.LINE)).isFalse();
    clinic.all(1, 8, bed -> bed.dns = Answer.ANSWERED).minutes(70);
    assertThat(clinic.incidents().getFirst().isDue(clinic.now())).isFalse();
    clinic.minutes(27 * 60);
    assertThat(clinic.incidents().getFirst().over()).isPresent();
  }

  /** A line that is full on two evenings is one incident. */
  @Test
  void aLineThatIsFullEachEveningIsOneIncident() {
    var clinic = new Clinic().sites(8, EAST, Access.IPTV).minutes(10);

    for (var evening = 0; evening < 3; evening++) {
      clinic.all(1, 4, bed -> bed.lossPercent = 35).minutes(180);
      assertThat(clinic.told(SITE, Subject.LINE)).contains(Finding.LINE_CONGESTED);
      clinic.all(1, 4, bed -> bed.lossPercent = 0).minutes(21 * 60);
    }

    assertThat(clinic.incidents()).hasSize(1);
    assertThat(clinic.isDue(SITE, Subject.LINE)).isFalse();
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

  private static void signal(Bed bed, boolean locked, double strength, double snr) {
    bed.locked = locked;
    bed.strength = strength;
    bed.snr = snr;
  }
}
