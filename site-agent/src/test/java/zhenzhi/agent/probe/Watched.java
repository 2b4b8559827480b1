package zhenzhi.agent.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import zhenzhi.agent.playback.Content;
import zhenzhi.agent.playback.ContentRules;
import zhenzhi.agent.playback.Observation;
import zhenzhi.agent.playback.PlaybackMeter;
import zhenzhi.protocol.Playback.Category;

/** A player that is being watched by this machine's own clock, and what was seen of it. */
final class Watched implements AutoCloseable {
  static final Content OATH = new Content("DJ-0113", "入党誓词", Category.BASICS);
  static final ContentRules RULES =
      new ContentRules(
          Pattern.compile("(?<code>[A-Z]+-\\d+) (?<title>.+)"),
          Map.of("DJ", Category.BASICS),
          Map.of());
  private static final BoxClock CLOCK =
      BoxClock.ofLinux(Path.of("/proc"), InstantSource.system(), () -> true);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PlaybackMeter meter = new PlaybackMeter(Duration.ZERO, 0);
  private final BlockingQueue<Observation> seen = new LinkedBlockingQueue<>();
  private final Thread watcher;

  Watched(Player player) {
    watcher = Thread.ofPlatform().daemon().start(() -> watch(player));
  }

  static Duration now() {
    return CLOCK.uptime();
  }

  private void watch(Player player) {
    try {
      player.watch(seen::add);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goes on until something like it is seen, and answers with it. */
  <T extends Observation> T until(Class<T> kind) throws InterruptedException {
    return kind.cast(until(kind::isInstance));
  }

  /** Goes on until that much time has passed. */
  void during(Duration time) throws InterruptedException {
    var end = now().plus(time);
    until(observation -> observation.at().compareTo(end) >= 0);
  }

  private Observation until(Predicate<Observation> wanted) throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var next = seen.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new AssertionError("not seen within " + PATIENCE);
      }
      meter.observe(next);
      if (wanted.test(next)) {
        return next;
      }
    }
  }

  Duration played() {
    return meter.cut().played();
  }

  @Override
  public void close() throws IOException {
    watcher.interrupt();
  }
}
