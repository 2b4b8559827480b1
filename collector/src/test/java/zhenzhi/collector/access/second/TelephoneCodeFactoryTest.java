package zhenzhi.collector.access.second;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneCodeFactoryTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  /** RFC 4226, appendix D. */
  @ParameterizedTest
  @CsvSource({
    "0, 755224",
    "1, 287082",
    "2, 359152",
    "3, 969429",
    "4, 338314",
    "5, 254676",
    "6, 287922",
    "7, 162583",
    "8, 399871",
    "9, 520489"
  })
  void theCodesAreThoseOfTheStandard(long step, String code) {
    assertThat(TelephoneCodeFactory.code(SECRET, step)).isEqualTo(code);
  }

  /** RFC 6238, appendix B, the last six digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void andTheirTimesToo(long second, String code) {
    assertThat(TelephoneCodeFactory.step(SECRET, code, 0, Instant.ofEpochSecond(second)))
        .isEqualTo(OptionalLong.of(second / 30));
  }

  @Test
  void aCodeHoldsForAStepBeforeAndAfterAndOnce() {
    var code = TelephoneCodeFactory.code(SECRET, 1_000);

    assertThat(TelephoneCodeFactory.step(SECRET, code, 0, Instant.ofEpochSecond(30 * 999)))
        .hasValue(1_000);
    assertThat(TelephoneCodeFactory.step(SECRET, code, 0, Instant.ofEpochSecond(30 * 1_001 + 29)))
        .hasValue(1_000);
    assertThat(TelephoneCodeFactory.step(SECRET, code, 0, Instant.ofEpochSecond(30 * 998 + 29)))
        .isEmpty();
    assertThat(TelephoneCodeFactory.step(SECRET, code, 0, Instant.ofEpochSecond(30 * 1_002)))
        .isEmpty();
    assertThat(TelephoneCodeFactory.step(SECRET, code, 1_000, Instant.ofEpochSecond(30 * 1_000)))
        .isEmpty();
    assertThat(TelephoneCodeFactory.step(SECRET, "", 0, Instant.ofEpochSecond(30 * 1_000)))
        .isEmpty();
    assertThat(
            TelephoneCodeFactory.step(
                SECRET,
                code.substring(0, 3) + " " + code.substring(3),
                0,
                Instant.ofEpochSecond(30 * 1_000)))
        .hasValue(1_000);
  }

  /** RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void base32IsThatOfTheStandard(String text, String digits) {
    assertThat(Base32.of(text.getBytes(US_ASCII))).isEqualTo(digits);
    assertThat(Base32.bytes(digits.toLowerCase(Locale.ROOT)))
        .hasValueSatisfying(bytes -> assertThat(new String(bytes, US_ASCII)).isEqualTo(text));
  }

  @RepeatedTest(20)
  void whatIsDrawnComesBackAsItWasTyped() {
    var drawn = TelephoneCodeFactory.draw();

    assertThat(drawn).hasSize(20);
    assertThat(Base32.bytes(Base32.of(drawn).replaceAll("(.{4})", "$1 "))).contains(drawn);
    assertThat(Base32.bytes("0189")).isEmpty();
  }
}
