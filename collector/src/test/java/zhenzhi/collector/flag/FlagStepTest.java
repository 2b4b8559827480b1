package zhenzhi.collector.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.flag.FlagStep.Kept;
import zhenzhi.collector.flag.FlagStep.Lapse;
import zhenzhi.collector.flag.FlagStep.Nothing;
import zhenzhi.collector.flag.FlagStep.Raise;
import zhenzhi.collector.flag.FlagStep.Renew;
import zhenzhi.collector.study.Span;

class FlagStepTest {
  private static final Finding ONE = finding(1);
  private static final Finding MORE = finding(2);

  @Test
  void whatIsNewIsRaised() {
    assertThat(FlagStep.of(List.of(), Optional.of(ONE))).isEqualTo(new Raise(ONE));
  }

  @Test
  void theSameCauseIsTheSameFlag() {
    assertThat(FlagStep.of(kept(FlagState.OPEN), Optional.of(ONE))).isEqualTo(new Nothing());
    assertThat(FlagStep.of(kept(FlagState.ANSWERED), Optional.of(MORE)))
        .isEqualTo(new Renew(7, MORE));
  }

  @Test
  void whatDoesNotHoldAnyMoreLapsesAndMayComeBack() {
    assertThat(FlagStep.of(kept(FlagState.ANSWERED), Optional.empty())).isEqualTo(new Lapse(7));
    assertThat(FlagStep.of(kept(FlagState.LAPSED), Optional.empty())).isEqualTo(new Nothing());
    assertThat(FlagStep.of(kept(FlagState.LAPSED), Optional.of(ONE))).isEqualTo(new Renew(7, ONE));
  }

  /** What is found once a flag is decided are other days. */
  @Test
  void afterADecisionAnotherFlagIsRaised() {
    assertThat(FlagStep.of(kept(FlagState.KEPT), Optional.of(MORE))).isEqualTo(new Raise(MORE));
    assertThat(FlagStep.of(kept(FlagState.STRUCK), Optional.empty())).isEqualTo(new Nothing());
  }

  private static List<Kept> kept(FlagState state) {
    return List.of(new Kept(7, state, ONE));
  }

  private static Finding finding(int minutes) {
    var start = Instant.parse("2026-11-20T00:00:00Z");
    return new Finding(
        Rule.NIGHT, List.of(new Span(start, start.plusSeconds(60L * minutes))), minutes, "");
  }
}
