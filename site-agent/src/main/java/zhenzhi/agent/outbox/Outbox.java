package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.SentReport.Backlog;
import zhenzhi.protocol.StationCode;

/**
 * The reports that the collector does not have yet, on disk. What {@link #keep} returned from
 * survives a power cut.
 */
public final class Outbox implements AutoCloseable {
  /** The outbox's file in its folder; locked while an agent runs. */
  public static final String FILE = StoreFile.NAME;

  private static final Logger LOG = System.getLogger(Outbox.class.getName());
  private static final String CLEAN = "stopped-cleanly";
  private static final String STATION = "station";
  private static final int COMPACT_MILLIS = 500;
  private static final int FREED_BEFORE_COMPACTING = 1 << 20;

  private final MVStore store;
  private final MVMap<String, String> notes;
  private final Shelf shelf;
  private final Drops drops;
  private final StationCode station;
  private final long limit;
  private Boot boot;
  private long freed;

  /** Before this place no report has samples any more. */
  private long thinnedUntil;

  private Outbox(MVStore store, StationCode station, BoxStart start, long limit) {
    this.store = store;
    this.notes = store.openMap("notes");
    this.shelf = new Shelf(store);
    this.drops = new Drops(notes);
    this.station = station;
    this.limit = limit;
    var before = Boot.readFrom(notes);
    var clean = Boolean.parseBoolean(notes.get(CLEAN));
    this.boot =
        before
            .filter(known -> known.kernelBoot().equals(start.kernelBoot()))
            .orElseGet(() -> Boot.first(UUID.randomUUID(), start, before.orElse(null), clean));
    boot.writeTo(notes);
    notes.put(STATION, station.value());
    notes.put(CLEAN, "false");
    commit();
  }

  /**
   * Opens the outbox in {@code folder}, or begins one. One that is damaged, or belongs to another
   * station, is moved aside.
   *
   * @param limit bytes of reports to keep at most
   */
  public static Outbox open(Path folder, StationCode station, BoxStart start, long limit)
      throws IOException {
    var store = StoreFile.open(folder);
    MVMap<String, String> notes = store.openMap("notes");
    var owner = notes.getOrDefault(STATION, station.value());
    if (!owner.equals(station.value())) {
      store.closeImmediately();
      StoreFile.moveAside(folder.resolve(StoreFile.NAME), "it belongs to station " + owner);
      store = StoreFile.open(folder);
    }
    return new Outbox(store, station, start, limit);
  }

  public synchronized Boot boot() {
    return boot;
  }

  /** What the next report has to be called. */
  public synchronized ReportId next() {
    return new ReportId(station, boot.id(), boot.lastSeq() + 1);
  }

  /** What the next report has to tell of reports that were let go, by the uptime {@code now}. */
  public synchronized List<ReportsDropped> dropped(Duration now) {
    return drops.untold().stream()
        .map(run -> new ReportsDropped(now, run.boot(), run.first(), run.reports(), run.cause()))
        .toList();
  }

  /** Writes a report that is called as {@link #next} said. */
  public synchronized void keep(Report report) {
    if (!report.id().equals(next())) {
      throw new IllegalArgumentException("not " + next() + ": " + report.id());
    }
    var payload = ProtocolJson.encodeKept(report);
    var place = shelf.put(boot, report.id().seq(), payload, !report.samples().isEmpty());
    var session = report.playback().stream().mapToInt(Playback::session).max().orElse(0);
    boot = boot.written(report.id().seq(), report.played(), session);
    boot.writeTo(notes);
    for (var event : report.events()) {
      if (event instanceof ReportsDropped told) {
        drops.told(told);
      }
    }
    makeRoom(place);
    commit();
  }

  /** Samples go first, the oldest before all, for they repeat themselves; else whole reports. */
  private void makeRoom(long spared) {
    while (shelf.bytes() > limit) {
      var place = shelf.oldestWithSamples(thinnedUntil).filter(found -> found != spared);
      if (place.isPresent()) {
        takeSamplesOut(place.get());
      } else {
        var oldest = shelf.oldest(1).getFirst();
        if (oldest == spared) {
          return;
        }
        drop(oldest, DropCause.FULL);
      }
    }
  }

  private void takeSamplesOut(long place) {
    if (thinnedUntil == 0) {
      LOG.log(Logger.Level.WARNING, "The outbox is full: the oldest samples are let go.");
    }
    read(place)
        .map(Report::withoutSamples)
        .map(ProtocolJson::encodeKept)
        .ifPresent(smaller -> shelf.replace(place, smaller));
    thinnedUntil = place + 1;
  }

  private void drop(long place, DropCause cause) {
    drops.add(shelf.key(place), cause);
    shelf.remove(place);
  }

  /** Places of the oldest reports, oldest first. */
  public synchronized List<Long> oldest(int most) {
    return shelf.oldest(most);
  }

  public synchronized Optional<Long> newest() {
    return Optional.ofNullable(shelf.newest());
  }

  /** The report at {@code place}, unless it was freed or is damaged. */
  public synchronized Optional<Report> find(long place) {
    var report = read(place);
    if (store.hasUnsavedChanges()) {
      commit();
    }
    return report;
  }

  private Optional<Report> read(long place) {
    var payload = shelf.find(place);
    try {
      return payload.map(ProtocolJson::decodeKept);
    } catch (IllegalArgumentException damaged) {
      LOG.log(Logger.Level.WARNING, "Let a damaged report go: {0}.", damaged.getMessage());
      drop(place, DropCause.DAMAGED);
      return Optional.empty();
    }
  }

  /**
   * Lets go of reports that the collector has settled; answers with the places of those that were
   * still here. Not forced to disk: losing it only sends a report once more.
   */
  public synchronized List<Long> free(List<Receipt.Settled> settled) {
    var before = shelf.bytes();
    var places =
        settled.stream().flatMap(one -> shelf.find(one.boot(), one.seq()).stream()).toList();
    places.forEach(shelf::remove);
    store.commit();
    freed += before - shelf.bytes();
    thinnedUntil = shelf.count() == 0 ? 0 : thinnedUntil;
    // Only when nothing waits: MVStore 2.4.240 can trip over a file that a kill left (see close).
    if (freed > FREED_BEFORE_COMPACTING && shelf.count() == 0) {
      freed = 0;
      store.compactFile(COMPACT_MILLIS);
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

  private void commit() {
    store.commit();
    store.sync();
  }

  /** Closes in good order, which the next start will know. */
  @Override
  public synchronized void close() {
    if (!store.isClosed()) {
      notes.put(CLEAN, "true");
      commit();
      // Without compacting: after a kill, MVStore 2.4.240 can find a chunk's place taken and give
      // up.
      store.close(0);
    }
  }
}
