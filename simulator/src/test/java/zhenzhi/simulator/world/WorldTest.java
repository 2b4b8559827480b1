package zhenzhi.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.simulator.heard.Heard;
import zhenzhi.simulator.scenario.Scenario;
import zhenzhi.simulator.scenario.ScenarioFile;

class WorldTest {
  private static final Scenario SMALL =
      ScenarioFile.read(
          "small",
          """
          sites = 40
          days = 3
          feeder-cut = 200
          house-cut = 60
          line-blip = 300
          """
              .lines()
              .toList());

  @Test
  void theSameSeedMakesTheSameWorld() {
    assertThat(told(World.of(SMALL, 7))).isEqualTo(told(World.of(SMALL, 7)));
    assertThat(World.of(SMALL, 7).truths()).isEqualTo(World.of(SMALL, 7).truths());
    assertThat(told(World.of(SMALL, 8))).isNotEqualTo(told(World.of(SMALL, 7)));
  }

  /** How often one looks changes what is heard at once, not what is heard in the end. */
  @Test
  void lookingSeldomMissesNothing() {
    var often = events(World.of(SMALL, 7), Duration.ofSeconds(10));
    var seldom = events(World.of(SMALL, 7), Duration.ofHours(3));

    assertThat(often).isNotEmpty().isEqualTo(seldom);
  }

  private static List<Heard> told(World world) {
    var told = new ArrayList<Heard>();
    for (var at = SMALL.begin(); at.isBefore(SMALL.end()); at = at.plusSeconds(60)) {
      for (var site : world.sites()) {
        told.add(world.look(site, at));
      }
    }
    return told;
  }

  private static List<List<Object>> events(World world, Duration step) {
    var events = new ArrayList<List<Object>>();
    for (var site : world.sites()) {
      var own = new ArrayList<Object>();
      for (var at = SMALL.begin(); !at.isAfter(lastLook()); at = at.plus(step)) {
        own.addAll(world.look(site, at).events());
      }
      events.add(own);
    }
    return events;
  }

  private static Instant lastLook() {
    return SMALL.begin().plus(Duration.ofHours(69));
  }
}
