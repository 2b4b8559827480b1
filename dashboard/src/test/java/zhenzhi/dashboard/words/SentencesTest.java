package zhenzhi.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.station.situation.Situation.BindingWrong;
import zhenzhi.collector.station.situation.Situation.LineFault;
import zhenzhi.collector.station.situation.Situation.LineTrouble;
import zhenzhi.collector.station.situation.Situation.NoSignal;
import zhenzhi.collector.station.situation.Situation.Offline;
import zhenzhi.collector.station.situation.Situation.Standby;
import zhenzhi.collector.station.situation.Situation.Unknown;
import zhenzhi.dashboard.testing.District;
import zhenzhi.dashboard.words.Sentence.Helper;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Sample.BindingState;

class SentencesTest {
  /** What a keeper can read without stopping: about two lines on a phone. */
  private static final int LONGEST = 48;

  @Test
  void aLostBoxIsLookedAtByTheKeeperFirst() {
    assertThat(say(new Offline(NOON.minus(Duration.ofHours(2)), Situation.How.LOST)))
        .isEqualTo(
            new Sentence(
                new Badge(Tone.BAD, "失去联系"),
                "机顶盒今天 10:00 突然断了联系，可能是停电或断网。",
                "看机顶盒的灯亮不亮：不亮，查插座和电闸；亮，把网线插紧。",
                Helper.KEEPER));
  }

  @Test
  void aBoxThatWasSwitchedOffHasNoFault() {
    var sentence = say(new Offline(NOON.minus(Duration.ofDays(1)), Situation.How.STOPPED));

    assertThat(sentence.badge()).isEqualTo(new Badge(Tone.IDLE, "正常关机"));
    assertThat(sentence.says()).isEqualTo("机顶盒昨天 12:00 正常关机，没有故障。");
  }

  @Test
  void aCollectorThatWasAwayTakesTheBlame() {
    var sentence = say(new Unknown(Situation.Why.NOBODY_LISTENING, NOON, Optional.empty()));

    assertThat(sentence.says()).endsWith("不是站点的问题。");
    assertThat(sentence.helper()).isEqualTo(Helper.NOBODY);
  }

  @Test
  void whatWasNotMeasuredIsNotPrinted() {
    assertThat(say(new NoSignal(NOON, null, null, null)).says()).isEqualTo("收不到信号。");
    assertThat(say(new NoSignal(NOON, 8.0, 0.0, null)).says()).isEqualTo("收不到信号（强度 8%，质量 0%）。");
    assertThat(say(new NoSignal(NOON, null, null, 2.25)).says()).isEqualTo("收不到信号（信噪比 2.3 dB）。");
  }

  @Test
  void theOperatorPutsAWrongAccountRight() {
    var wrong = new BindingWrong(NOON, Optional.of("a-1"), Optional.of("a-2"), BindingState.BOUND);

    assertThat(say(wrong).says()).isEqualTo("机顶盒绑错了账号：现在是 a-1，应该是 a-2。");
    assertThat(say(wrong).helper()).isEqualTo(Helper.OPERATOR);
  }

  @Test
  void nobodyLooksAtADishThatIsNotThere() {
    var signal = new NoSignal(NOON, null, null, null);

    assertThat(Sentences.of(signal, Access.CABLE, TIMES).todo()).doesNotContain("锅盖");
    assertThat(Sentences.of(signal, Access.SATELLITE_KU, TIMES).todo()).contains("锅盖");
  }

  static List<Situation> everySituation() {
    var all = new ArrayList<>(District.troubles());
    all.add(new Situation.Playing("党章", Category.BASICS, NOON));
    all.add(new Standby(Optional.empty()));
    all.add(new Standby(Optional.of(NOON.minusSeconds(90_000))));
    Arrays.stream(Situation.How.values()).map(how -> new Offline(NOON, how)).forEach(all::add);
    Arrays.stream(Situation.Why.values())
        .map(why -> new Unknown(why, NOON, Optional.empty()))
        .forEach(all::add);
    Arrays.stream(LineFault.values())
        .map(fault -> new LineTrouble(NOON, fault, null, null))
        .forEach(all::add);
    Arrays.stream(BindingState.values())
        .map(state -> new BindingWrong(NOON, Optional.empty(), Optional.empty(), state))
        .forEach(all::add);
    Arrays.stream(Situation.BoxFault.values())
        .map(fault -> new Situation.BoxTrouble(NOON, fault, 97, 95))
        .forEach(all::add);
    return all;
  }

  @ParameterizedTest
  @MethodSource("everySituation")
  void isShortAndEndsAndSaysWhatToDo(Situation situation) {
    var sentence = say(situation);

    assertThat(sentence.says()).endsWith("。").hasSizeLessThanOrEqualTo(LONGEST);
    assertThat(sentence.todo()).hasSizeLessThanOrEqualTo(LONGEST);
    if (situation.needsSomeone()) {
      assertThat(sentence.todo()).isNotEmpty();
      assertThat(sentence.helper()).isNotEqualTo(Helper.NOBODY);
      assertThat(sentence.badge().tone()).isIn(Tone.BAD, Tone.WARN);
    } else {
      assertThat(sentence.badge().tone()).isNotIn(Tone.BAD, Tone.WARN);
    }
  }

  @ParameterizedTest
  @EnumSource(Situation.Kind.class)
  void everyKindHasAShortWord(Situation.Kind kind) {
    assertThat(Sentences.badge(kind).word()).hasSizeBetween(4, 5);
  }

  private static Sentence say(Situation situation) {
    return Sentences.of(situation, Access.SATELLITE_KU, TIMES);
  }
}
