package zhenzhi.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Verdict;

class TableTest {
  @Test
  void aChineseCharacterTakesTwoColumns() {
    assertThat(
            Table.lines(
                List.of(
                    new Finding("网线", Verdict.GOOD, "eth0 已接通"),
                    new Finding("LNB", Verdict.UNKNOWN, "看不到"))))
        .containsExactly(
            "项目          结果    看到的", "网线          好      eth0 已接通", "LNB           不清楚  看不到");
  }
}
