package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/**
 * Since when a box has been running, kept beside its outbox: a process that starts again is either
 * the same box with a new agent, or a box that was switched off and on.
 *
 * @param starts of the agent
 * @param boots of the box
 * @param booted when it was switched on for the last time, by the clock of this machine
 * @param time what it believes the time to be
 */
record BoxLife(int starts, int boots, Instant booted, BoxTime time) {

  static BoxLife next(Path folder, long seed) throws IOException {
    var file = folder.resolve("life");
    var before = Files.exists(file) ? read(file) : new BoxLife(0, 0, Instant.EPOCH, BoxTime.RIGHT);
    var random = new Random(seed + before.starts());
    var life = before.started(random.nextBoolean(), BoxTime.any(random));
    Files.writeString(
        file, life.starts + " " + life.boots + " " + life.booted.toEpochMilli() + " " + life.time);
    return life;
  }

  private BoxLife started(boolean switchedOff, BoxTime nextTime) {
    return boots == 0 || switchedOff
        ? new BoxLife(starts + 1, boots + 1, Instant.now(), nextTime)
        : new BoxLife(starts + 1, boots, booted, time);
  }

  private static BoxLife read(Path file) throws IOException {
    var part = Files.readString(file).split(" ", -1);
    return new BoxLife(
        Integer.parseInt(part[0]),
        Integer.parseInt(part[1]),
        Instant.ofEpochMilli(Long.parseLong(part[2])),
        BoxTime.valueOf(part[3]));
  }
}
