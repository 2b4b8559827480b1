package zhenzhi.standalone.hostile;

import static zhenzhi.protocol.Topics.Channel.REPORT;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import zhenzhi.standalone.hostile.Answer.Closed;

/** Too much of what is allowed. */
final class Floods {
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MESSAGES = 2_000;
  private static final int ENTRIES = 100;
  private static final int CONNECTIONS = 300;
  private static final int HALVES = 20;

  private Floods() {}

  static Told messages(Scene scene) {
    try (var wire = scene.enter()) {
      var packets = new byte[MESSAGES][];
      Arrays.fill(packets, Packets.publish(scene.own(REPORT), 2));
      var last = wire.send(packets).last(GLANCE.multipliedBy(5));
      return last instanceof Answer.Silence
          ? Told.reached(MESSAGES + " taken")
          : new Told(!last.isYes(), last.isYes() ? MESSAGES + " taken" : last.words());
    } catch (IOException refused) {
      return Told.by(Wire.closed(refused));
    }
  }

  static Told entries(Scene scene) {
    for (var n = 0; n < ENTRIES; n++) {
      var answer = scene.first(scene.tls(), scene.hello());
      if (!answer.isYes()) {
        return Told.refused(answer.words() + " after " + n);
      }
    }
    return Told.reached(ENTRIES + " times");
  }

  static Told connections(Scene scene) {
    var open = scene.crowd(CONNECTIONS, () -> Wire.plain(scene.from(), scene.stage().door().uri()));
    var newest = open.subList(Math.max(0, open.size() - 10), open.size());
    var away = closed(newest);
    open.forEach(Wire::close);
    return open.size() < CONNECTIONS || away == newest.size()
        ? Told.refused("closed at once")
        : Told.reached(CONNECTIONS + " at once");
  }

  static Told halves(Scene scene) {
    var open =
        scene.crowd(
            HALVES,
            () ->
                Wire.secure(scene.from(), scene.stage().door().uri(), scene.tls())
                    .send(Packets.beginning(100)));
    var began = System.nanoTime();
    var away = 0;
    while (away < open.size() && System.nanoTime() - began < LONGEST.toNanos()) {
      pause(GLANCE);
      away = closed(open);
    }
    open.forEach(Wire::close);
    var seconds = (System.nanoTime() - began) / Duration.ofSeconds(1).toNanos();
    return away == open.size()
        ? Told.refused("closed after " + seconds + " s")
        : Told.reached("still open after " + seconds + " s");
  }

  private static int closed(List<Wire> open) {
    return (int) open.stream().filter(wire -> wire.answer(GLANCE) instanceof Closed).count();
  }

  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
