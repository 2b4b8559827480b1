package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Report;

/** Reads reports again. What is damaged, or refused by the disk several times, is let go. */
final class Reader {
  private static final Logger LOG = System.getLogger(Reader.class.getName());
  private static final int TRIES = 3;

  private final Shelf shelf;
  private final Recorder recorder;

  /** How often the disk refused to read what is at a place. */
  private final Map<Long, Integer> refused = new HashMap<>();

  Reader(Shelf shelf, Recorder recorder) {
    this.shelf = shelf;
    this.recorder = recorder;
  }

  /** Empty if it cannot be read now, or was let go. */
  Optional<Report> report(long place) {
    var payload = payload(place);
    try {
      return payload.map(ProtocolJson::decodeKept);
    } catch (IllegalArgumentException damaged) {
      letGo(place, damaged);
      return Optional.empty();
    }
  }

  /** Empty if it cannot be read now, or was let go. */
  Optional<byte[]> payload(long place) {
    try {
      var payload = shelf.read(place);
      if (payload.isEmpty()) {
        letGo(place, "its checksum is wrong");
      }
      refused.remove(place);
      return payload;
    } catch (IOException refusal) {
      if (refused.merge(place, 1, Integer::sum) >= TRIES) {
        letGo(place, refusal);
        refused.remove(place);
      }
      return Optional.empty();
    }
  }

  private void letGo(long place, Object why) {
    LOG.log(Level.WARNING, "Let damaged report {0} go: {1}.", shelf.key(place), why);
    recorder.drop(place, DropCause.DAMAGED);
  }
}
