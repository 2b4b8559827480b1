package zhenzhi.collector.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.collector.inspection.Item.Kind;
import zhenzhi.collector.inspection.Item.Known;
import zhenzhi.collector.ticket.Complaint;

class SheetTest {
  @Test
  void theBuiltInOneCanBeRead() throws IOException {
    assertThat(SheetFactory.builtIn().items())
        .hasSize(14)
        .contains(
            new Item(
                "SIGNAL",
                "信号正常，课件放得出来",
                Kind.YES_NO,
                new FollowUp.Ticket(Complaint.NO_SIGNAL),
                Known.SIGNAL));
  }

  @Test
  void commentsAndEmptyLinesAreSkipped() {
    var sheet = Sheet.parse("# ours\n\nA1 | 门开着 | YES_NO | NOTE | NOTHING\n");

    assertThat(sheet.items())
        .containsExactly(new Item("A1", "门开着", Kind.YES_NO, new FollowUp.Note(), Known.NOTHING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "a1 | 小写 | YES_NO | NOTE | NOTHING",
        "A1 |  | YES_NO | NOTE | NOTHING",
        "A1 | 门 | MAYBE | NOTE | NOTHING",
        "A1 | 门 | YES_NO | TICKET | NOTHING",
        "A1 | 门 | YES_NO | NOTE | WEATHER",
        "A1 | 门 | YES_NO | NOTE",
        "A1 | 门 | YES_NO | NOTE | NOTHING\nA1 | 窗 | YES_NO | NOTE | NOTHING"
      })
  void whatCannotBeReadStopsTheStart(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Sheet.parse(text));
  }

  @Test
  void whatIsWrongIsNamedWithItsLineAndItsValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sheet.parse("# ours\nA1 | 门 | MAYBE | NOTE | NOTHING"))
        .withMessage("line 2 of the check sheet: kind: 'MAYBE'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOTE", "RECTIFY", "TICKET NO_SIGNAL", "TICKET OTHER"})
  void followUpsAreReadAsTheyAreWritten(String code) {
    assertThat(FollowUp.of(code)).map(FollowUp::code).contains(code);
  }

  /** What was asked is asked again, in its own words, whatever the sheet asks by now. */
  @Test
  void aSignedSheetIsAskedAsItWas() {
    var today =
        Sheet.parse(
            """
            DOOR | 门开着没有 | YES_NO | NOTE | HEARD
            MANY | 几个人在学 | NUMBER | NOTE | NOTHING
            LIGHT | 灯亮着 | YES_NO | NOTE | NOTHING
            """);

    var asked =
        today.asAsked(
            List.of(
                new Answered("MANY", "有几个人", new Answer.NotApplicable()),
                new Answered("DOOR", "门开着", new Answer.Yes()),
                new Answered("GONE", "有多少张凳子", new Answer.Count(12))));

    assertThat(asked.items())
        .containsExactly(
            new Item("MANY", "有几个人", Kind.NUMBER, new FollowUp.Note(), Known.NOTHING),
            new Item("DOOR", "门开着", Kind.YES_NO, new FollowUp.Note(), Known.NOTHING),
            new Item("GONE", "有多少张凳子", Kind.NUMBER, new FollowUp.Rectify(), Known.NOTHING));
  }
}
