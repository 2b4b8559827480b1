package zhenzhi.agent.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.EarlierBoot;

/**
 * One boot of the box as the outbox knows it: under which id reports are numbered, and how far they
 * got.
 *
 * @param kernelBoot by which a later start of the agent recognises the same boot
 * @param ordinal counts the boots of this outbox, from 1
 * @param cause how the run before it ended
 * @param lastSeq of the last report written, 0 if none
 * @param played by the last report
 * @param session the last that a report told of, 0 if none
 * @param earlier the boot before, absent for the first of an outbox
 */
public record Boot(
    UUID id,
    String kernelBoot,
    long ordinal,
    BootCause cause,
    long lastSeq,
    Duration played,
    int session,
    @Nullable EarlierBoot earlier) {
  private static final String KEY = "boot.";

  /** Whether no report has told of this boot yet. */
  public boolean isNew() {
    return lastSeq == 0;
  }

  /** Where its last report lies. */
  long place() {
    return Place.of(ordinal, lastSeq);
  }

  Boot written(long seq, Duration playedThen, int sessionThen) {
    return new Boot(
        id, kernelBoot, ordinal, cause, seq, playedThen, Math.max(session, sessionThen), earlier);
  }

  static Boot first(UUID id, BoxStart start, @Nullable Boot before, boolean stoppedCleanly) {
    return new Boot(
        id,
        start.kernelBoot(),
        before == null ? 1 : before.ordinal() + 1,
        cause(start, before, stoppedCleanly),
        0,
        Duration.ZERO,
        0,
        before == null ? null : new EarlierBoot(before.id(), before.lastSeq()));
  }

  private static BootCause cause(BoxStart start, @Nullable Boot before, boolean stoppedCleanly) {
    if (before == null) {
      return BootCause.UNKNOWN;
    }
    if (start.leftCrashRecord()) {
      return BootCause.CRASH;
    }
    return stoppedCleanly ? BootCause.CLEAN_RESTART : BootCause.POWER_LOSS;
  }

  void writeTo(Map<String, String> notes) {
    notes.put(KEY + "id", id.toString());
    notes.put(KEY + "kernel", kernelBoot);
    notes.put(KEY + "ordinal", Long.toString(ordinal));
    notes.put(KEY + "cause", cause.name());
    notes.put(KEY + "seq", Long.toString(lastSeq));
    notes.put(KEY + "played", Long.toString(played.toMillis()));
    notes.put(KEY + "session", Integer.toString(session));
    if (earlier != null) {
      notes.put(KEY + "earlier.id", earlier.boot().toString());
      notes.put(KEY + "earlier.seq", Long.toString(earlier.lastSeq()));
    }
  }

  /** Whether this tells of a later time than {@code other}. */
  boolean isLaterThan(Boot other) {
    return ordinal > other.ordinal || (ordinal == other.ordinal && lastSeq > other.lastSeq);
  }

  /** A boot of which nothing is left but reports. */
  static Boot of(ReportFrame report) {
    return new Boot(
        report.boot(), "", report.ordinal(), BootCause.UNKNOWN, 0, Duration.ZERO, 0, null);
  }

  static Optional<Boot> readFrom(Map<String, String> notes) {
    if (!notes.containsKey(KEY + "id")) {
      return Optional.empty();
    }
    return Optional.of(
        new Boot(
            UUID.fromString(note(notes, "id")),
            note(notes, "kernel"),
            Long.parseLong(note(notes, "ordinal")),
            BootCause.valueOf(note(notes, "cause")),
            Long.parseLong(note(notes, "seq")),
            Duration.ofMillis(Long.parseLong(note(notes, "played"))),
            Integer.parseInt(note(notes, "session")),
            earlier(notes)));
  }

  private static @Nullable EarlierBoot earlier(Map<String, String> notes) {
    return notes.containsKey(KEY + "earlier.id")
        ? new EarlierBoot(
            UUID.fromString(note(notes, "earlier.id")), Long.parseLong(note(notes, "earlier.seq")))
        : null;
  }

  private static String note(Map<String, String> notes, String name) {
    return Objects.requireNonNull(notes.get(KEY + name), name);
  }
}
