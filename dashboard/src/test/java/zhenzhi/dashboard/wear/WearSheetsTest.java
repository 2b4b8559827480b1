package zhenzhi.dashboard.wear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.paper.xlsx.XlsxSheets;

class WearSheetsTest {
  @Test
  void aPartWithoutAModelOrAPriceIsNotCalledFree() {
    assertThat(WearSheets.csv(WearSamples.wear()))
        .contains("\"机顶盒电源\",\"—\",\"6\",\"6\",\"0\",\"0\",\"6\"");
    assertThat(WearViews.cost(0, 6)).isEqualTo("没有填价钱");
    assertThat(WearViews.cost(450, 1)).isEqualTo("4.50 元，另有 1 件没有填价钱");
  }

  @Test
  void theBookHasAPageForEach() {
    var book =
        WearSheets.book(
            WearSamples.wear(), "天宁区", ZoneId.of("Asia/Shanghai"), LocalDate.of(2026, 10, 21));

    assertThat(book.pages()).hasSize(3);
    assertThat(XlsxSheets.write(book)).isNotEmpty();
  }
}
