package zhenzhi.collector.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.completeness.Reports.BOOT;
import static zhenzhi.collector.completeness.Reports.minute;
import static zhenzhi.collector.completeness.Reports.report;
import static zhenzhi.collector.completeness.Reports.run;
import static zhenzhi.protocol.Trials.forAll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RunsTest {
  @Test
  void aReportThatFollowsMovesTheEnd() {
    assertThat(Runs.NONE.with(List.of(report(1), report(2))).with(List.of(report(3))).all())
        .containsExactly(run(1, 3));
  }

  @Test
  void aReportThatFillsAGapJoinsTwoRuns() {
    var parted = Runs.NONE.with(List.of(run(1, 3), run(5, 9)));

    assertThat(parted.with(List.of(report(4))).all()).containsExactly(run(1, 9));
  }

  @Test
  void whatIsMissingLiesBetweenItsNeighbours() {
    var runs = Runs.NONE.with(List.of(run(3, 4), run(7, 9)));

    assertThat(Holes.of(BOOT, runs, List.of()))
        .containsExactly(
            new Hole(BOOT, 1, 2, minute(0), minute(15)),
            new Hole(BOOT, 5, 6, minute(20), minute(35)));
  }

  private record Delivery(TreeSet<Long> numbers, long seed) {
    static Delivery of(RandomGenerator random) {
      var numbers = new TreeSet<Long>();
      for (var i = 0; i < random.nextInt(1, 40); i++) {
        numbers.add(random.nextLong(1, 50));
      }
      return new Delivery(numbers, random.nextLong());
    }

    /** Everything twice, shuffled, in portions. */
    Runs delivered() {
      var all = new ArrayList<>(numbers);
      all.addAll(numbers);
      var random = new Random(seed);
      Collections.shuffle(all, random);
      var runs = Runs.NONE;
      while (!all.isEmpty()) {
        var portion = all.subList(0, Math.min(all.size(), 1 + random.nextInt(5)));
        runs = runs.with(portion.stream().map(Reports::report).toList());
        portion.clear();
      }
      return runs;
    }
  }

  @Test
  void anyOrderAndAnyNumberOfCopiesGiveTheSameRuns() {
    forAll(
        Delivery::of,
        delivery ->
            assertThat(delivery.delivered())
                .isEqualTo(
                    Runs.NONE.with(delivery.numbers().stream().map(Reports::report).toList())));
  }

  @Test
  void runsAndHolesTogetherAreAllNumbers() {
    forAll(
        Delivery::of,
        delivery -> {
          var runs = delivery.delivered();
          var here = runs.all().stream().mapToLong(run -> run.last() - run.first() + 1).sum();
          var missing = Holes.of(BOOT, runs, List.of()).stream().mapToLong(Hole::reports).sum();
          assertThat(here).isEqualTo(delivery.numbers().size());
          assertThat(here + missing).isEqualTo(delivery.numbers().last());
        });
  }
}
