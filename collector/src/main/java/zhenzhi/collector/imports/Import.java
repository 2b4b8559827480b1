package zhenzhi.collector.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file that was uploaded, and what became of it.
 *
 * @param orgPath what of the organisation it may touch
 * @param sha256 of the file, in hexadecimal
 * @param counts what it did; zeros until it is done
 * @param decided who said yes or no
 * @param undone who took it back, with the reason
 */
public record Import(
    long id,
    ImportKind kind,
    String orgPath,
    String fileName,
    String sha256,
    int size,
    Deed uploaded,
    State state,
    Plan.Counts counts,
    List<Long> restsOn,
    Optional<Deed> decided,
    Optional<Deed> undone) {

  /** Who did something and when. */
  public record Deed(String person, Instant at, String reason) {}

  /** Where it stands. */
  public enum State {
    /** Uploaded, and nobody has said yes or no. */
    WAITING,
    DONE,
    DISMISSED,
    UNDONE
  }
}
