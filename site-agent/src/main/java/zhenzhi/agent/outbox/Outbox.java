package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.outbox.Frame.Kind;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.SentReport.Backlog;
import zhenzhi.protocol.StationCode;

/**
 * The reports that the collector does not have yet, on disk. What {@link #keep} returned from
 * survives a power cut, unless {@link #trouble} says that the disk takes nothing: then it waits in
 * memory until the disk does.
 */
public final class Outbox implements AutoCloseable {
  /** The file in the outbox's folder that is locked while an agent runs. */
  public static final String FILE = Mark.NAME;

  static final String STATION = "station";

  /** Bytes of reports that wait in memory at most while the disk takes nothing. */
  static final int HELD = 2 << 20;

  private static final Logger LOG = System.getLogger(Outbox.class.getName());
  private static final int MANY_FREED = 256;

  private final StationCode station;
  private final long limit;
  private final Marks marks;
  private final ReportLog log;
  private final Shelf shelf;
  private final Drops drops;

  /** Places that were freed and of which the disk does not know it. */
  private final List<Long> freed = new ArrayList<>();

  private Boot boot;

  /** As far as reports are on disk. */
  private Boot written;

  /** Whether anything on disk knows of this boot. */
  private boolean recorded;

  private boolean noted;
  private @Nullable String trouble;

  /** Before this place no report has samples any more. */
  private long thinnedUntil;

  private Outbox(StationCode station, BoxStart start, long limit, Disk disk) {
    this.station = station;
    this.limit = limit;
    this.marks = disk.marks();
    this.log = disk.log();
    this.shelf = disk.shelf();
    this.drops = disk.past().drops();
    var before = disk.past().boot();
    var clean = disk.past().stoppedCleanly();
    this.boot =
        before
            .filter(known -> known.kernelBoot().equals(start.kernelBoot()))
            .filter(known -> marks.write(reach(known)))
            .orElseGet(() -> Boot.first(UUID.randomUUID(), start, before.orElse(null), clean));
    this.written = boot;
    this.recorded = before.equals(Optional.of(boot));
    flush();
    mark();
  }

  /**
   * Opens the outbox in {@code folder}, or begins one. What is damaged is left out and named by
   * {@link #dropped}; what belongs to another station is moved aside. A disk that takes nothing is
   * no obstacle.
   *
   * @param limit bytes of reports to keep at most
   */
  public static Outbox open(Path folder, StationCode station, BoxStart start, long limit)
      throws IOException {
    return new Outbox(station, start, limit, Disk.open(folder, station, limit));
  }

  public synchronized Boot boot() {
    return boot;
  }

  /** What the next report has to be called. */
  public synchronized ReportId next() {
    return new ReportId(station, boot.id(), boot.lastSeq() + 1);
  }

  /** Why the disk takes nothing at the moment, if it does not. */
  public synchronized Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** What the next report has to tell of reports that were let go, by the uptime {@code now}. */
  public synchronized List<ReportsDropped> dropped(Duration now) {
    return drops.untold().stream()
        .map(run -> new ReportsDropped(now, run.boot(), run.first(), run.reports(), run.cause()))
        .toList();
  }

  /** Writes a report that is called as {@link #next} said. */
  public synchronized void keep(Report report) {
    var seq = checked(report);
    var payload = ProtocolJson.encodeKept(report);
    shelf.put(boot, seq, payload, !report.samples().isEmpty());
    boot = boot.written(seq, report.played(), ReportFrame.lastSession(report));
    for (var event : report.events()) {
      if (event instanceof ReportsDropped told) {
        drops.told(told);
        noted = false;
      }
    }
    flush();
    mark();
  }

  private void mark() {
    recorded |= marks.write(reach(boot));
  }

  /**
   * Writes what the next report would be now. If the power is cut before that is written, this
   * takes its place; otherwise it is forgotten.
   */
  public synchronized void draft(Report report) {
    var seq = checked(report);
    if (trouble != null) {
      flush();
      return;
    }
    try {
      var then = boot.written(seq, report.played(), ReportFrame.lastSession(report));
      var payload = ProtocolJson.encodeKept(report);
      var place = Shelf.place(boot.ordinal(), seq);
      var withSamples = !report.samples().isEmpty();
      log.append(Kind.DRAFT, ReportFrame.body(place, boot.id(), then, withSamples, payload));
      log.sync();
      log.prune();
    } catch (IOException failure) {
      fail(failure);
    }
  }

  private long checked(Report report) {
    if (!report.id().equals(next())) {
      throw new IllegalArgumentException("not " + next() + ": " + report.id());
    }
    return report.id().seq();
  }

  private Mark.Reach reach(Boot of) {
    var oldest = shelf.oldestOf(of.ordinal()).map(Shelf::seq).orElse(of.lastSeq() + 1);
    return new Mark.Reach(station.value(), of, oldest);
  }

  private Map<String, String> notes() {
    var notes = new LinkedHashMap<String, String>();
    notes.put(STATION, station.value());
    written.writeTo(notes);
    drops.writeTo(notes);
    return notes;
  }

  /** Brings to disk what is not there yet. If the disk takes nothing, it is tried again later. */
  private void flush() {
    try {
      write();
      makeRoom();
      spareSpace();
      write();
      if (trouble != null) {
        LOG.log(Level.INFO, "The disk takes reports again.");
        trouble = null;
      }
    } catch (IOException failure) {
      fail(failure);
      holdLess();
    }
  }

