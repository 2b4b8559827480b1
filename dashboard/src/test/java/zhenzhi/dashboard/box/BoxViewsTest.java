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
    assertThat(BoxSamples.doubled().doubled()).contains("两台机顶盒");
    assertThat(BoxSamples.much().doubled()).isEmpty();
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
        .containsExactly(78L, 26L, 26L);
    assertThat(BoxSamples.list(130, "look").lines()).hasSize(Boxes.SIZE);
    assertThat(BoxSamples.list(130, "good").lines())
        .hasSize(26)
        .allMatch(line -> line.badge().tone() == Tone.GOOD);
    assertThat(BoxSamples.list(0, "nonsense").lines()).isEmpty();
  }
}
