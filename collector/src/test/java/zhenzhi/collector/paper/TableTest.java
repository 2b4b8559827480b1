package zhenzhi.collector.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.paper.Column.Kind;

class TableTest {
  @Test
  void sumsWhatIsKnown() {
    var table =
        hours(List.of(Cell.hours(Duration.ofMinutes(90)), Cell.unknown(), Cell.text("不参加")));

    assertThat(table.totalRow()).containsExactly(Cell.hours(Duration.ofMinutes(90)));
  }

  @Test
  void theSumOfNothingKnownIsNotZero() {
    assertThat(hours(List.of(Cell.unknown())).totalRow()).containsExactly(Cell.unknown());
    assertThat(hours(List.of()).totalRow()).containsExactly(Cell.unknown());
  }

  @Test
  void addsSecondsBeforeItRounds() {
    var third = Cell.hours(Duration.ofMinutes(20));

    assertThat(hours(List.of(third, third, third)).totalRow().getFirst().print()).isEqualTo("1.00");
  }

  @Test
  void refusesWhatAColumnDoesNotTake() {
    assertThatThrownBy(() -> hours(List.of(Cell.whole(3)))).hasMessageContaining("'学时'");
    assertThatThrownBy(() ->
            new Table(
                "",
                "",
                List.of(new Column("完成率", Kind.PERCENT, 4)),
                List.of(),
                List.of(Total.sum())))
        .hasMessageContaining("no sum of column '完成率'");
  }

  @Test
  void refusesRowsOfAnotherLength() {
    var columns = List.of(new Column("学时", Kind.HOURS, 4));

    assertThatThrownBy(() -> new Table("", "", columns, List.of(List.of()), List.of()))
        .hasMessageContaining("0 cells in a row of 1");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "17, 0.00", "18, 0.01", "35, 0.01", "3600, 1.00", "360000, 100.00"})
  void printsHoursToTwoDecimals(long seconds, String printed) {
    assertThat(Cell.hours(Duration.ofSeconds(seconds)).print()).isEqualTo(printed);
    assertThat(Cell.hours(Duration.ofSeconds(-seconds)).print())
        .isEqualTo(printed.equals("0.00") ? printed : "-" + printed);
  }

  @Test
  void printsTheOtherKinds() {
    assertThat(Cell.whole(-3).print()).isEqualTo("-3");
    assertThat(Cell.percent(0.9555).print()).isEqualTo("95.6%");
    assertThat(Cell.day(LocalDate.of(2026, 2, 3)).print()).isEqualTo("2026-02-03");
    assertThat(Cell.unknown().print()).isEqualTo("—");
  }

  private static Table hours(List<Cell> cells) {
    return new Table(
        "",
        "",
        List.of(new Column("学时", Kind.HOURS, 4)),
        cells.stream().map(List::of).toList(),
        List.of(Total.sum()));
  }
}
