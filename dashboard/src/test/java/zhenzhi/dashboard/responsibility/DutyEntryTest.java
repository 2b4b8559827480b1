package zhenzhi.dashboard.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

class DutyEntryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void aHandOverIsTakenAsItIsEntered() {
    var entry = entry("role=KEEPER_B&person=+李强 &title=网格员&phone=139 1234&since=2026-10-01");

    assertThat(entry.duty(TODAY))
        .isEqualTo(new Duty(DutyRole.KEEPER_B, "李强", "网格员", "139 1234", LocalDate.of(2026, 10, 1)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          role=X&person=李强&since=2026-10-01                     | 请选
          role=FIRST&person=&since=2026-10-01                    | 请填姓名
          role=FIRST&person=李强&since=下周                       | 从哪天起
          role=FIRST&person=李强&since=2027-10-01                 | 三个月以内
          role=FIRST&person=李强&since=2026-10-01&phone=一三八     | 不是电话号码
          """)
  void whatCannotBeTakenIsSaid(String body, String says) {
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> entry(body).duty(TODAY))
        .matches(wrong -> wrong.says().contains(says));
  }

  /** Whoever was typed was to take over, and does not get lost in a word about somebody leaving. */
  @Test
  void whoLeavesIsNotWhoWasTyped() {
    var leaving = entry("role=KEEPER_A&person=李强&since=2026-10-01&end=1");

    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(leaving::requireNobody)
        .matches(wrong -> wrong.says().contains("李强"));
    entry("role=KEEPER_A&person=&since=2026-10-01&end=1").requireNobody();
  }

  private static DutyEntry entry(String body) {
    return new DutyEntry(Form.of(body));
  }
}
