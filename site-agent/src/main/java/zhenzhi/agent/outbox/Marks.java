package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.outbox.Mark.Reach;
import zhenzhi.protocol.StationCode;

/**
 * The mark, beside the log and in the run-time folder, as far as there may be one. That in the
 * run-time folder is as good as the other until the box stops, also when the disk takes nothing.
 */
final class Marks implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Marks.class.getName());

  private final List<Witness> witnesses;
  private @Nullable Boot covered;

  private Marks(List<Witness> witnesses) {
    this.witnesses = witnesses;
  }

  /** A folder that may have a mark. */
  private static final class Witness {
    private final Path folder;
    private @Nullable Mark mark;

    private Witness(Path folder) {
      this.folder = folder;
    }

    private Mark open() throws IOException {
      mark = mark == null ? Mark.open(folder) : mark;
      return mark;
    }

    private boolean write(Reach reach) {
      try {
        open().write(reach);
        return true;
      } catch (IOException full) {
        LOG.log(Level.DEBUG, "Cannot write to {0}: {1}.", folder, full.getMessage());
        return false;
      }
    }

    private void close() {
      try {
        if (mark != null) {
          mark.close();
        }
      } catch (IOException unclosable) {
        LOG.log(Level.DEBUG, "Cannot close {0}: {1}.", Mark.NAME, unclosable.getMessage());
      }
    }

    /** A write that failed may have left all that counts. */
    private boolean mayKnow(Boot boot) {
      try {
        return mark != null
            && mark.read().filter(found -> found.boot().id().equals(boot.id())).isPresent();
      } catch (IOException unreadable) {
        return true;
      }
    }
  }

  /**
   * @param runtime the folder that is emptied when the box stops; it is not made
   */
  static Marks open(Path folder, Optional<Path> runtime) throws IOException {
    var marks = new Marks(new ArrayList<>());
    marks.witnesses.add(new Witness(folder));
    runtime.filter(Files::isDirectory).map(Witness::new).ifPresent(marks.witnesses::add);
    for (var witness : marks.witnesses) {
      try {
        witness.open();
      } catch (OutboxInUse taken) {
        marks.close();
        throw taken;
      } catch (IOException full) {
        LOG.log(Level.WARNING, "Cannot make {0}: {1}.", Mark.NAME, full.getMessage());
      }
    }
    return marks;
  }

  /**
   * How far the numbers got, by each of them.
   *
   * @param kernelBoot the present; what the run-time folder knows of another, or of another
   *     station, counts for nothing
   */
  List<Reach> read(StationCode station, String kernelBoot) {
    var found = new ArrayList<Reach>();
    for (var witness : witnesses) {
      var isLasting = witness.equals(witnesses.getFirst());
      read(witness)
          .filter(reach -> isLasting || reach.isOf(station, kernelBoot))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Reach> read(Witness witness) {
    try {
      return witness.mark == null ? Optional.empty() : witness.mark.read();
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "Cannot read {0}: {1}.", Mark.NAME, unreadable.getMessage());
      return Optional.empty();
    }
  }

  /** Answers whether one of them took it. */
  boolean write(Reach reach) {
    var taken = 0;
    for (var witness : witnesses) {
      taken += witness.write(reach) ? 1 : 0;
    }
    covered = taken > 0 ? reach.boot() : null;
    return covered != null;
  }

  /** Whether the number that {@code boot} has got to will be known to the next run. */
  boolean cover(Boot boot) {
    return boot.equals(covered);
  }

  /** Whether the next run may find {@code boot} here. */
  boolean mayKnow(Boot boot) {
    return witnesses.stream().anyMatch(witness -> witness.mayKnow(boot));
  }

  @Override
  public void close() {
    for (var witness : witnesses) {
      witness.close();
    }
  }
}
