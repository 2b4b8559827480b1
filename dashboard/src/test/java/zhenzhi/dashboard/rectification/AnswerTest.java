package zhenzhi.dashboard.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Plan;
import zhenzhi.collector.rectification.Plan.Measure;
import zhenzhi.collector.rectification.Reason;
import zhenzhi.collector.rectification.Step;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

class AnswerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 8);

  @Test
  void aPlanIsTakenAsItIsEntered() {
    var form = "BUSY=1&LINE=1&words=&what1=+每周二开课 &who1=王桂芳&by1=2026-11-20&what2=&who2=王桂芳&by2=";

    assertThat(move(Step.SUBMIT, form))
        .isEqualTo(
            new Move.Submitted(
                new Plan(
                    Set.of(Reason.BUSY, Reason.LINE),
                    "",
                    List.of(new Measure("每周二开课", "王桂芳", LocalDate.of(2026, 11, 20))))));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SUBMIT   | what1=开课&who1=王&by1=2026-11-20                | 什么原因
          SUBMIT   | OTHER=1&what1=开课&who1=王&by1=2026-11-20        | 请写清楚
          SUBMIT   | BUSY=1&who1=王&by1=2026-11-20                   | 打算怎么做
          SUBMIT   | BUSY=1&what1=开课&by1=2026-11-20                | 由谁做
          SUBMIT   | BUSY=1&what1=开课&who1=王&by1=2026-11-07        | 不能早于
          ASK      | day=2026-11-30                                 | 为什么要延期
          ASK      | day=2026-11-08&words=等人                       | 不能早于
          RETURN   | words=                                         | 要改什么
          WITHDRAW | words=                                         | 为什么撤销
          CONTINUE | words=没有变化&day=下月                          | 日期
          """)
  void whatIsMissingIsSaid(Step step, String form, String says) {
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> move(step, form))
        .matches(wrong -> wrong.says().contains(says));
  }

  private static Move move(Step step, String form) {
    return new Answer(step, Form.of(form)).move(TODAY);
  }
}
