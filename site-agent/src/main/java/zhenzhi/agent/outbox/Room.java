package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.agent.outbox.Recorder.Copy;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Report;

/**
 * Makes room. Samples go first, the oldest before all, for they repeat themselves; else whole
 * reports.
 */
final class Room {
  /** Bytes of reports that wait in memory at most while the disk takes nothing. */
  static final int HELD = 2 << 20;

  private static final Logger LOG = System.getLogger(Room.class.getName());

  /** So many files are written anew at a time, at most, to take the samples out. */
  private static final int FILES = 8;

  private final ReportLog log;
  private final Reserve reserve;
  private final Shelf shelf;
  private final Recorder recorder;
  private final Reader reader;

  /** Before this place no report has samples any more. */
  private long thinnedUntil;

  Room(ReportLog log, Reserve reserve, Shelf shelf, Recorder recorder, Reader reader) {
    this.log = log;
    this.reserve = reserve;
    this.shelf = shelf;
    this.recorder = recorder;
    this.reader = reader;
  }

  /** Keeps what waits within {@code limit} bytes, and the files in proportion to it. */
  void keepWithin(long limit) throws IOException {
    thin(shelf.bytes() - limit);
    while (shelf.bytes() > limit && shelf.count() > 1) {
      recorder.drop(shelf.oldest(1).getFirst(), DropCause.FULL);
    }
    if (log.isWasteful()) {
      rewriteOldest(false);
    }
    reserve.restore();
  }

  /** Takes samples out of the oldest reports until {@code excess} bytes are gained. */
  private void thin(long excess) throws IOException {
    if (excess <= 0) {
      return;
    }
    var copies = new ArrayList<Copy>();
    var gained = 0L;
    var from = thinnedUntil;
    var next = oldestWithSamples(from);
    while (gained < excess && next.isPresent()) {
      var place = next.get();
      var smaller = withoutSamples(place);
      if (smaller.isPresent()) {
        copies.add(smaller.get());
        gained += shelf.size(place) - smaller.get().payload().length;
      }
      from = place + 1;
      next = oldestWithSamples(from);
    }
    if (!copies.isEmpty()) {
      if (thinnedUntil == 0) {
        LOG.log(Level.WARNING, "The outbox is full: the oldest samples are let go.");
      }
      recorder.copy(copies);
      thinnedUntil = from;
    }
  }

  /** On disk, and not the newest: that one tells how things are now. */
  private Optional<Long> oldestWithSamples(long from) {
    return shelf.oldestWithSamples(from).filter(found -> !isNewest(found));
  }

  private boolean isNewest(long place) {
    return shelf.newest().equals(Optional.of(place));
  }

  private Optional<Copy> withoutSamples(long place) {
    return reader
        .report(place)
        .map(Report::withoutSamples)
        .map(ProtocolJson::encodeKept)
        .map(smaller -> new Copy(place, smaller, false));
  }

  /** The file that is needed least is given up: what is needed of it is written once more. */
  private void rewriteOldest(boolean withoutSamples) throws IOException {
    var copies = new ArrayList<Copy>();
    for (var place : shelf.in(log.oldest())) {
      var copy =
          withoutSamples && shelf.hasSamples(place) && !isNewest(place)
              ? withoutSamples(place)
              : reader
                  .payload(place)
                  .map(payload -> new Copy(place, payload, shelf.hasSamples(place)));
      copy.ifPresent(copies::add);
    }
    recorder.copy(copies);
  }

  /** The disk took nothing; answers whether it may do so now. */
  boolean makeOnDisk() {
    try {
      return log.prune() || (reserve.isDiskFull() && log.hasOlder() && shrink());
    } catch (IOException failure) {
      LOG.log(Level.DEBUG, "Cannot make room: {0}.", failure.getMessage());
      log.abandon();
      reserve.take();
      return false;
    }
  }

  private boolean shrink() throws IOException {
    if (oldestWithSamples(thinnedUntil).isPresent() && reserve.release()) {
      for (var files = 0; files < FILES && log.hasOlder(); files++) {
        rewriteOldest(true);
        if (reserve.restore()) {
          return true;
        }
      }
      reserve.take();
    }
    return shelf.unwritten().bytes() > HELD && dropOldestFile();
  }

  private boolean dropOldestFile() throws IOException {
    shelf.in(log.oldest()).forEach(place -> recorder.drop(place, DropCause.FULL));
    return log.prune();
  }

  /** The disk takes nothing, and memory is bounded, too. */
  void makeInMemory() {
    for (var place : unwritten()) {
      if (shelf.unwritten().bytes() > HELD && shelf.hasSamples(place)) {
        withoutSamples(place).ifPresent(smaller -> shelf.shrink(place, smaller.payload()));
      }
    }
    for (var place : unwritten()) {
      if (shelf.unwritten().bytes() > HELD) {
        recorder.drop(place, DropCause.FULL);
      }
    }
  }

  private List<Long> unwritten() {
    return shelf.unwritten().places();
  }
}
