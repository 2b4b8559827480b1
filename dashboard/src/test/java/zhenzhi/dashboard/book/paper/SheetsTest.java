package zhenzhi.dashboard.book.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheetsTest {
  private static final Sheets SHEETS = new Sheets(List.of(8, 20));

  @Test
  void withoutRowsThereIsAnEmptySheet() {
    assertThat(SHEETS.cut(List.of())).containsExactly(List.of());
  }

  @Test
  void aRowIsAsHighAsItsHighestCell() {
    assertThat(SHEETS.lines(List.of("", ""))).isOne();
    assertThat(SHEETS.lines(List.of("四个汉字", "十个"))).isOne();
    assertThat(SHEETS.lines(List.of("五个汉字了", "十个"))).isEqualTo(2);
    assertThat(SHEETS.lines(List.of("12345678", "20 half letters in it"))).isEqualTo(2);
    assertThat(SHEETS.lines(List.of("一\n二\n三", ""))).isEqualTo(3);
  }

  /** Whatever is in the rows: no sheet is too full, none is empty, and no letter is lost. */
  @Test
  void everythingStandsOnSomeSheet() {
    var random = new Random(7);
    for (var trial = 0; trial < 300; trial++) {
      var rows = new ArrayList<List<String>>();
      for (var nth = random.nextInt(60); nth >= 0; nth--) {
        rows.add(List.of(text(random, 30), text(random, random.nextInt(20) == 0 ? 900 : 60)));
      }

      var sheets = SHEETS.cut(rows);

      assertThat(sheets)
          .allSatisfy(sheet -> {
            assertThat(sheet).isNotEmpty();
            assertThat(sheet.stream().mapToInt(SHEETS::lines).sum() + sheet.size() / 2)
                .isLessThanOrEqualTo(Sheets.LINES);
          });
      for (var column = 0; column < 2; column++) {
        assertThat(joined(sheets.stream().flatMap(List::stream).toList(), column))
            .isEqualTo(joined(rows, column));
      }
    }
  }

  private static String text(Random random, int longest) {
    var text = new StringBuilder();
    for (var nth = random.nextInt(longest + 1); nth > 0; nth--) {
      text.append(random.nextBoolean() ? '字' : (char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static String joined(List<List<String>> rows, int column) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(text -> !text.equals(Sheets.CONTINUED))
        .reduce("", String::concat);
  }

  @Test
  void aLowRowIsMovedAndATallOneIsCut() {
    var before = Collections.nCopies(20, List.of("一", "行"));

    var moved = SHEETS.cut(with(before, List.of("二", "字".repeat(80))));
    var cut = SHEETS.cut(with(before, List.of("二", "字".repeat(150))));

    assertThat(moved).extracting(List::size).containsExactly(20, 1);
    assertThat(cut).extracting(List::size).containsExactly(21, 1);
    assertThat(cut.getLast().getFirst().getFirst()).isEqualTo("（续）");
  }

  private static List<List<String>> with(List<List<String>> rows, List<String> row) {
    var all = new ArrayList<>(rows);
    all.add(row);
    return all;
  }

  @Test
  void columnsShareTheWidthInProportion() {
    assertThat(Sheets.across(List.of(10, 20, 10), 44).widths()).containsExactly(20, 41, 20);
  }
}
