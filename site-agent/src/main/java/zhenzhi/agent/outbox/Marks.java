package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.outbox.Mark.Reach;

/** The mark, as far as the disk allows to have one. */
final class Marks implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Marks.class.getName());

  private final Path folder;
  private @Nullable Mark mark;
  private @Nullable Boot covered;

  private Marks(Path folder) {
    this.folder = folder;
  }

  static Marks open(Path folder) throws IOException {
    var marks = new Marks(folder);
    try {
      marks.mark = Mark.open(folder);
    } catch (OutboxInUse taken) {
      throw taken;
    } catch (IOException full) {
      LOG.log(Level.WARNING, "Cannot make {0}: {1}.", Mark.NAME, full.getMessage());
    }
    return marks;
  }

  Optional<Reach> read() throws IOException {
    return mark == null ? Optional.empty() : mark.read();
  }

  /** Answers whether the disk took it. */
  boolean write(Reach reach) {
    try {
      if (mark == null) {
        mark = Mark.open(folder);
      }
      mark.write(reach);
      covered = reach.boot();
    } catch (IOException full) {
      LOG.log(Level.DEBUG, "Cannot write {0}: {1}.", Mark.NAME, full.getMessage());
      covered = null;
    }
    return covered != null;
  }

  /** Whether the number that {@code boot} has got to will be known to the next run. */
  boolean cover(Boot boot) {
    return boot.equals(covered);
  }

  @Override
  public void close() throws IOException {
    if (mark != null) {
      mark.close();
    }
  }
}
