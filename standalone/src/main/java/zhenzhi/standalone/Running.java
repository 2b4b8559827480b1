package zhenzhi.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is running, in the order in which it was started; it is stopped the other way round. */
final class Running implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private final Deque<Part> parts = new ArrayDeque<>();
  private boolean isClosed;

  private record Part(String name, AutoCloseable part) {}

  /** Takes care of {@code part} from now on. */
  synchronized <T extends AutoCloseable> T keep(String name, T part) {
    parts.push(new Part(name, part));
    if (isClosed) { // Ctrl-C came while it was starting
      closeAll();
      throw new CannotStart("stopped while starting");
    }
    return part;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    closeAll();
  }

  private void closeAll() {
    while (!parts.isEmpty()) {
      close(parts.pop());
    }
  }

  /** What does not stop must not keep the others from stopping. */
  private static void close(Part part) {
    try {
      LOG.info("Stopping {}.", part.name());
      part.part().close();
    } catch (Exception failure) {
      LOG.error("'{}' did not stop in good order.", part.name(), failure);
    }
  }
}
