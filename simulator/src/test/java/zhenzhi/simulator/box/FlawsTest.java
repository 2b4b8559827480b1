package zhenzhi.simulator.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.simulator.plan.FleetPlan;

class FlawsTest {
  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final FleetPlan PLAN = new FleetPlan(7, 20, ZoneId.of("Asia/Shanghai"));

  private final BoxSimulation boxes = new BoxSimulation(PLAN);
  private final RunPlan runs =
      new RunPlan(PLAN, SINCE.plus(Duration.ofDays(400)), Duration.ofMinutes(5));

  @Test
  void aFewBootsBeginWithReportsThatAreGone() {
    var first = first(new Flaws(Optional.of(PLAN.chance()))).toList();
    var missing = first.stream().filter(it -> it.report().id().seq() > 1).toList();

    assertThat(missing.size()).isBetween(5, first.size() / 50);
    assertThat(missing).anyMatch(FlawsTest::isTold).anyMatch(it -> !isTold(it));
  }

  @Test
  void withoutFlawsEveryBootBeginsWithOne() {
    assertThat(first(Flaws.none())).allMatch(it -> it.report().id().seq() == 1);
  }

  private Stream<Written> first(Flaws flaws) {
    return PLAN.sites().stream()
        .flatMap(site ->
            runs.runs(site, SINCE)
                .limit(200)
                .flatMap(run ->
                    boxes
                        .reports(site, run, null)
                        .limit(1)
                        .map(it -> flaws.applied(site, run, it))));
  }

  private static boolean isTold(Written written) {
    return written.report().events().stream().anyMatch(ReportsDropped.class::isInstance);
  }
}
