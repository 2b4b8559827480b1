package zhenzhi.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a payload. A message that cannot be read is data, not an exception. */
public sealed interface Decoded<T> {

  /**
   * It can be used.
   *
   * @param leftOut items of it that could not: what was right is kept all the same
   */
  record Accepted<T>(T message, List<LeftOut> leftOut) implements Decoded<T> {
    public Accepted {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Nothing of it can be used.
   *
   * @param detail names the field and the value
   * @param id of the report when at least that could be read: a receipt can then free it. None for
   *     another version, so that a newer box keeps its reports until the collector can read them
   */
  record Rejected<T>(Reason reason, String detail, @Nullable ReportId id) implements Decoded<T> {}

  /**
   * One item that was left out.
   *
   * @param path where it stood, such as {@code samples[3].snrDb}
   * @param detail names the value and what was expected
   */
  record LeftOut(String path, String detail) {}

  /** Why a message is refused. */
  enum Reason {
    /** Not one of our topics. */
    UNKNOWN_TOPIC,
    /** More bytes than {@link Limits#PAYLOAD_BYTES}. */
    TOO_LARGE,
    /** Not the JSON that was expected. */
    MALFORMED,
    /** Another version of the contract. */
    UNSUPPORTED_VERSION,
    /** A value outside its range. */
    OUT_OF_RANGE,
    /** Speaks for another station than its topic. */
    WRONG_STATION,
    /** No such station in the registry, or a retired one. */
    UNKNOWN_STATION
  }
}
