package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes to the disk, makes room when it takes nothing, and remembers why it does not. */
final class Effort {
  private static final Logger LOG = System.getLogger(Effort.class.getName());

  /** So often room is made at a time. */
  private static final int TRIES = 16;

  private final ReportLog log;
  private final Room room;
  private @Nullable String trouble;

  Effort(ReportLog log, Room room) {
    this.log = log;
    this.room = room;
  }

  /** Something that writes to the disk, and may be done again if it failed. */
  interface Writing {
    void run() throws IOException;
  }

  /** Why the disk takes nothing, if it does not. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Answers whether the disk took it. */
  boolean writes(Writing writing) {
    for (var tries = 1; ; tries++) {
      try {
        writing.run();
        succeeded();
        return true;
      } catch (IOException failure) {
        log.abandon();
        if (tries == TRIES || !room.makeOnDisk()) {
          failed(failure);
          return false;
        }
      }
    }
  }

  private void succeeded() {
    if (trouble != null) {
      LOG.log(Level.INFO, "The disk takes reports again.");
      trouble = null;
    }
  }

  private void failed(IOException failure) {
    var why = String.valueOf(failure.getMessage());
    if (trouble == null) {
      LOG.log(Level.ERROR, "The disk takes no reports, they wait in memory: {0}.", why);
    }
    trouble = why;
  }
}
