package zhenzhi.collector.diagnosis.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.review.Confusion.Rate;
import zhenzhi.collector.diagnosis.review.Confusion.Row;

class ConfusionTest {
  private static final List<Tally> TALLIES =
      List.of(
          tally(Finding.DISH_MOVED, fault(Finding.DISH_MOVED), 6),
          tally(Finding.DISH_MOVED, fault(Finding.SNOW_ON_DISH), 3),
          tally(Finding.DISH_MOVED, new Actual.NoFault(), 1),
          tally(Finding.DISH_MOVED, new Actual.Unclear(), 9),
          tally(Finding.POWER_CUT, fault(Finding.LINE_DOWN), 2));

  @Test
  void aRowIsWhatWasToldAndAColumnWhatWasFound() {
    var confusion = Confusion.ofFindings(TALLIES);

    assertThat(confusion.columns())
        .containsExactly(
            Optional.of(Finding.POWER_CUT),
            Optional.of(Finding.LINE_DOWN),
            Optional.of(Finding.SNOW_ON_DISH),
            Optional.of(Finding.DISH_MOVED),
            Optional.empty());
    assertThat(confusion.rows())
        .containsExactly(
            new Row<>(Finding.POWER_CUT, List.of(0L, 2L, 0L, 0L, 0L), new Rate(0, 2)),
            new Row<>(Finding.DISH_MOVED, List.of(0L, 0L, 3L, 6L, 1L), new Rate(6, 10)));
    assertThat(confusion.rate()).isEqualTo(new Rate(6, 12));
  }

  /** Told as a cut of power and found to be one of the line: wrong, but the right class. */
  @Test
  void aClassMayBeRightWhereTheFindingIsNot() {
    var classes = Confusion.ofClasses(TALLIES);

    assertThat(classes.columns())
        .containsExactly(
            Optional.of(FaultClass.HARDWARE),
            Optional.of(FaultClass.ENVIRONMENT),
            Optional.empty());
    assertThat(classes.rate()).isEqualTo(new Rate(8, 12));
  }

  @Test
  void nothingEnteredIsNoRow() {
    assertThat(Confusion.ofFindings(List.of()).rows()).isEmpty();
    assertThat(Confusion.ofFindings(List.of()).rate()).isEqualTo(new Rate(0, 0));
  }

  private static Actual fault(Finding finding) {
    return new Actual.Fault(finding, finding.component());
  }

  private static Tally tally(Finding told, Actual actual, long count) {
    return new Tally(told, actual, count);
  }
}
