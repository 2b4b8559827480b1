package zhenzhi.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.dossier.Ending;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.dashboard.words.Sentence.Helper;
import zhenzhi.protocol.StationCode;

class StandingTest {
  private static final Situation WELL = new Situation.Standby(Optional.empty());
  private static final Situation LOST =
      new Situation.Offline(NOON.minusSeconds(7_200), Situation.How.LOST);
  private static final Instant PAST = NOON.minusSeconds(60);
  private static final Instant LATER = NOON.plusSeconds(3_600);

  @Test
  void nothingIsInOrderAboveWhatIsWrong() {
    var standing = standing(WELL, dossier(Finding.DISH_MOVED, PAST, OptionalLong.empty()));

    assertThat(standing.sentence())
        .isEqualTo(
            new Sentence(
                new Badge(Tone.BAD, "要处理"),
                "卫星信号突然变差，可能是锅盖偏了或者被挡住了（今天 09:00 起）。",
                "在地面看看锅盖前面有没有雪和树枝。",
                Helper.TECHNICIAN));
    assertThat(standing.spoken()).isPresent();
    assertThat(standing.others()).isEmpty();
  }

  @Test
  void theWorstOfSeveralSpeaksAndTheOthersFollow() {
    var standing =
        standing(
            WELL,
            dossier(Finding.BOX_HOT, LATER, OptionalLong.empty()),
            dossier(Finding.LINE_POOR, PAST, OptionalLong.empty()));

    assertThat(standing.sentence().helper()).isEqualTo(Helper.OPERATOR);
    assertThat(standing.others()).extracting(Diagnosed::badge).containsExactly(badge("先观察"));
  }

  @Test
  void aMilderDiagnosisOfSomethingElseDoesNotHideTheLastLook() {
    var standing = standing(LOST, dossier(Finding.LINE_POOR, LATER, OptionalLong.empty()));

    assertThat(standing.spoken()).isEmpty();
    assertThat(standing.sentence().says()).contains("突然断了联系");
    assertThat(standing.others()).hasSize(1);
  }

  /** It knows why; but what is seen does not look better for it. */
  @Test
  void ofTheSameTroubleTheDiagnosisSpeaksInTheColourOfTheLastLook() {
    var standing = standing(LOST, dossier(Finding.POWER_CUT, null, OptionalLong.of(7)));

    assertThat(standing.sentence().badge()).isEqualTo(new Badge(Tone.BAD, "失去联系"));
    assertThat(standing.sentence().says()).contains("可能是停电");
    assertThat(standing.sentence().todo()).contains("有人统一处理");
    assertThat(standing.needsSomeone()).isFalse();
  }

  @Test
  void whatShouldHavePassedAsksForSomebodyOnceItIsDue() {
    var late = dossier(Finding.SWITCHED_OFF, PAST, OptionalLong.empty());
    var rain = dossier(Finding.RAIN_FADE, PAST, OptionalLong.empty());

    assertThat(standing(LOST, late).sentence().helper()).isEqualTo(Helper.KEEPER);
    assertThat(standing(WELL, rain).sentence().helper()).isEqualTo(Helper.TECHNICIAN);
    assertThat(FindingWords.sentence(late, NOON))
        .isEqualTo("机顶盒没有消息，可能是按习惯关了机；早该好了还没有好，由站点管理员处理，先看看插座、电闸和机顶盒的灯。");
    assertThat(FindingWords.card(late, NOON)).contains(Finding.OUT_OF_REACH);
    assertThat(FindingWords.card(rain, NOON)).contains(Finding.NO_SIGNAL);
  }

  @Test
  void whatIsOverSaysNothing() {
    var over =
        new Dossier(
            1,
            new StationCode("sn-0017"),
            "",
            "",
            Finding.DISH_MOVED,
            Confidence.HIGH,
            Optional.empty(),
            PAST,
            PAST,
            Optional.of(PAST),
            OptionalLong.empty(),
            Optional.of(NOON),
            Ending.OVER);

    assertThat(standing(WELL, over).sentence().says()).startsWith("一切正常");
  }

  private static Standing standing(Situation situation, Dossier... dossiers) {
    return Standing.of(situation, Access.SATELLITE_KU, List.of(dossiers), TIMES);
  }

  private static Badge badge(String word) {
    return new Badge(Tone.WARN, word);
  }

  private static Dossier dossier(Finding finding, @Nullable Instant due, OptionalLong incident) {
    var since = NOON.minus(Duration.ofHours(3));
    return new Dossier(
        1,
        new StationCode("sn-0017"),
        "荷花社区站点",
        "东河街道",
        finding,
        Confidence.MEDIUM,
        Optional.empty(),
        since,
        since,
        Optional.ofNullable(due),
        incident,
        Optional.empty(),
        Ending.OVER);
  }
}
