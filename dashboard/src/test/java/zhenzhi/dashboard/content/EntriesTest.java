package zhenzhi.dashboard.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.content.Decided;
import zhenzhi.collector.content.NewCourse;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.protocol.Playback.Category;

/** At noon of 20 November 2026. */
class EntriesTest {
  private static final Map<String, String> RIGHT =
      Map.of(
          "title",
          " 党史第一课 ",
          "code",
          "",
          "category",
          "basics",
          "minutes",
          "45",
          "from",
          "2026-11-01",
          "reason",
          "按目录");
  private static final Reader READER =
      new Reader(new Account(77, "zhao", "赵敏", Role.OFFICE, "/", Optional.empty()), "", "", TIMES);

  @Test
  void whatIsRightIsUnderstood() {
    var entries = new Entries(new Form(RIGHT));

    assertThat(entries.course())
        .isEqualTo(
            new NewCourse(
                Optional.empty(), "党史第一课", Category.BASICS, Optional.of(Duration.ofMinutes(45))));
    assertThat(entries.decided(READER))
        .isEqualTo(new Decided(77, NOON, LocalDate.of(2026, 11, 1), "按目录"));
  }

  @Test
  void withoutADayItIsTodayAndWithoutALengthItIsUnknown() {
    var entries = with("from", "", "minutes", "");

    assertThat(entries.decided(READER).from()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(entries.course().length()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "title, ' ', 标题",
    "category, live, live",
    "category, 别的, 别的",
    "minutes, 九十, “九十”",
    "minutes, 0, “0”",
    "minutes, 1441, “1441”",
    "from, 2026-11-21, “2026-11-21”",
    "from, 2026-02-30, “2026-02-30”",
    "from, 1999-12-31, “1999-12-31”",
    "reason, ' ', 依据"
  })
  void whatIsWrongIsNamed(String field, String value, String named) {
    var entries = with(field, value);

    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> {
          var _ = entries.course();
          var _ = entries.decided(READER);
        })
        .withMessageContaining(named);
  }

  private static Entries with(String... changed) {
    var fields = new HashMap<>(RIGHT);
    for (var i = 0; i < changed.length; i += 2) {
      fields.put(changed[i], changed[i + 1]);
    }
    return new Entries(new Form(fields));
  }
}
