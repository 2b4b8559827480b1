package zhenzhi.dashboard.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;
import zhenzhi.dashboard.frame.Choice;

class BookViewsTest {
  @Test
  void aCorrectionStandsBesideWhatWasTold() {
    var row = BookSamples.day(9);

    assertThat(row.facts())
        .contains(new RowView.Fact("学时", "1.50", "3.00"))
        .contains(new RowView.Fact("地点", "荷花路 18 号党群服务中心二楼", "村部大院"));
    assertThat(row.hints()).isEqualTo("学时比机顶盒播放的多");
  }

  /** What does not fit is named with its value, and nothing that was typed is lost. */
  @Test
  void whatWasTypedComesBack() {
    var row = BookSamples.wrong();

    assertThat(row.problem()).isEqualTo("“学时”要写小时数，比如 1.5，最多 24，不能是“两小时”。“实到”要写数字，最多六位，不能是“十几个”。");
    assertThat(row.fields())
        .filteredOn(field -> field.key().equals("talk"))
        .extracting(RowView.Field::value)
        .containsExactly("大家讨论了秸秆还田");
    assertThat(row.corrections())
        .filteredOn(field -> field.key().equals("hours"))
        .extracting(RowView.Field::value)
        .containsExactly("两小时");
  }

  @Test
  void aChoiceShowsWhatIsChosen() {
    var form =
        BookSamples.day(18).fields().stream()
            .filter(field -> field.key().equals("form"))
            .findFirst()
            .orElseThrow();

    assertThat(form.choices()).contains(new Choice("集中", "集中", true));
  }

  @Test
  void whoOnlyReadsGetsNoForm() {
    assertThat(BookSamples.readOnly().isReadOnly()).isTrue();
    assertThat(BookSamples.leaf("feedback", 20, Role.SUBDISTRICT).add()).isEmpty();
    assertThat(BookSamples.leaf("feedback", 20, Role.KEEPER).add()).isNotEmpty();
  }

  @Test
  void theShelfSaysWhatIsMissingAndWhatDoesNotFit() {
    assertThat(BookSamples.shelf(20).reminder()).isEmpty();
    assertThat(BookSamples.shelf(20).hinted()).startsWith("有 3 条");
    assertThat(BookSamples.shelf(0).reminder()).isEqualTo("这个月还差 2 条学习收看记录、1 条信息反馈记录");
  }

  @Test
  void theListCountsSitesAndShares() {
    assertThat(BookSamples.list(7).figures().getFirst().value()).isEqualTo("2 / 7");
    assertThat(BookSamples.list(0).figures().getLast().isKnown()).isFalse();
  }
}
