package zhenzhi.agent.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
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

  private static final int MANY_FREED = 256;

  private final StationCode station;
  private final long limit;
  private final Marks marks;
  private final ReportLog log;
  private final Shelf shelf;
  private final Recorder recorder;
  private final Reader reader;
  private final Room room;
  private final Effort effort;
  private final boolean goesOn;
  private Boot boot;

  private Outbox(StationCode station, BoxStart start, long limit, Disk disk) {
    this.station = station;
    this.limit = limit;
    this.marks = disk.marks();
    this.log = disk.log();
    this.shelf = disk.shelf();
    var past = disk.past();
    var before = past.boot();
    var same =
        before
            .filter(known -> known.kernelBoot().equals(start.kernelBoot()))
            .filter(known -> marks.write(reach(known, past.adoptedPlace())));
    this.goesOn = same.isPresent();
    this.boot =
        same.orElseGet(
            () -> Boot.first(UUID.randomUUID(), start, before.orElse(null), past.stoppedCleanly()));
    this.recorder = new Recorder(station, boot, log, shelf, past);
    this.reader = new Reader(shelf, recorder);
    this.room = new Room(log, disk.reserve(), shelf, recorder, reader);
    this.effort = new Effort(log, room);
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
    return open(new OutboxFolders(folder, Optional.empty()), station, start, limit);
  }

  /** The same with a folder that takes the numbers when the disk takes nothing. */
  public static Outbox open(OutboxFolders folders, StationCode station, BoxStart start, long limit)
      throws IOException {
    return new Outbox(station, start, limit, Disk.open(folders, station, start, limit));
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
    return effort.trouble();
  }

  /** What the next report has to tell of reports that were let go, by the uptime {@code now}. */
  public synchronized List<ReportsDropped> dropped(Duration now) {
    return recorder.untold().stream()
        .map(run -> new ReportsDropped(now, run.boot(), run.first(), run.reports(), run.cause()))
        .toList();
  }

  /** Writes a report that is called as {@link #next} said. */
  public synchronized void keep(Report report) {
    keep(List.of(report));
  }

  /**
   * Writes reports of which the first is called as {@link #next} said, and the others as follows. A
   * power cut leaves all of them or none.
   */
  public synchronized void keep(List<Report> reports) {
    var left = reports.size();
    for (var report : reports) {
      left--;
      boot = after(report);
      var payload = ProtocolJson.encodeKept(report);
      shelf.put(boot, payload, !report.samples().isEmpty(), left > 0);
      for (var event : report.events()) {
        if (event instanceof ReportsDropped told) {
          recorder.told(told);
        }
      }
    }
    flush();
    mark();
  }

  /** How far the boot is with the next report. */
  private Boot after(Report report) {
    if (!report.id().equals(next())) {
      throw new IllegalArgumentException("not " + next() + ": " + report.id());
    }
    return boot.written(report.id().seq(), report.played(), ReportFrame.lastSession(report));
  }

  /**
   * Writes what the next report would be now. If the power is cut before that is written, this
   * takes its place; otherwise it is forgotten. Answers whether it is safe.
   */
  public synchronized boolean draft(Report report) {
    var then = after(report);
    if (effort.trouble().isPresent()) {
      flush();
    }
    var frame = ReportFrame.of(then.place(), boot.id(), then, !report.samples().isEmpty());
    return effort.trouble().isEmpty()
        && effort.writes(() -> recorder.draft(frame, ProtocolJson.encodeKept(report)));
  }

  private void mark() {
    marks.write(reach(boot, recorder.adopted()));
  }

  private Mark.Reach reach(Boot of, OptionalLong adopted) {
    var oldest = shelf.oldestOf(of.ordinal()).map(Place::seq).orElse(of.lastSeq() + 1);
    return new Mark.Reach(station.value(), of, oldest, adopted);
  }

  /** Brings to disk what is not there yet. If the disk takes nothing, it is tried again later. */
  private void flush() {
    if (!effort.writes(this::write)) {
      room.makeInMemory();
    }
  }

  private void write() throws IOException {
    recorder.write(boot);
    room.keepWithin(limit);
    recorder.write(boot);
  }

  /** Places of the oldest reports that may be sent, oldest first. */
  public synchronized List<Long> oldest(int most) {
    return shelf.oldest(most).stream().filter(this::mayBeSent).toList();
  }

  public synchronized Optional<Long> newest() {
    return shelf.newest().filter(this::mayBeSent);
  }

  /**
   * What is sent must never be numbered again: it is on disk, or a mark covers it, or no run to
   * come can know of this boot.
   */
  private boolean mayBeSent(long place) {
    return !shelf.unwritten().holds(place) || marks.cover(boot) || !mayGoOn();
  }

  /** Whether the next run may go on with this boot. */
  private boolean mayGoOn() {
    return goesOn || log.knowsThisRun() || marks.mayKnow(boot);
  }

  /** The report at {@code place}, unless it was freed, is damaged, or cannot be read now. */
  public synchronized Optional<Report> find(long place) {
    return shelf.holds(place) ? reader.report(place) : Optional.empty();
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
    places.forEach(recorder::forget);
    if (recorder.freed() >= MANY_FREED) {
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
    if (effort.trouble().isEmpty()) {
      effort.writes(recorder::end);
    }
    effort.writes(log::close);
    marks.close();
  }
}
