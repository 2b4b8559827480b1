package zhenzhi.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhenzhi.dashboard.testing.District;

class StationsCsvTest {
  @Test
  void beginsWithTheMarkThatSpreadsheetsKnow() {
    var csv = StationsCsv.of(District.overview(2).stations().items(), District.TIMES);

    assertThat(csv).startsWith("\uFEFF\"编号\",\"名称\"").endsWith("\r\n");
    assertThat(csv.lines()).hasSize(3);
  }
}
