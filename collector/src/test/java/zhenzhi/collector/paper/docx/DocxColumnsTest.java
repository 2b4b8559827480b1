package zhenzhi.collector.paper.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Trials.forAll;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Column.Kind;
import zhenzhi.collector.paper.Papers;
import zhenzhi.collector.paper.Table;

class DocxColumnsTest {
  @Test
  void theyFillThePageExactly() {
    forAll(
        DocxColumnsTest::columns,
        columns -> {
          var table = new Table("", "", columns, List.of(), List.of());
          var widths = DocxColumns.of(table, DocxPage.WIDTH).widths();

          assertThat(Arrays.stream(widths).sum()).isEqualTo(DocxPage.WIDTH);
          assertThat(Arrays.stream(widths)).allMatch(width -> width > 0);
        });
  }

  @Test
  void aNumberIsNotBrokenForTheSakeOfWords() {
    var table =
        new Table(
            "",
            "",
            List.of(new Column("数", Kind.INTEGER, 1), new Column("备注", Kind.TEXT, 35)),
            List.of(List.of(Cell.whole(1_234_567_890), Cell.text("字".repeat(100)))),
            List.of());

    // ten digits of six points
    assertThat(DocxColumns.of(table, DocxPage.WIDTH).widths()[0]).isGreaterThan(10 * 6 * 20);
  }

  @Test
  void lettersBecomeSmallerWhereColumnsWishForMore() {
    assertThat(DocxColumns.of(Papers.subdistricts(), DocxPage.WIDTH).type()).isEqualTo(24);
    assertThat(DocxColumns.of(Papers.sites(1), DocxPage.WIDTH).type()).isEqualTo(18);
  }

  private static List<Column> columns(RandomGenerator random) {
    return Stream.generate(
            () -> new Column("甲".repeat(random.nextInt(9)), Kind.TEXT, 1 + random.nextInt(20)))
        .limit(1 + random.nextInt(20))
        .toList();
  }
}
