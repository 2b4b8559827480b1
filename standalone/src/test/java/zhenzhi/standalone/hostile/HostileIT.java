package zhenzhi.standalone.hostile;

import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every attack once, with honest boxes beside it; the figures are for {@code ./bench hostile}. */
class HostileIT {
  private static final int HONEST = 4;

  @TempDir Path folder;

  @Test
  void theEmbeddedBrokerRefusesAndCountsEveryAttack() {
    try (var trial = new Trial(folder, new EmbeddedDoor(folder), HONEST)) {
      var soft = new SoftAssertions();
      for (var attack : Attacks.all()) {
        var result = trial.once(attack, trial.scene());
        soft.assertThat(result.told().isRefused())
            .as(attack.name() + ": " + result.told().how())
            .isTrue();
      }
      trial.end();
      soft.assertThat(trial.losses()).as("honest connections that were lost").isZero();
      soft.assertAll();
    }
  }
}
