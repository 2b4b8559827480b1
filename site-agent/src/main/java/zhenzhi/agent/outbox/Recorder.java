package zhenzhi.agent.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.outbox.Drops.Drop;
import zhenzhi.agent.outbox.Frame.Kind;
import zhenzhi.agent.outbox.Past.Draft;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.StationCode;

/**
 * Brings to disk what is not there yet. What it says of the outbox at the beginning of a file was
 * true at the last sync, so a cut at any byte leaves something that is true.
 */
final class Recorder {
  /** So many bytes of reports are made safe at a time. */
  private static final int BATCH = 64 << 10;

  private final int batch;

  private final StationCode station;
  private final ReportLog log;
  private final Shelf shelf;
  private final Drops drops;

  /** Places that were freed and of which the disk does not know it. */
  private final List<Long> freed;

  /** As far as reports are on disk. */
  private Boot written;

  /** The drops that the disk knows of, and whether that is all of them. */
  private String noted;

  private boolean isNoted;

  /** The draft that is needed, be it as the report that it was taken for. */
  private @Nullable Draft draft;

  private OptionalLong adopted;

  Recorder(StationCode station, Boot boot, ReportLog log, Shelf shelf, Past past) {
    this.station = station;
    this.written = boot;
    this.log = log;
    this.batch = Math.min(BATCH, log.segmentBytes() / 2);
    this.shelf = shelf;
    this.drops = past.drops();
    this.noted = drops.lines();
    this.freed = new ArrayList<>(past.missing());
    need(past.adopted().orElse(null));
    this.adopted = draft == null ? OptionalLong.empty() : OptionalLong.of(draft.frame().place());
    log.headedBy(() -> notes(written, noted));
  }

  /** The place of the draft that was taken for a report, if that still waits. */
  OptionalLong adopted() {
    return adopted;
  }

  int freed() {
    return freed.size();
  }

  /** What was let go and is not told yet. */
  List<Drop> untold() {
    return drops.untold();
  }

  /** A report that holds {@code event} is to be written. */
  void told(ReportsDropped event) {
    drops.told(event);
    isNoted = false;
  }

  /** Lets a report go that was not received, and tells it. */
  void drop(long place, DropCause cause) {
    drops.add(shelf.key(place), cause);
    isNoted = false;
    forget(place);
  }

  void forget(long place) {
    shelf.remove(place);
    freed.add(place);
    if (adopted.equals(OptionalLong.of(place))) {
      adopted = OptionalLong.empty();
    }
  }

  private ByteBuffer notes(Boot boot, String gone) {
    var notes = new LinkedHashMap<String, String>();
    notes.put(Notes.STATION, station.value());
    boot.writeTo(notes);
    notes.put(Notes.DROPPED, gone);
    notes.put(Notes.WAITING, Run.encode(shelf.runs()));
    adopted.ifPresent(place -> notes.put(Notes.ADOPTED, Long.toString(place)));
    return Notes.encode(notes);
  }

  /** Writes all that waits, and makes it safe. */
  void write(Boot boot) throws IOException {
    var waiting = shelf.unwritten().places();
    if (isNoted && waiting.isEmpty() && freed.isEmpty()) {
      return;
    }
    var now = writeReports(waiting);
    var all = drops.lines();
    if (!isNoted) {
      log.append(Kind.NOTES, notes(boot, all));
    }
    if (!freed.isEmpty()) {
      var list = ByteBuffer.allocate(freed.size() * Long.BYTES);
      freed.forEach(list::putLong);
      log.append(Kind.FREED, list.flip());
    }
    makeSafe(now);
    freed.clear();
    noted = all;
    isNoted = true;
    written = boot;
    if (!waiting.isEmpty()) {
      need(null);
    }
    log.prune();
  }

  /** Answers with those that are not safe yet, and where they are. */
  private Map<Long, Long> writeReports(List<Long> waiting) throws IOException {
    var now = new LinkedHashMap<Long, Long>();
    var bytes = 0;
    var joined = false;
    for (var place : waiting) {
      if (bytes > batch && !joined) {
        makeSafe(now);
        bytes = 0;
      }
      var body = shelf.unwritten().frame(place);
      now.put(place, log.append(Kind.REPORT, body));
      bytes += body.limit();
      joined = shelf.unwritten().isJoined(place);
    }
    return now;
  }

  private void makeSafe(Map<Long, Long> now) throws IOException {
    log.sync();
    for (var one : now.entrySet()) {
      var then = shelf.written(one.getKey(), one.getValue());
      written = then.ordinal() == written.ordinal() ? then : written;
    }
    now.clear();
  }

  /** Writes what the next report would be now. */
  void draft(ReportFrame frame, byte[] payload) throws IOException {
    var location = log.append(Kind.DRAFT, frame.body(payload));
    log.sync();
    need(new Draft(frame, location, payload));
  }

  private void need(@Nullable Draft now) {
    if (draft != null) {
      log.need(draft.location(), -draft.payload().length);
    }
    if (now != null) {
      log.need(now.location(), now.payload().length);
    }
    draft = now;
  }

  /** A report as it is to lie on disk from now on. */
  record Copy(long place, byte[] payload, boolean withSamples) {}

  /** Writes reports once more that lie in older files, so that those are not needed any longer. */
  void copy(List<Copy> copies) throws IOException {
    if (copies.isEmpty()) {
      return;
    }
    var locations = new ArrayList<Long>();
    for (var copy : copies) {
      var frame =
          ReportFrame.of(copy.place(), shelf.key(copy.place()).boot(), written, copy.withSamples());
      locations.add(log.append(Kind.REPORT, frame.body(copy.payload())));
    }
    log.sync();
    for (var nth = 0; nth < copies.size(); nth++) {
      var copy = copies.get(nth);
      var boot = shelf.key(copy.place()).boot();
      shelf.put(copy.place(), boot, locations.get(nth), copy.payload().length, copy.withSamples());
    }
    log.prune();
  }

  /** Says that the run ended in good order. */
  void end() throws IOException {
    log.append(Kind.CLEAN, ByteBuffer.allocate(0));
    log.sync();
  }
}
