package zhenzhi.dashboard.inspection.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.inspection.Sheet;
import zhenzhi.collector.inspection.visit.Filled;
import zhenzhi.collector.inspection.visit.Inspection;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

class SheetFormTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Sheet SHEET =
      Sheet.parse(
          """
          DOOR | 门开着 | YES_NO | RECTIFY | NOTHING
          MANY | 几个人在学 | NUMBER | NOTE | NOTHING
          SAID | 有什么话 | WORDS | NOTE | NOTHING
          """);
  private static final Map<String, String> GOOD =
      Map.of(
          "said-DOOR", "NO",
          "words-DOOR", " 锁着 ",
          "said-MANY", "12",
          "said-SAID", "声音小",
          "inspector", "孙丽",
          "witness", "王芳",
          "due", "2026-12-05");

  @Test
  void aSheetIsReadInTheOrderOfItsItems() {
    assertThat(filled(GOOD))
        .isEqualTo(
            new Filled(
                "孙丽",
                "王芳",
                List.of(
                    new Answered("DOOR", "门开着", new Answer.No("锁着", new FollowUp.Rectify())),
                    new Answered("MANY", "几个人在学", new Answer.Count(12)),
                    new Answered("SAID", "有什么话", new Answer.Words("声音小"))),
                LocalDate.of(2026, 12, 5)));
  }

  @Test
  void theInspectorMayChooseAnotherFollowUp() {
    assertThat(filled(with("then-DOOR", "NOTE")).answers().getFirst().answer())
        .isEqualTo(new Answer.No("锁着", new FollowUp.Note()));
  }

  /** What nobody counted is not zero. */
  @Test
  void whatIsLeftEmptyWasNotAsked() {
    assertThat(filled(with("said-MANY", "")).answers().get(1).answer())
        .isEqualTo(new Answer.NotApplicable());
    assertThat(filled(with("said-SAID", " ")).answers().get(2).answer())
        .isEqualTo(new Answer.NotApplicable());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          said-DOOR, '',           第 1 项
          said-DOOR, MAYBE,        门开着
          said-MANY, 很多,           很多
          said-MANY, -1,           -1
          inspector, ' ',          姓名
          due,       明年,           明年
          due,       2026-11-19,   2026-11-19
          """)
  void whatIsWrongIsNamed(String field, String value, String says) {
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> filled(with(field, value)))
        .withMessageContaining(says);
  }

  @Test
  void aDayIsAskedForOnlyWhereSomethingIsToBePutRight() {
    var fields = new HashMap<>(with("due", ""));
    fields.put("said-DOOR", "YES");

    assertThat(filled(fields).due()).isEqualTo(TODAY);
  }

  /** What was signed comes into the form of the correction, and out of it again. */
  @ParameterizedTest
  @CsvSource({"NO, 12, 声音小", "NOT_APPLICABLE, '', ''", "YES, 0, 很好"})
  void aCorrectionBeginsWithWhatWasSigned(String door, String many, String words) {
    var fields = new HashMap<>(with("said-DOOR", door));
    fields.put("said-MANY", many);
    fields.put("said-SAID", words);
    var signed = filled(fields);
    var entry =
        new Inspection.Entry(
            Instant.EPOCH, "孙丽", signed.inspector(), signed.witness(), "", signed.answers());

    assertThat(SheetForm.of(SHEET, entry, signed.due()).filled(SHEET, TODAY)).isEqualTo(signed);
  }

  private static Map<String, String> with(String field, String value) {
    var fields = new HashMap<>(GOOD);
    fields.put(field, value);
    return fields;
  }

  private static Filled filled(Map<String, String> fields) {
    return new SheetForm(new Form(fields)).filled(SHEET, TODAY);
  }
}
