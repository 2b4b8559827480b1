package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.outbox.Frame.Kind;
import zhenzhi.agent.outbox.Shelf.ReportKey;
import zhenzhi.protocol.Event.DropCause;

/** What earlier runs left on disk, read frame by frame; and what of it is missing. */
final class Past {
  private static final Logger LOG = System.getLogger(Past.class.getName());

  /** More are not named: the log of such an outbox is gone as a whole. */
  private static final int MOST_MISSING = 100_000;

  private final Shelf shelf;
  private final Map<Long, UUID> missing = new TreeMap<>();
  private Drops drops = new Drops();
  private String station = "";
  private @Nullable Boot boot;
  private @Nullable Draft draft;
  private boolean stoppedCleanly;

  /** The coming report as far as it was known. */
  private record Draft(ReportFrame frame, byte[] payload) {}

  private Past(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Reads the log, hears the second witness, and says in the journal what is gone. */
  static Past read(ReportLog log, Shelf shelf, Optional<Mark.Reach> mark) throws IOException {
    var past = new Past(shelf);
    var rubbish = log.read(past::take);
    past.takeDraft();
    mark.ifPresent(past::hear);
    past.missing.forEach(
        (place, id) -> past.drops.add(new ReportKey(id, Shelf.seq(place)), DropCause.DAMAGED));
    if (rubbish.cut() > 0) {
      LOG.log(Level.INFO, "The last write was cut off after {0} bytes.", rubbish.cut());
    }
    if (rubbish.damaged() > 0 || !past.missing.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "The outbox is damaged: {0} reports and {1} bytes are lost.",
          past.missing.size(),
          rubbish.damaged());
    }
    return past;
  }

  /** The last boot, if there was one. */
  Optional<Boot> boot() {
    return Optional.ofNullable(boot);
  }

  /** Whose it is; empty if nothing says so. */
  String station() {
    return station;
  }

  Drops drops() {
    return drops;
  }

  boolean stoppedCleanly() {
    return stoppedCleanly;
  }

  private void take(Kind kind, long location, ByteBuffer body) {
    stoppedCleanly = kind == Kind.CLEAN;
    switch (kind) {
      case NOTES -> noted(Notes.decode(body));
      case REPORT -> reported(ReportFrame.read(body), location);
      case DRAFT ->
          draft = new Draft(ReportFrame.read(body.duplicate()), ReportFrame.payload(body));
      case FREED -> {
        while (body.hasRemaining()) {
          freed(body.getLong());
        }
      }
      case CLEAN -> {}
    }
  }

  private void noted(Map<String, String> notes) {
    drops = Drops.readFrom(notes);
    station = notes.getOrDefault(Outbox.STATION, station);
    Boot.readFrom(notes).ifPresent(this::reached);
  }

  private void reported(ReportFrame report, long location) {
    shelf.put(report.place(), report.boot(), location, report.payload(), report.withSamples());
    missing.remove(report.place());
    if (boot == null || report.ordinal() > boot.ordinal()) {
      boot = Boot.of(report); // its notes are damaged; which of its reports were freed nobody knows
    } else if (report.ordinal() == boot.ordinal()) {
      miss(boot, boot.lastSeq() + 1, report.seq());
    } else {
      return;
    }
    if (report.seq() > boot.lastSeq()) {
      boot = boot.written(report.seq(), report.played(), report.session());
    }
  }

  private void freed(long place) {
    shelf.remove(place);
    missing.remove(place);
  }

  /**
   * {@code now} was true at some time; whatever was numbered before it and was not seen is lost.
   */
  private void reached(Boot now) {
    if (boot != null) {
      if (boot.ordinal() == now.ordinal()) {
        miss(boot, boot.lastSeq() + 1, now.lastSeq() + 1);
      } else if (now.earlier() != null && now.earlier().boot().equals(boot.id())) {
        miss(boot, boot.lastSeq() + 1, now.earlier().lastSeq() + 1);
      }
    }
    if (boot == null || !boot.isLaterThan(now)) {
      boot = now;
    }
  }

  private void miss(Boot of, long from, long until) {
    for (var seq = from; seq < until && missing.size() < MOST_MISSING; seq++) {
      missing.put(Shelf.place(of.ordinal(), seq), of.id());
    }
  }

  /** A power cut came before the report of which this was the draft. */
  private void takeDraft() {
    if (draft != null
        && boot != null
        && draft.frame().ordinal() == boot.ordinal()
        && draft.frame().seq() == boot.lastSeq() + 1) {
      var frame = draft.frame();
      shelf.put(boot, frame.seq(), draft.payload(), frame.withSamples());
      boot = boot.written(frame.seq(), frame.played(), frame.session());
    }
  }

  private void hear(Mark.Reach mark) {
    var other = mark.boot();
    station = mark.station();
    if (boot == null || other.ordinal() > boot.ordinal()) {
      miss(other, mark.oldest(), other.lastSeq() + 1);
    }
    reached(other);
  }
}
