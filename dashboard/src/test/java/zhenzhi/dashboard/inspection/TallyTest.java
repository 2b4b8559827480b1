package zhenzhi.dashboard.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.collector.inspection.visit.MonthLine;
import zhenzhi.collector.inspection.visit.MonthLine.Visit;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

class TallyTest {
  private static final List<MonthLine> LINES =
      List.of(
          line("s-a", "东河街道", true, Optional.empty()),
          line("s-b", "东河街道", true, Optional.of(visit(9, 10, 1))),
          line("s-c", "东河街道", false, Optional.of(visit(10, 10, 0))),
          line("s-d", "新桥镇", true, Optional.of(visit(5, 10, 4))));

  @Test
  void whoWasNotDrawnIsNotPartOfWhatIsToBeDone() {
    assertThat(Tally.of(LINES)).isEqualTo(new Tally(3, 2, 1, 5, new Satisfaction(24, 30)));
    assertThat(Tally.of(LINES).todo()).isEqualTo(1);
  }

  @Test
  void subdistrictsAddUpToTheWhole() {
    var areas = Tally.byArea(LINES);

    assertThat(areas.keySet()).containsExactly("东河街道", "新桥镇");
    assertThat(areas.values().stream().mapToLong(Tally::drawn).sum()).isEqualTo(3);
    assertThat(areas.values().stream().map(Tally::satisfaction).reduce(Satisfaction::plus))
        .contains(new Satisfaction(24, 30));
  }

  @Test
  void whereNobodyWasNothingIsKnown() {
    assertThat(Tally.of(LINES.subList(0, 1)).satisfaction().share()).isEmpty();
  }

  private static Visit visit(long good, long asked, long open) {
    return new Visit(1, Instant.EPOCH, "孙丽", new Satisfaction(good, asked), open, open);
  }

  private static MonthLine line(String code, String area, boolean isDrawn, Optional<Visit> visit) {
    return new MonthLine(new StationCode(code), code, area, StationKind.VILLAGE, isDrawn, visit);
  }
}
