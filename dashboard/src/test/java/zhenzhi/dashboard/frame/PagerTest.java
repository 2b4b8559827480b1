package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerTest {
  @ParameterizedTest(name = "page {0} of {1} lines")
  @CsvSource(
      textBlock =
          """
          0, 0,   共 0 条,                    '',   ''
          0, 50,  共 50 条,                   '',   ''
          0, 51,  '第 1–50 条，共 51 条',     '',   p1
          1, 51,  '第 51–51 条，共 51 条',    p0,   ''
          1, 250, '第 51–100 条，共 250 条',  p0,   p2
          """)
  void showsTheWay(int page, long total, String says, String previous, String next) {
    assertThat(Pager.of(page, 50, total, number -> "p" + number))
        .isEqualTo(new Pager(says, previous, next));
  }
}
