package zhenzhi.dashboard.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.flag.FlagState;
import zhenzhi.collector.flag.Rule;

class CheckViewsTest {
  @Test
  void eachDayWithPlaybackIsARowAndTheEvidenceIsMarked() {
    var rows = CheckSamples.toDecide().rows();

    assertThat(rows).hasSize(8);
    assertThat(rows).filteredOn(row -> !row.marked().isEmpty()).hasSize(4);
    assertThat(rows).extracting(CheckView.Row::says).contains("11月9日：要看的是 08:09–17:20");
  }

  @Test
  void theSiteExplainsAndTheOfficeDecides() {
    assertThat(CheckSamples.asked().answers()).hasSize(4);
    assertThat(CheckSamples.asked().mayDecide()).isFalse();
    assertThat(CheckSamples.toDecide().answers()).isEmpty();
    assertThat(CheckSamples.toDecide().mayDecide()).isTrue();
    assertThat(CheckSamples.decided().mayDecide()).isFalse();
    assertThat(CheckSamples.decided().mayTakeBack()).isTrue();
  }

  @Test
  void whatHappenedIsToldInOrder() {
    assertThat(CheckSamples.decided().events())
        .containsExactly(
            "11月18日 04:26，系统发现，请站点说明",
            "昨天 11:00，王桂芳，站点说明：忘记关了，没有人看：下班没有关机",
            "今天 11:50，赵敏，决定核减：没有人收看");
  }

  @Test
  void anAddressSaysWhatIsLookedFor() {
    var query =
        CheckQuery.of(name ->
            Map.of("rule", "NIGHT", "state", "KEPT", "unit", "3", "page", "2")
                .getOrDefault(name, ""));

    assertThat(query.rule()).contains(Rule.NIGHT);
    assertThat(query.state()).contains(FlagState.KEPT);
    assertThat(query.onPage(0)).isEqualTo("/checks?rule=NIGHT&unit=3&state=KEPT");
    assertThat(query.onPage(2)).isEqualTo("/checks?rule=NIGHT&unit=3&state=KEPT&page=3");
    assertThat(CheckQuery.of(_ -> "x")).isEqualTo(CheckQuery.of(_ -> ""));
  }
}
