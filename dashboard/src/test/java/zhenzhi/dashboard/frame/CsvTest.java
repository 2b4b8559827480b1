package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  /** A station called =HYPERLINK(…) must not run in the office's spreadsheet. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+86",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)"
      })
  void defusesFormulas(String text) {
    assertThat(Csv.cell(text)).isEqualTo("\"'" + text + "\"");
  }

  @Test
  void doublesQuotes() {
    assertThat(Csv.cell("a\"b,c")).isEqualTo("\"a\"\"b,c\"");
  }
}
