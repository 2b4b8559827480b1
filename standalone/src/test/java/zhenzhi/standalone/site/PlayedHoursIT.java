package zhenzhi.standalone.site;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.link.Await;

/**
 * The whole chain, every part of it real: mpv → agent → broker → collector → database → page in a
 * browser.
 */
class PlayedHoursIT {
  private static final Duration STRETCH = ofSeconds(12);
  private static final Duration PAUSE = ofSeconds(10);
  private static final Duration TOLERANCE = ofSeconds(2);
  private static final Duration PATIENCE = ofSeconds(60);

  @TempDir Path folder;

  @Test
  void thePageShowsWhatWasPlayedAndNotThePause() throws IOException, InterruptedException {
    for (var needed : List.of("mpv", "ffmpeg", "chromium")) {
      assumeThat(System.getenv().getOrDefault("ZHENZHI_WITHOUT", ""))
          .as(needed + " cannot be had on this machine")
          .doesNotContain(needed);
    }
    try (var service = Service.start(folder);
        var mpv = RealMpv.start(folder, "DJ-0113 入党誓词");
        var _ = RealAgent.start(folder, Service.STATION, service.broker(), Service.PASSWORD);
        var reader = ConsoleReader.logIn(service.console(), Service.LOGIN, Service.PASSWORD)) {
      reader.open(service.page());
      Await.until("the agent's first report is on the page", PATIENCE, reader::isHeard);

      var first = played(mpv);
      awaitCredit(reader, first);
      elapse(PAUSE);
      assertThat(reader.creditedToday()).isBetween(first.minus(TOLERANCE), first.plus(TOLERANCE));

      var both = first.plus(played(mpv));
      awaitCredit(reader, both);
      reader.open(service.page());
      assertThat(reader.text()).contains("入党誓词", "党的基本知识");
      reader.shoot("chain-real-mpv");
    }
  }

  /** Plays for a while, and answers for how long, by a clock that has nothing to do with ours. */
  private static Duration played(RealMpv mpv) throws IOException {
    mpv.play();
    var began = System.nanoTime();
    elapse(STRETCH);
    mpv.pause();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** The page counts up to {@code played}: it is watched until it is there, and never beyond. */
  private static void awaitCredit(ConsoleReader reader, Duration played) {
    Await.until(
        "the page says " + played.toSeconds() + " s ± " + TOLERANCE.toSeconds(),
        PATIENCE,
        () -> {
          var shown = reader.creditedToday();
          assertThat(shown).isLessThanOrEqualTo(played.plus(TOLERANCE));
          return shown.compareTo(played.minus(TOLERANCE)) >= 0;
        });
  }

  private static void elapse(Duration time) {
    var end = System.nanoTime() + time.toNanos();
    Await.until("time went by", time.plusSeconds(5), () -> System.nanoTime() > end);
  }
}
