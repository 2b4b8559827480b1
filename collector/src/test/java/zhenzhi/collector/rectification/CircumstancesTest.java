package zhenzhi.collector.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.flag.Rule;
import zhenzhi.collector.rectification.Circumstances.Fault;

class CircumstancesTest {
  private static final Instant SINCE = Instant.parse("2026-10-08T00:00:00Z");

  @Test
  void whatIsKnownIsSuggested() {
    assertThat(known(3, List.of(Finding.LNB_DEAD, Finding.LINE_DOWN), List.of(), true).suggested())
        .containsExactlyInAnyOrder(Reason.EQUIPMENT, Reason.LINE);
    assertThat(known(20, List.of(), List.of(Rule.MONTH_END), false).suggested())
        .containsExactlyInAnyOrder(Reason.MONTH_END, Reason.NO_KEEPER, Reason.NOT_PLAYED);
  }

  /** Silence, rain and an unclear loss of contact speak for nothing. */
  @Test
  void whatIsNotKnownIsNotSuggested() {
    var unclear = List.of(Finding.OUT_OF_REACH, Finding.RAIN_FADE, Finding.SWITCHED_OFF);
    assertThat(known(0, unclear, List.of(Rule.NIGHT), true).suggested()).isEmpty();
  }

  private static Circumstances known(
      int idle, List<Finding> findings, List<Rule> flags, boolean hasKeeper) {
    return new Circumstances(
        5,
        idle,
        10,
        Optional.empty(),
        findings.stream().map(one -> new Fault(one, SINCE, Optional.empty())).toList(),
        flags,
        hasKeeper);
  }
}
