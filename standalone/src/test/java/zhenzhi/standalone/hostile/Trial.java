package zhenzhi.standalone.hostile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import zhenzhi.protocol.link.Await;

/** Honest boxes at work, and one attack after another beside them. */
final class Trial implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Stage stage;
  private final Clocked clocked = new Clocked();
  private final List<HonestBox> boxes = new ArrayList<>();
  private final AtomicInteger thieves = new AtomicInteger();

  Trial(Path folder, Door door, int honest) {
    stage = Stage.of(folder, door);
    IntStream.rangeClosed(1, honest)
        .mapToObj(n -> stage.enrol("honest-" + n))
        .forEach(station -> boxes.add(new HonestBox(stage.uplink(station), clocked)));
    Await.until(
        "all honest boxes are up", PATIENCE, () -> boxes.stream().allMatch(HonestBox::isUp));
    Await.until("receipts come", PATIENCE, () -> clocked.take().reports() > 0);
    boxes.forEach(HonestBox::forget);
  }

  /**
   * What came of one attack.
   *
   * @param counted by how much the broker's count of it rose; none if it does not count
   */
  record Result(Attack attack, Told told, OptionalLong counted) {}

  /** A place for one attack: an address, a site and a certificate of its own. */
  Scene scene() {
    var n = thieves.incrementAndGet();
    return new Scene(
        stage,
        stage.enrol("thief-" + n),
        "127.0.1." + n,
        stage.enrol("honest-1"),
        boxes.getFirst()::losses);
  }

  /** Does it once. */
  Result once(Attack attack, Scene scene) {
    var before = stage.door().counted(attack.counted());
    var told = attack.act().once(scene);
    if (before.isPresent()) {
      var least = before.getAsLong();
      Await.until(
          attack.name() + " is counted as " + attack.counted(),
          () -> stage.door().counted(attack.counted()).orElse(0) > least);
    }
    var after = stage.door().counted(attack.counted());
    return new Result(
        attack,
        told,
        after.isPresent()
            ? OptionalLong.of(after.getAsLong() - before.orElse(0))
            : OptionalLong.empty());
  }

  /** How quick receipts were for so long. */
  Clocked.Figures measure(Duration time) {
    clocked.take();
    Floods.pause(time);
    settle();
    return clocked.take();
  }

  /** Waits until every report that honest boxes have sent has its receipt. */
  void settle() {
    var owed = boxes.stream().mapToInt(HonestBox::waiting).sum();
    Await.until("receipts of " + owed + " reports", PATIENCE, this::isNothingOld);
  }

  /** Each reports twice a second, so a moment ago there is at most one under way. */
  private boolean isNothingOld() {
    return boxes.stream().allMatch(box -> box.waiting() <= 1);
  }

  /** No honest box says anything more, and all that they said is receipted. */
  void end() {
    boxes.forEach(HonestBox::fallSilent);
    Await.until(
        "every honest report has its receipt",
        PATIENCE,
        () -> boxes.stream().allMatch(box -> box.waiting() == 0));
  }

  /** How often honest boxes were let go. */
  int losses() {
    return boxes.stream().mapToInt(HonestBox::losses).sum();
  }

  @Override
  public void close() {
    boxes.forEach(HonestBox::close);
    stage.close();
  }
}
