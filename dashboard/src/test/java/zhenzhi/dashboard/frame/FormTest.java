package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.desk.Slip;

class FormTest {
  @Test
  void fieldsAreDecoded() {
    var form = Form.of("who=%E8%B5%B5+%E6%95%8F&sign=%2B%26%3D&empty=");

    assertThat(form.text("who")).isEqualTo("赵 敏");
    assertThat(form.text("sign")).isEqualTo("+&=");
    assertThat(form.field("empty")).contains("");
    assertThat(form.field("other")).isEmpty();
  }

  @Test
  void theFirstOfTwoCounts() {
    assertThat(Form.of("a=1&a=2").text("a")).isEqualTo("1");
  }

  @Test
  void whatIsNoFormIsRefused() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Form.of("a=%zz"));
  }

  @Test
  void nothingIsAFormWithoutFields() {
    assertThat(Form.of("").fields()).isEmpty();
  }

  @Test
  void aFormThatMayComeTwiceHasItsSlip() {
    var key = "6e9e2d0e-4a8c-4b3a-9f40-0d3a6d3f7b11";
    var form = Form.of("key=" + key + "&written=2026-11-20T04%3A00%3A00Z");

    assertThat(form.slip())
        .contains(new Slip(UUID.fromString(key), Instant.parse("2026-11-20T04:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key=12345&written=now", "key=not-a-uuid", "written=now"})
  void whatNoScriptOfOursWroteIsNoSlip(String body) {
    assertThat(Form.of(body).slip()).isEmpty();
  }
}
