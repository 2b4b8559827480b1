package zhenzhi.protocol;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened at a box, once, at a moment. */
public sealed interface Event {
  /** When, by the box's uptime; milliseconds. */
  Duration uptime();

  /**
   * The box started.
   *
   * @param earlier absent when the box knows of none: it is new, or its outbox was lost
   */
  record Booted(Duration uptime, BootCause cause, @Nullable EarlierBoot earlier) implements Event {}

  /**
   * The boot before, so that the collector knows how many reports there were of it.
   *
   * @param lastSeq of the last report written under it, 0 if none
   */
  record EarlierBoot(UUID boot, long lastSeq) {}

  /**
   * The player went away without being asked to.
   *
   * @param player 1 to 32 characters
   * @param exitCode −1,000 to 1,000; absent when the box cannot tell
   */
  record PlayerCrashed(Duration uptime, String player, @Nullable Integer exitCode)
      implements Event {}

  /**
   * The box's account changed, or the back office refused it.
   *
   * @param account the box has now, 1 to 64 characters; absent when it has none
   * @param device serial or MAC, 1 to 64 characters
   * @param detail the operator's own words or code, at most 200 characters
   */
  record BindingMismatch(Duration uptime, @Nullable String account, String device, String detail)
      implements Event {}

  /** The tuner found or lost the signal. */
  record ReceptionChanged(Duration uptime, String receiver, boolean locked) implements Event {}

  /**
   * The way to the broker opened or closed.
   *
   * @param detail what closed it, at most 200 characters
   */
  record LineChanged(Duration uptime, boolean up, String detail) implements Event {}

  /**
   * The wall clock jumped.
   *
   * @param by how far, forward or (negative) backward; milliseconds, within ±200 years
   */
  record ClockStepped(Duration uptime, Duration by) implements Event {}

  /**
   * The outbox let reports go that nobody had received. One event for each unbroken run of them.
   *
   * @param firstSeq the lowest number of the run
   * @param reports how many numbers it has, 1 to 2^31 − 1
   */
  record ReportsDropped(Duration uptime, UUID boot, long firstSeq, int reports, DropCause cause)
      implements Event {}

  /** Why reports were let go. */
  enum DropCause {
    /** The outbox was full, and nothing in it could be made smaller. */
    FULL,
    /** They could not be read again from the disk. */
    DAMAGED
  }

  /** How the box's last run ended. */
  enum BootCause {
    POWER_LOSS,
    CLEAN_RESTART,
    CRASH,
    UNKNOWN
  }
}
