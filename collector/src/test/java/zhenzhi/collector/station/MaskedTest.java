package zhenzhi.collector.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          13812345678,       138****5678
          139 1234 5602,     139 **** 5602
          +86 13812345678,   +86 1******5678
          0519-88660012,     051*-****0012
          88660012,          ******12
          8866-0012,         ****-**12
          10010,             ***10
          7,                 7
          '',                ''
          没有,              没有
          """)
  void theMiddleIsLeftOut(String phone, String shown) {
    assertThat(Masked.phone(phone)).isEqualTo(shown);
  }
}
