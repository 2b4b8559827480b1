package zhenzhi.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.dashboard.testing.District;

class CsvTest {
  @Test
  void beginsWithTheMarkThatSpreadsheetsKnow() {
    var csv = Csv.of(District.overview(2).stations().items(), District.TIMES);

    assertThat(csv).startsWith("\uFEFF\"编号\",\"名称\"").endsWith("\r\n");
    assertThat(csv.lines()).hasSize(3);
  }

  /** A station called =HYPERLINK(…) must not run in the office's spreadsheet. */
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "\r=1"})
  void defusesFormulas(String text) {
    assertThat(Csv.cell(text)).isEqualTo("\"'" + text + "\"");
  }

  @Test
  void doublesQuotes() {
    assertThat(Csv.cell("a\"b,c")).isEqualTo("\"a\"\"b,c\"");
  }
}
