package zhenzhi.dashboard.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.xlsx.XlsxSheets;

class SupervisionSheetsTest {
  @Test
  void eachPageHasTheFormulasAndAllColumns() {
    var book =
        SupervisionSheets.book(SupervisionSamples.found(40), "天宁区", LocalDate.of(2026, 10, 21));

    assertThat(book.pages())
        .extracting(SheetBook.Page::name)
        .containsExactly("按类别", "按谁修", "按办事处", "按维修人员");
    assertThat(book.pages())
        .allSatisfy(page -> {
          assertThat(page.notes()).containsAll(Supervisions.FORMULAS);
          assertThat(page.table().columns()).hasSize(12);
          assertThat(page.table().rows()).isNotEmpty().allMatch(row -> row.size() == 12);
        });
    assertThat(XlsxSheets.write(book)).isNotEmpty();
  }
}
