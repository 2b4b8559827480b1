package zhenzhi.dashboard.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.dashboard.box.BoxViews.Tried;
import zhenzhi.dashboard.words.Tone;

class BoxViewsTest {
  @Test
  void eachStandingHasItsTone() {
    assertThat(
            List.of(BoxSamples.none(), BoxSamples.much(), BoxSamples.soon(), BoxSamples.revoked()))
        .extracting(BoxView::tone)
        .containsExactly(Tone.UNKNOWN, Tone.GOOD, Tone.WARN, Tone.BAD);
  }

  @Test
  void onlyWhatHoldsCanBeTakenBack() {
    var from = BoxSamples.NOON.minus(Duration.ofDays(365));
    var over = BoxSamples.certificate(1, from, Optional.empty());

    assertThat(BoxSamples.of(List.of(over), Tried.NOTHING).mayRevoke()).as("over").isFalse();
    assertThat(BoxSamples.none().mayRevoke()).as("none").isFalse();
    assertThat(BoxSamples.revoked().mayRevoke()).as("taken back").isFalse();
    assertThat(BoxSamples.soon().mayRevoke()).as("ends soon").isTrue();
  }

  @Test
  void twoBoxesAreToldUntilTheCertificateIsTakenBack() {
    assertThat(BoxSamples.doubled().doubts()).singleElement().asString().contains("两台机顶盒");
    assertThat(BoxSamples.much().doubts()).isEmpty();
  }

  @Test
  void anotherDeviceAndAnotherPlaceAreTold() {
    assertThat(BoxSamples.strange().doubts())
        .satisfiesExactly(
            device -> assertThat(device).contains("设备编号变了", "b8:27:eb:77:02:1c"),
            network -> assertThat(network).contains("另一个网络", "原来是 203.0.113.0/24"));
  }

  @Test
  void aTokenIsReadInFours() {
    assertThat(BoxSamples.granted().fours())
        .containsExactly("K7MQ", "X3PD", "9WHR", "TA42", "BCZN");
    assertThat(BoxSamples.none().fours()).isEmpty();
  }

  /** A box that has a certificate is not cut off by a token that nobody needs. */
  @Test
  void aTokenIsForABoxWithoutACertificate() {
    assertThat(BoxSamples.none().mayGrant()).isTrue();
    assertThat(BoxSamples.revoked().mayGrant()).isTrue();
    assertThat(BoxSamples.granted().mayGrant()).as("another one").isTrue();
    assertThat(BoxSamples.much().mayGrant()).isFalse();
    assertThat(BoxSamples.soon().mayGrant()).isFalse();
  }

  @Test
  void aTokenIsShownOnceAndItsEndIsSaid() {
    assertThat(BoxSamples.granted().token()).contains("K7MQX3PD9WHRTA42BCZN");
    assertThat(BoxSamples.strange().token()).isEmpty();
    assertThat(BoxSamples.granted().holding()).isEqualTo("口令");
    assertThat(BoxSamples.granted().lines())
        .extracting(BoxView.Line::state)
        .containsExactly("有效", "今天 12:00 失效：发了新的口令");
  }

  @Test
  void whoTookItBackAndWhyIsSaid() {
    assertThat(BoxSamples.revoked().lines())
        .singleElement()
        .extracting(BoxView.Line::state)
        .isEqualTo("今天 11:00 赵敏吊销：机顶盒被人搬走了，还没找到");
  }

  @Test
  void everyBoxIsInOnePart() {
    assertThat(BoxSamples.list(130, "look").choices())
        .extracting(BoxesView.Choice::count)
        .containsExactly(74L, 19L, 37L);
    assertThat(BoxSamples.list(130, "look").lines()).hasSize(Boxes.SIZE);
    assertThat(BoxSamples.list(130, "good").lines())
        .hasSize(37)
        .allMatch(line -> line.badge().tone() == Tone.GOOD);
    assertThat(BoxSamples.list(0, "nonsense").lines()).isEmpty();
  }
}
