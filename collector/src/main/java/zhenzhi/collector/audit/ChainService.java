package zhenzhi.collector.audit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Works the chain out anew once a day, and looks whether its former end is still there: whoever
 * cuts off the end while nobody stops the process is found out, too.
 */
@Singleton
class ChainService {
  private static final Duration EVERY = Duration.ofDays(1);

  private final AuditService audit;
  private @Nullable Instant looked;
  private @Nullable String head;
  private boolean holds;

  ChainService(AuditService audit) {
    this.audit = audit;
  }

  /** Whether the chain holds; what is broken stays so. */
  boolean look(Instant now) throws SQLException {
    var last = looked;
    if (last == null || !now.isBefore(last.plus(EVERY))) {
      var isThere = head == null || audit.has(head);
      var verdict = audit.verify();
      holds = isThere && verdict.broken().isEmpty();
      head = isThere && verdict.entries() > 0 ? verdict.head() : head;
      looked = now;
    }
    return holds;
  }
}
