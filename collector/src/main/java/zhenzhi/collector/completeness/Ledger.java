package zhenzhi.collector.completeness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept of one site's reports.
 *
 * @param drained the newest report that was sent as the only one in its outbox
 * @param outbox what the box last said that it holds
 */
public record Ledger(
    Map<UUID, Runs> boots,
    List<Start> starts,
    List<Gone> gone,
    Optional<Drained> drained,
    Optional<Outbox> outbox) {
  public static final Ledger EMPTY =
      new Ledger(Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

  public Ledger {
    boots = Map.copyOf(boots);
    starts = List.copyOf(starts);
    gone = List.copyOf(gone);
  }

  /** A report that was sent as the only one: nothing written before it is still to come. */
  public record Drained(Instant at, UUID boot, long seq) {
    boolean settles(Hole hole) {
      return hole.boot().equals(boot) ? hole.last() < seq : !hole.until().isAfter(at);
    }
  }

  /**
   * What an outbox held when a report was sent.
   *
   * @param reports that one included
   */
  public record Outbox(Instant at, int reports, long bytes) {
    /** Whether more than what was just being sent waited. */
    public boolean isBehind() {
      return reports > 1;
    }
  }
}
