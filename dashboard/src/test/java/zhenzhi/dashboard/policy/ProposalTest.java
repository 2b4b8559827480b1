package zhenzhi.dashboard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.protocol.Playback.Category;

class ProposalTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Map<String, String> RIGHT =
      Map.of(
          "holds-from", "2026-12-01",
          "basics", "on",
          "topic", "on",
          "shortest-minutes", "15",
          "cap-hours", "4",
          "opens", "08:00",
          "closes", "21:00",
          "target-minutes", "240",
          "reason", "依据");

  @Test
  void whatIsEnteredIsUnderstood() {
    var policy = new Proposal(new Form(RIGHT)).policy(TODAY);

    assertThat(policy.holdsFrom()).isEqualTo("2026-12-01");
    assertThat(policy.categories()).containsExactlyInAnyOrder(Category.BASICS, Category.TOPIC);
    assertThat(policy.shortestSession()).hasMinutes(15);
    assertThat(policy.opening().orElseThrow().until()).isEqualTo("21:00");
  }

  @ParameterizedTest
  @CsvSource({
    "holds-from, 2026-11-22, 最早从明天",
    "holds-from, 1 号, 不能是“1 号”",
    "shortest-minutes, 241, 一场至少：要填 0 到 240 的整数，不能是“241”",
    "shortest-minutes, -1, 不能是“-1”",
    "cap-hours, 0, 一天最多：要填 1 到 24",
    "opens, 22:00, 开始早于结束",
    "closes, '', 两个都填",
    "target-minutes, 4.5, 不能是“4.5”"
  })
  void whatIsWrongIsNamedWithItsValue(String field, String value, String says) {
    var fields = new HashMap<>(RIGHT);
    fields.put(field, value);

    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> new Proposal(new Form(fields)).policy(TODAY))
        .withMessageContaining(says);
  }

  @Test
  void somethingMustCountAndAReasonMustBeGiven() {
    var fields = new HashMap<>(RIGHT);
    fields.keySet().removeAll(List.of("basics", "topic", "reason"));
    var proposal = new Proposal(new Form(fields));

    assertThatExceptionOfType(Mistake.class).isThrownBy(() -> proposal.policy(TODAY));
    assertThatExceptionOfType(Mistake.class).isThrownBy(proposal::reason);
  }
}
