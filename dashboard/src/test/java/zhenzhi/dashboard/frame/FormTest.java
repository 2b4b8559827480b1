package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import zhenzhi.collector.refusal.Refusal;

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
}
