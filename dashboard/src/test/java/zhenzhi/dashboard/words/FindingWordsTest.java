package zhenzhi.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict.RuledOut;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.dossier.Ending;
import zhenzhi.protocol.StationCode;

class FindingWordsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  @Test
  void aVerdictIsOneSentenceWithWhoAndWhatFirst() {
    assertThat(sentence(Finding.DISH_MOVED, Confidence.MEDIUM, Optional.empty()))
        .isEqualTo("卫星信号突然变差，可能是锅盖偏了或者被挡住了；由区维修处理，站点先在地面看看锅盖前面有没有雪和树枝。");
    assertThat(sentence(Finding.OUT_OF_REACH, Confidence.LOW, Optional.of(NaturalCause.LIGHTNING)))
        .isEqualTo("机顶盒没有消息，还不能确定是停电、断网还是机顶盒的问题（雷击引起）；站点管理员自己能处理，先看看插座、电闸和机顶盒的灯。");
    assertThat(sentence(Finding.SUN_OUTAGE, Confidence.HIGH, Optional.empty()))
        .isEqualTo("收不到卫星信号，很可能是日凌（太阳正好在卫星背后）；不用报修，等二十分钟就好。");
  }

  @Test
  void whatIsOverAsksForNothing() {
    assertThat(
            FindingWords.sentence(
                dossier(Finding.POWER_CUT, Confidence.HIGH, Optional.of(NOON)), NOON))
        .isEqualTo("已经恢复：机顶盒没有消息，很可能是停电。");
  }

  @Test
  void ofASiteThatIsGoneNothingHasRecovered() {
    var open = dossier(Finding.POWER_CUT, Confidence.HIGH, Optional.of(NOON));
    var gone =
        new Dossier(
            open.id(),
            open.code(),
            open.name(),
            open.subdistrict(),
            open.finding(),
            open.confidence(),
            open.cause(),
            open.since(),
            open.told(),
            open.due(),
            open.incident(),
            open.until(),
            Ending.RETIRED);

    assertThat(FindingWords.sentence(gone, NOON)).isEqualTo("已经撤站：机顶盒没有消息，很可能是停电。");
  }

  @ParameterizedTest
  @EnumSource
  void everyFindingIsOneSentence(Finding finding) {
    assertThat(sentence(finding, Confidence.LOW, Optional.empty()))
        .containsOnlyOnce("。")
        .containsOnlyOnce("；")
        .hasSizeLessThan(70);
  }

  @Test
  void aClueHasItsValueAndWhatItIsComparedWith() {
    assertThat(ClueWords.of(Clue.of(Sign.SNR_LOW, 7.0, 11.8))).isEqualTo("信噪比 7.0 dB，晴天一般 11.8 dB");
    assertThat(ClueWords.of(Clue.of(Sign.SNR_LOW, null, null))).isEqualTo("信噪比 不明 dB");
    assertThat(ClueWords.of(new RuledOut(Finding.RAIN_FADE, Clue.of(Sign.NO_RAIN_REPORTED, 0.0))))
        .isEqualTo("不是雨衰：气象没有报雨");
  }

  @ParameterizedTest
  @EnumSource
  void everySignIsTold(Sign sign) {
    assertThat(ClueWords.of(Clue.of(sign))).isNotBlank().doesNotContain("null");
    assertThat(ClueWords.of(Clue.of(sign, 12.0, 7.0))).doesNotContain("几 ", "不明");
  }

  private static String sentence(
      Finding finding, Confidence confidence, Optional<NaturalCause> cause) {
    var open = dossier(finding, confidence, Optional.empty());
    return FindingWords.sentence(
        new Dossier(
            open.id(),
            open.code(),
            open.name(),
            open.subdistrict(),
            finding,
            confidence,
            cause,
            open.since(),
            open.told(),
            open.due(),
            open.incident(),
            open.until(),
            open.ending()),
        NOON);
  }

  private static Dossier dossier(Finding finding, Confidence confidence, Optional<Instant> until) {
    return new Dossier(
        1,
        new StationCode("sn-0017"),
        "荷花社区站点",
        "东河街道",
        finding,
        confidence,
        Optional.empty(),
        NOON,
        NOON,
        Optional.empty(),
        OptionalLong.empty(),
        until,
        Ending.OVER);
  }
}
