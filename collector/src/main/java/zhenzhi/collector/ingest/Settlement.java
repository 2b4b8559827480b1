package zhenzhi.collector.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.ingest.facts.Received;
import zhenzhi.protocol.Receipt.Settled;
import zhenzhi.protocol.StationCode;

/**
 * What became of a message, now that the database has it for good.
 *
 * @param receipt to send, if it was a report that could be told apart
 * @param aside why it or parts of it were put aside
 * @param kept the report, if it was new
 */
record Settlement(
    Arrival arrival,
    Outcome outcome,
    Optional<Owed> receipt,
    List<Reason> aside,
    Optional<Received> kept) {

  /** What can become of a message. */
  enum Outcome {
    /** A report that was new. */
    STORED,
    /** A report that had been stored before. */
    DUPLICATE,
    /** A presence. */
    PRESENCE,
    /** An answer to a command. */
    ANSWER,
    /** Put aside as a whole. */
    REFUSED
  }

  /** One line of a receipt, for whom, and when the report had come. */
  record Owed(StationCode station, Settled settled, Instant receivedAt) {}
}
