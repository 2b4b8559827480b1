package zhenzhi.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.agent.playback.Observation.Crashed;
import zhenzhi.agent.playback.Observation.Held;
import zhenzhi.agent.playback.Observation.Playing;
import zhenzhi.agent.playback.Observation.Stopped;
import zhenzhi.protocol.link.Await;

/** Against the real mpv of Debian, playing a clip of ffmpeg's test source to nobody. */
class MpvPlayerIT {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;
  private Process mpv;
  private Watched watched;

  @BeforeEach
  void play() throws IOException, InterruptedException {
    needs("mpv");
    needs("ffmpeg");
    var clip = folder.resolve("DJ-0113 入党誓词.mp4");
    run(
        List.of(
            "ffmpeg",
            "-loglevel",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc=size=64x48:rate=5:duration=120",
            "-pix_fmt",
            "yuv420p",
            clip.toString()));
    mpv =
        new ProcessBuilder(
                "mpv",
                "--no-config",
                "--vo=null",
                "--ao=null",
                "--really-quiet",
                "--input-ipc-server=" + socket(),
                clip.toString())
            .inheritIO()
            .start();
    watched = new Watched(new MpvPlayer(socket(), Watched.RULES, Watched::now));
  }

  @AfterEach
  void stop() throws IOException {
    if (mpv != null) {
      mpv.destroyForcibly();
      watched.close();
    }
  }

  /** Played, paused, sought and resumed: what counts is the time on the wall less the pause. */
  @Test
  void playedEqualsTheTimeOnTheWallWithoutPauses() throws IOException, InterruptedException {
    var began = watched.until(Playing.class);
    assertThat(began.content()).isEqualTo(Watched.OATH);
    watched.during(SECOND.multipliedBy(2));
    tell("set_property", "\"pause\"", "true");
    var paused = watched.until(Held.class);
    watched.during(SECOND.multipliedBy(2));
    tell("seek", "30");
    tell("set_property", "\"pause\"", "false");
    var resumed = watched.until(Playing.class);
    watched.during(SECOND.multipliedBy(2));
    tell("set_property", "\"pause\"", "true");
    var end = watched.until(Held.class);

    var wall = paused.at().minus(began.at()).plus(end.at().minus(resumed.at()));
    assertThat(watched.played().toMillis()).isCloseTo(wall.toMillis(), within(1000L));
    assertThat(watched.played()).isBetween(SECOND.multipliedBy(3), SECOND.multipliedBy(8));
  }

  @Test
  void aPlayerThatIsKilledHasCrashed() throws InterruptedException {
    watched.until(Playing.class);

    mpv.destroyForcibly();

    assertThat(watched.until(Crashed.class).exitCode()).isNull();
  }

  @Test
  void aPlayerThatQuitsHasStopped() throws IOException, InterruptedException {
    watched.until(Playing.class);

    tell("quit");

    assertThat(watched.until(Stopped.class).at()).isLessThanOrEqualTo(Watched.now());
  }

  @Test
  void oneLookTellsWhatPlays() throws IOException, InterruptedException {
    watched.until(Playing.class);

    var sighting = new MpvPlayer(socket(), Watched.RULES, Watched::now).look(Watched.now());

    assertThat(sighting.findings().getFirst().text()).isEqualTo("mpv：正在播放 DJ-0113《入党誓词》");
  }

  private Path socket() {
    return folder.resolve("mpv.sock");
  }

  private void tell(String command, String... arguments) throws IOException {
    try (var connection = JsonConnection.open(UnixDomainSocketAddress.of(socket()))) {
      var words = arguments.length == 0 ? "" : "," + String.join(",", arguments);
      connection.send("{\"command\":[\"" + command + "\"" + words + "],\"request_id\":9}");
      Await.until("mpv took " + command, () -> answered(connection));
    }
  }

  private static boolean answered(JsonConnection connection) {
    try {
      return connection.next(SECOND).filter(json -> json.at("request_id").isThere()).isPresent();
    } catch (IOException quitting) {
      return true;
    } catch (InterruptedException over) {
      throw new IllegalStateException(over);
    }
  }

  private static void run(List<String> words) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
  }

  private static void needs(String program) {
    if (Files.isExecutable(Path.of("/usr/bin", program))) {
      return;
    }
    var without = System.getenv().getOrDefault("ZHENZHI_WITHOUT", "");
    if (List.of(without.split("[, ]+", -1)).contains(program)) {
      abort(program + " is missing; the player was not tested against it");
    }
    fail(
        program
            + " is missing: install Debian's package, or set ZHENZHI_WITHOUT="
            + program
            + " to go without these tests");
  }
}