  private void write() throws IOException {
    var waiting = shelf.unwritten();
    if (noted && waiting.isEmpty() && freed.isEmpty()) {
      return;
    }
    log.heading(Notes.encode(notes()));
    if (!noted) {
      log.append(Kind.NOTES, Notes.encode(notes()));
    }
    var places = new LinkedHashMap<Long, Long>();
    for (var place : waiting) {
      places.put(place, log.append(Kind.REPORT, body(place)));
    }
    if (!freed.isEmpty()) {
      var list = ByteBuffer.allocate(freed.size() * Long.BYTES);
      freed.forEach(list::putLong);
      log.append(Kind.FREED, list.flip());
    }
    log.sync();
    places.forEach(shelf::written);
    freed.clear();
    noted = true;
    recorded = true;
    written = boot;
    log.prune();
  }

  private ByteBuffer body(long place) throws IOException {
    var payload = shelf.read(place).orElseThrow();
    return ReportFrame.body(place, shelf.key(place).boot(), boot, shelf.hasSamples(place), payload);
  }

  private void fail(IOException failure) {
    log.abandon();
    if (trouble == null) {
      trouble = String.valueOf(failure.getMessage());
      LOG.log(Level.ERROR, "The disk takes no reports, they wait in memory: {0}.", trouble);
    }
  }

  /** Samples go first, the oldest before all, for they repeat themselves; else whole reports. */
  private void makeRoom() {
    var spared = shelf.newest();
    while (shelf.bytes() > limit) {
      var place =
          shelf.oldestWithSamples(thinnedUntil).filter(found -> !spared.equals(Optional.of(found)));
      if (place.isPresent()) {
        takeSamplesOut(place.get());
      } else {
        var oldest = shelf.oldest(1).getFirst();
        if (spared.equals(Optional.of(oldest))) {
          return;
        }
        drop(oldest, DropCause.FULL);
      }
    }
  }

  private void takeSamplesOut(long place) {
    if (thinnedUntil == 0) {
      LOG.log(Level.WARNING, "The outbox is full: the oldest samples are let go.");
    }
    thin(place);
    thinnedUntil = place + 1;
  }

  private void thin(long place) {
    read(place)
        .map(Report::withoutSamples)
        .map(ProtocolJson::encodeKept)
        .ifPresent(smaller -> shelf.replace(place, smaller, false));
  }

  /** The file that is needed least is given up: what is needed of it is written once more. */
  private void spareSpace() throws IOException {
    if (log.isWasteful()) {
      for (var place : shelf.in(log.oldest())) {
        var payload = shelf.read(place);
        if (payload.isPresent()) {
          shelf.replace(place, payload.get(), shelf.hasSamples(place));
        } else {
          drop(place, DropCause.DAMAGED);
        }
      }
    }
  }

  /** Memory is bounded, too. */
  private void holdLess() {
    for (var place : shelf.unwritten()) {
      if (shelf.unwrittenBytes() > HELD && shelf.hasSamples(place)) {
        thin(place);
      }
    }
    for (var place : shelf.unwritten()) {
      if (shelf.unwrittenBytes() > HELD) {
        drop(place, DropCause.FULL);
      }
    }
  }

  private void drop(long place, DropCause cause) {
    drops.add(shelf.key(place), cause);
    noted = false;
    forget(place);
  }

  private void forget(long place) {
    shelf.remove(place);
    freed.add(place);
  }

  /** Places of the oldest reports that may be sent, oldest first. */
  public synchronized List<Long> oldest(int most) {
    return shelf.oldest(most).stream().filter(this::mayBeSent).toList();
  }

  public synchronized Optional<Long> newest() {
    return shelf.newest().filter(this::mayBeSent);
  }

  /** What is sent must never be numbered again; the mark alone sees to that, too. */
  private boolean mayBeSent(long place) {
    return shelf.isWritten(place) || !recorded || marks.cover(boot);
  }

  /** The report at {@code place}, unless it was freed or is damaged. */
  public synchronized Optional<Report> find(long place) {
    return shelf.holds(place) ? read(place) : Optional.empty();
  }

  private Optional<Report> read(long place) {
    try {
      var report = shelf.read(place).map(ProtocolJson::decodeKept);
      if (report.isPresent()) {
        return report;
      }
    } catch (IllegalArgumentException damaged) {
      LOG.log(Level.WARNING, "Cannot read a report: {0}.", damaged.getMessage());
    } catch (IOException failure) {
      fail(failure);
      return Optional.empty();
    }
    LOG.log(Level.WARNING, "Let damaged report {0} go.", shelf.key(place));
    drop(place, DropCause.DAMAGED);
    return Optional.empty();
  }

  /**
   * Lets go of reports that the collector has settled; answers with the places of those that were
   * still here. Told to the disk with the next report: forgetting it only sends them once more.
   */
  public synchronized List<Long> free(List<Receipt.Settled> settled) {
    var places = new ArrayList<Long>();
    for (var one : settled) {
      shelf.find(one.boot(), one.seq()).ifPresent(places::add);
    }
    places.forEach(this::forget);
    thinnedUntil = shelf.count() == 0 ? 0 : thinnedUntil;
    if (freed.size() >= MANY_FREED) {
      flush();
    }
    return places;
  }

  /** What waits, as reports tell of it. */
  public synchronized Backlog backlog() {
    return new Backlog(Math.max(1, shelf.count()), shelf.bytes());
  }

  /** How many reports wait. */
  public synchronized int waiting() {
    return shelf.count();
  }

  /** How many bytes wait. */
  public synchronized long bytes() {
    return shelf.bytes();
  }

  /** Closes in good order, which the next start will know. */
  @Override
  public synchronized void close() {
    flush();
    try (marks;
        log) {
      if (trouble == null) {
        log.append(Kind.CLEAN, ByteBuffer.allocate(0));
        log.sync();
      }
    } catch (IOException failure) {
      fail(failure);
    }
  }
}
