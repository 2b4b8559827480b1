package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.outbox.Frame.Kind;
import zhenzhi.protocol.Event.DropCause;

/** What earlier runs left on disk, read frame by frame. */
final class Past {
  private static final Logger LOG = System.getLogger(Past.class.getName());

  private final Shelf shelf;
  private final Missing missing;
  private final Joined joined = new Joined();
  private Drops drops = new Drops();
  private String station = "";
  private @Nullable Boot boot;
  private @Nullable Draft draft;
  private OptionalLong adopted = OptionalLong.empty();
  private boolean stoppedCleanly;

  /** The coming report as far as it was known. */
  record Draft(ReportFrame frame, long location, byte[] payload) {}

  private Past(Shelf shelf) {
    this.shelf = shelf;
    this.missing = new Missing(shelf);
  }

  /** Reads the log, hears the other witnesses, and says in the journal what is gone. */
  static Past read(ReportLog log, Shelf shelf, List<Mark.Reach> marks) throws IOException {
    var past = new Past(shelf);
    var rubbish = log.read(past::take);
    marks.forEach(past::hear);
    past.joined.open().forEach((place, part) -> past.takeIfMissing(part));
    past.takeDraft();
    past.missing
        .places()
        .forEach(
            (place, id) -> past.drops.add(new ReportKey(id, Place.seq(place)), DropCause.DAMAGED));
    if (rubbish.cut() > 0) {
      LOG.log(Level.INFO, "The last write was cut off after {0} bytes.", rubbish.cut());
    }
    if (rubbish.damaged() > 0 || !past.missing.places().isEmpty()) {
      LOG.log(
          Level.WARNING,
          "The outbox is damaged: {0} reports and {1} bytes are lost.",
          past.missing.places().size(),
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

  /** Places of the reports that are lost. */
  List<Long> missing() {
    return List.copyOf(missing.places().keySet());
  }

  /** The draft that was taken for the report it was to become, if one was. */
  Optional<Draft> adopted() {
    return Optional.ofNullable(draft)
        .filter(found -> adopted.equals(OptionalLong.of(found.frame().place())));
  }

  OptionalLong adoptedPlace() {
    return adopted;
  }

  boolean stoppedCleanly() {
    return stoppedCleanly;
  }

  private void take(Kind kind, long location, ByteBuffer body) {
    stoppedCleanly = kind == Kind.CLEAN;
    switch (kind) {
      case NOTES -> noted(Notes.decode(body));
      case REPORT ->
          joined
              .take(ReportFrame.read(body.duplicate()), location, body.limit())
              .forEach(this::reported);
      case DRAFT ->
          draft =
              new Draft(ReportFrame.read(body.duplicate()), location, ReportFrame.payload(body));
      case FREED -> {
        while (body.hasRemaining()) {
          freed(body.getLong());
        }
      }
      case CLEAN -> {}
    }
  }

  private void noted(Map<String, String> notes) {
    drops = Drops.read(notes.getOrDefault(Notes.DROPPED, ""));
    station = notes.getOrDefault(Notes.STATION, station);
    adopted = Notes.place(notes);
    Boot.readFrom(notes).ifPresent(this::reached);
    Run.decode(notes.getOrDefault(Notes.WAITING, "")).forEach(missing::expect);
  }

  private void reported(Joined.Part part) {
    var report = part.frame();
    put(part);
    if (boot == null || report.ordinal() > boot.ordinal()) {
      boot = Boot.of(report); // its notes are damaged; which of its reports were freed nobody knows
    } else if (report.ordinal() == boot.ordinal()) {
      missing.add(boot, boot.lastSeq() + 1, report.seq());
    } else {
      return;
    }
    if (report.seq() > boot.lastSeq()) {
      boot = boot.written(report.seq(), report.played(), report.session());
    }
  }

  private void put(Joined.Part part) {
    var report = part.frame();
    shelf.put(report.place(), report.boot(), part.location(), part.size(), report.withSamples());
    missing.remove(report.place());
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
        missing.add(boot, boot.lastSeq() + 1, now.lastSeq() + 1);
      } else if (now.earlier() != null && now.earlier().boot().equals(boot.id())) {
        missing.add(boot, boot.lastSeq() + 1, now.earlier().lastSeq() + 1);
      }
    }
    if (boot == null || !boot.isLaterThan(now)) {
      boot = now;
    }
  }

  /** Such numbers were given away, so it was not cut off but damaged later. */
  private void takeIfMissing(Joined.Part part) {
    if (missing.holds(part.frame().place())) {
      put(part);
    }
  }

  /**
   * A power cut came before the report of which this was the draft. If its number was given away
   * nevertheless, then to a report that said more and was perhaps sent from memory; but if to the
   * draft itself, by a run that did not come to writing it as a report, it is taken again.
   */
  private void takeDraft() {
    if (draft == null || boot == null) {
      return;
    }
    var frame = draft.frame();
    var then = Boot.of(frame).written(frame.seq(), frame.played(), frame.session());
    if (frame.ordinal() == boot.ordinal() && frame.seq() == boot.lastSeq() + 1) {
      boot = boot.written(frame.seq(), frame.played(), frame.session());
      then = boot;
    } else if (!missing.holds(frame.place()) || !adopted.equals(OptionalLong.of(frame.place()))) {
      adopted = OptionalLong.empty();
      return;
    }
    adopted = OptionalLong.of(frame.place());
    missing.remove(frame.place());
    shelf.put(then, draft.payload(), frame.withSamples(), false);
  }

  private void hear(Mark.Reach mark) {
    var other = mark.boot();
    station = mark.station();
    if (boot == null || other.ordinal() > boot.ordinal()) {
      missing.add(other, mark.oldest(), other.lastSeq() + 1);
    }
    if (boot == null || !boot.isLaterThan(other)) {
      adopted = mark.adopted();
    }
    reached(other);
  }
}
