package zhenzhi.standalone.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.simulator.scenario.ScenarioFile;
import zhenzhi.simulator.truth.Kind;

/**
 * Three days of sixty sites with mains and lines that fail often: the bounds are loose, the bench
 * has the tight ones.
 */
class DiagnosisTest {
  private static final DiagnosisConfig CONFIG = Defaults.config();
  private static final Score SCORE = new Score(CONFIG);

  @BeforeAll
  static void live() {
    var scenario =
        ScenarioFile.read(
            "short",
            List.of(
                "sites = 60",
                "days = 3",
                "start = 2026-06-01",
                "feeder-cut = 60",
                "house-cut = 20",
                "line-cut = 10",
                "line-blip = 300",
                "own-outage = 100"));
    Trial.run(scenario, 1, Duration.ofSeconds(30), CONFIG, SCORE);
  }

  @Test
  void mostOfWhatCanBeToldIsToldRightly() {
    var hardware = new Part("HARDWARE", "");
    assertThat(SCORE.recall.get(hardware)).extracting(Share::all).matches(hits -> hits > 20);
    assertThat(SCORE.recall.get(hardware)).extracting(Share::value).matches(share -> share > 0.7);
    assertThat(SCORE.precision.get(hardware))
        .extracting(Share::value)
        .matches(share -> share > 0.7);
  }

  @Test
  void houseCutsAreToldApartFromLineCuts() {
    assertThat(SCORE.kinds.get(Kind.HOUSE_CUT))
        .extracting(row -> row.right.value())
        .matches(share -> share > 0.8);
    assertThat(SCORE.kinds.get(Kind.LINE_CUT))
        .extracting(row -> row.right.value())
        .matches(share -> share > 0.5);
  }

  @Test
  void blipsAndOurOwnOutagesAreHardlyEverSomebodysFault() {
    assertThat(SCORE.blipAlarms).isLessThanOrEqualTo(3);
    assertThat(SCORE.ownAlarms).isLessThanOrEqualTo(3);
  }

  @Test
  void anAreaIsOneIncident() {
    assertThat(SCORE.areas.causes).isPositive();
    assertThat(SCORE.areas.incidents).isBetween(SCORE.areas.causes - 1, SCORE.areas.causes + 1);
  }

  @Test
  void almostNobodyIsCalledOutForNothing() {
    assertThat(SCORE.tickets.all).isPositive();
    assertThat(SCORE.tickets.falseRate()).isLessThan(10);
  }
}
