package zhenzhi.agent.outbox;

import java.io.IOException;
import java.nio.file.Path;

/** Another agent works with the same folder. */
public final class OutboxInUse extends IOException {
  private static final long serialVersionUID = 1;

  OutboxInUse(Path folder) {
    super("another agent is using " + folder);
  }
}
