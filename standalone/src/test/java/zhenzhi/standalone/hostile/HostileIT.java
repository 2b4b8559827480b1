package zhenzhi.standalone.hostile;

import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.broker.gate.Refused;

/** Every attack once, with honest boxes beside it; the figures are for {@code ./bench hostile}. */
class HostileIT {
  private static final int HONEST = 4;

  /**
   * What touches others. Of the rest Mosquitto lets some happen; README.md of broker says which.
   */
  private static final Set<Refused> OF_OTHERS =
      Set.of(
          Refused.PUBLISH,
          Refused.SUBSCRIBE,
          Refused.NAME,
          Refused.WILL,
          Refused.LOGIN,
          Refused.HANDSHAKE,
          Refused.REVOKED);

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

  @Test
  @Tag("long")
  void mosquittoLetsNobodyTouchWhatIsAnothers() {
    try (var trial = new Trial(folder, new MosquittoDoor(folder), HONEST)) {
      var soft = new SoftAssertions();
      for (var attack : Attacks.all()) {
        if (OF_OTHERS.contains(attack.counted())) {
          var result = trial.once(attack, trial.scene());
          soft.assertThat(result.told().isRefused())
              .as(attack.name() + ": " + result.told().how())
              .isTrue();
        }
      }
      trial.end();
      soft.assertThat(trial.losses()).as("honest connections that were lost").isZero();
      soft.assertAll();
    }
  }
}
