package zhenzhi.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.agent.playback.Observation.Crashed;
import zhenzhi.agent.playback.Observation.Held;
import zhenzhi.agent.playback.Observation.Playing;
import zhenzhi.agent.playback.Observation.Stopped;

class KodiPlayerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FakeKodi kodi = new FakeKodi();
  private final KodiPlayer player = new KodiPlayer(kodi.address(), Watched.RULES, Watched::now);
  private final Watched watched = new Watched(player);

  KodiPlayerTest() throws IOException {}

  @AfterEach
  void stop() throws IOException {
    watched.close();
    kodi.close();
  }

  @Test
  void playedIsTheTimeOnTheWallWithoutPauses() throws IOException, InterruptedException {
    watched.until(Stopped.class);
    kodi.play();
    var began = watched.until(Playing.class);
    assertThat(began.content()).isEqualTo(Watched.OATH);
    watched.during(SECOND.multipliedBy(2));
    kodi.pause();
    var paused = watched.until(Held.class);
    watched.during(SECOND.multipliedBy(2));
    kodi.resume();
    var resumed = watched.until(Playing.class);
    watched.during(SECOND);
    kodi.stop();
    var end = watched.until(Stopped.class);

    var wall = paused.at().minus(began.at()).plus(end.at().minus(resumed.at()));
    assertThat(watched.played().toMillis()).isCloseTo(wall.toMillis(), within(1000L));
  }

  @Test
  void waitingForDataDoesNotCount() throws IOException, InterruptedException {
    kodi.play();
    watched.until(Playing.class);
    kodi.cache(true);
    watched.until(Held.class);
    kodi.cache(false);
    watched.until(Playing.class);
  }

  @Test
  void aKodiThatQuitsHasStopped() throws IOException, InterruptedException {
    kodi.play();
    watched.until(Playing.class);
    kodi.quit();
    watched.until(Stopped.class);
  }

  @Test
  void aKodiThatIsGoneWithoutAWordHasCrashed() throws IOException, InterruptedException {
    kodi.play();
    watched.until(Playing.class);
    kodi.close();
    watched.until(Crashed.class);
  }

  @Test
  void oneLookTellsWhatPlays() throws IOException, InterruptedException {
    kodi.play();

    assertThat(player.look(Watched.now()).findings().getFirst().text())
        .isEqualTo("kodi：正在播放 DJ-0113《入党誓词》");
  }
}
