package zhenzhi.dashboard.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.paper.Cell;

class MonthSheetsTest {
  /** A sheet's own numbers are exact to fifteen digits; who draws again needs all of them. */
  @Test
  void theNumbersOfTheDrawAreThereToTheLastDigit() {
    var book = MonthSheets.book(InspectionSamples.month(3, true), "检查", "天宁区", TIMES);

    assertThat(book.pages()).extracting(page -> page.name()).containsExactly("检查结果", "按办事处", "抽样");
    assertThat(book.pages().getLast().table().rows())
        .extracting(List::getLast)
        .containsExactly(Cell.unknown(), Cell.text("18446744073709551611"));
    assertThat(book.pages().getFirst().notes()).anyMatch(note -> note.contains("种子 20261102"));
  }

  @Test
  void whereNobodyWasNothingIsSaid() {
    var lines = MonthSheets.csv(InspectionSamples.month(3, true).lines(), TIMES).lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).contains("\"是\",\"—\",\"—\",\"—\",\"—\",\"—\",\"—\",\"—\"");
    assertThat(lines.get(3)).contains("\"孙丽\",\"9\",\"12\",\"75.0%\"");
  }
}
