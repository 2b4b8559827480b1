package zhenzhi.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The collector's word that reports are settled for good: sent after COMMIT, and the only thing
 * that frees an outbox. Repeating it changes nothing.
 *
 * @param collectorTime the collector's clock when it was sent; milliseconds
 * @param settled at most {@link Limits#SETTLED}
 */
public record Receipt(StationCode station, Instant collectorTime, List<Settled> settled) {
  public Receipt {
    settled = List.copyOf(settled);
  }

  /**
   * One report.
   *
   * @param outcome both free it; a refused one would be refused again
   * @param reason empty when stored, else at most 200 characters
   */
  public record Settled(UUID boot, long seq, Outcome outcome, String reason) {}

  public enum Outcome {
    STORED,
    REFUSED
  }
}
