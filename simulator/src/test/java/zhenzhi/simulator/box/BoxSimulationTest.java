package zhenzhi.simulator.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Limits;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.SentReport;
import zhenzhi.simulator.plan.Fault;
import zhenzhi.simulator.plan.FleetPlan;
import zhenzhi.simulator.plan.Site;

class BoxSimulationTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGINS = Instant.parse("2026-03-16T02:30:00Z");
  private static final Instant SINCE = Instant.parse("2026-03-12T16:00:00Z");
  private static final Instant UNTIL = BEGINS.plus(Duration.ofMinutes(20));

  private final FleetPlan plan = new FleetPlan(3, 60, SHANGHAI);
  private final RunPlan runs = new RunPlan(plan, BEGINS, Duration.ofMinutes(1));
  private final BoxSimulation boxes = new BoxSimulation(plan);

  @Test
  void everyReportIsWithinTheContract() {
    for (var site : plan.sites()) {
      for (var run : runs(site)) {
        for (var written : reports(site, run)) {
          var sent =
              new SentReport(
                  written.report(),
                  run.boot(),
                  boxes.clock(site, run, written.until()),
                  new SentReport.Backlog(1, 4_400));
          var json = ProtocolJson.encode(sent);

          assertThat(json).hasSizeLessThan(Limits.PAYLOAD_BYTES);
          assertThat(ProtocolJson.decodeReport(site.code(), json))
              .isEqualTo(new Accepted<>(sent, List.of()));
        }
      }
    }
  }

  @Test
  void reportsOfARunAreNumberedWithoutAGap() {
    var site = plan.sites().getFirst();
    for (var run : runs(site)) {
      var seqs = reports(site, run).stream().map(it -> it.report().id().seq()).toList();
      assertThat(seqs).first().isEqualTo(1L);
      assertThat(seqs).last().isEqualTo((long) seqs.size());
    }
  }

  @Test
  void writingItAgainWritesTheSame() {
    var site = plan.sites().get(4);
    var again = new BoxSimulation(new FleetPlan(3, 60, SHANGHAI));

    assertThat(runs(site))
        .allSatisfy(run ->
            assertThat(again.reports(site, run, null).limit(30).toList())
                .isEqualTo(boxes.reports(site, run, null).limit(30).toList()));
  }

  @Test
  void reportsTellOfAllThatWasPlayed() {
    for (var site : plan.sites()) {
      var told =
          runs(site).stream()
              .flatMap(run -> reports(site, run).stream())
              .flatMap(written -> written.report().playback().stream())
              .map(played -> played.until().minus(played.from()))
              .reduce(Duration.ZERO, Duration::plus);
      var ideal =
          SINCE
              .plusSeconds(1)
              .atZone(SHANGHAI)
              .toLocalDate()
              .datesUntil(UNTIL.atZone(SHANGHAI).toLocalDate().plusDays(1))
              .map(day -> plan.ideal(site, day, lastReport(site)).raw())
              .reduce(Duration.ZERO, Duration::plus);

      assertThat(told).as("%s", site.code()).isEqualTo(ideal);
    }
  }

  @Test
  void playedTimeNeverFallsWithinARun() {
    for (var site : plan.sites()) {
      for (var run : runs(site)) {
        assertThat(reports(site, run)).extracting(written -> written.report().played()).isSorted();
      }
    }
  }

  @Test
  void aBoxStartsAtMidnightAndWhenTheSimulationBegins() {
    var healthy = plan.sites().stream().filter(this::isHealthy).findFirst().orElseThrow();

    assertThat(runs(healthy))
        .extracting(Run::from)
        .containsExactly(
            SINCE,
            SINCE.plus(Duration.ofDays(1)),
            SINCE.plus(Duration.ofDays(2)),
            SINCE.plus(Duration.ofDays(3)),
            BEGINS);
  }

  @Test
  void afterAPowerCutTheClockIsUnset() {
    var cut =
        plan.groundTruth(SINCE, SINCE.plus(Duration.ofDays(60))).stream()
            .filter(fault -> fault.kind() == Fault.Kind.POWER_CUT)
            .findFirst()
            .orElseThrow();
    var site =
        plan.sites().stream()
            .filter(it -> it.code().equals(cut.station()))
            .findFirst()
            .orElseThrow();
    var live = new RunPlan(plan, cut.from().minusSeconds(3_600), Duration.ofMinutes(1));

    var after = live.runs(site, cut.from().minusSeconds(600)).skip(1).findFirst().orElseThrow();

    assertThat(after.cause()).isEqualTo(BootCause.POWER_LOSS);
    assertThat(live.at(site, cut.from().plusSeconds(60))).isEmpty();
    assertThat(boxes.clock(site, after, after.from().plusSeconds(5)).wall())
        .isEqualTo(Instant.ofEpochSecond(5));
  }

  private List<Run> runs(Site site) {
    return runs.runs(site, SINCE).takeWhile(run -> run.from().isBefore(UNTIL)).toList();
  }

  private List<Written> reports(Site site, Run run) {
    return boxes.reports(site, run, null).takeWhile(it -> !it.until().isAfter(UNTIL)).toList();
  }

  private Instant lastReport(Site site) {
    return runs(site).stream()
        .flatMap(run -> reports(site, run).stream())
        .map(Written::until)
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private boolean isHealthy(Site site) {
    return plan.faults(site, SINCE, UNTIL).isEmpty();
  }
}
