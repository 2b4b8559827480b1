package zhenzhi.collector.ingest.placement;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.protocol.SentReport;

/**
 * Decides which clock a report is placed by. A clock that leads to a time which cannot be is passed
 * over, and the next one is asked.
 */
public final class ClockRule {
  /** How far a box that vouches for its clock may be ahead of ours. */
  static final Duration AHEAD = Duration.ofMinutes(10);

  /** Sites run before the office enters them into the registry, but not for years. */
  static final Duration BEFORE_REGISTRATION = Duration.ofDays(366);

  /**
   * Nothing of this service is older; a clock without a battery says 1970 or its firmware's year.
   */
  static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

  /** How often a box reports unless it is told otherwise. */
  private static final Duration EVERY = Duration.ofMinutes(5);

  private ClockRule() {}

  /** Places {@code sent}, which came at {@code received} from a station registered when it was. */
  public static Placement place(SentReport sent, Instant received, Instant registered) {
    var receipt = received.truncatedTo(MILLIS);
    var earliest = later(FIRST, registered.minus(BEFORE_REGISTRATION)).truncatedTo(MILLIS);
    var written = sent.report().made().uptime();
    return clocks(sent, receipt, earliest).stream()
        .filter(placement -> placement.canBe(placement.booted().plus(written)))
        .findFirst()
        .orElseGet(() -> guess(sent, receipt, earliest));
  }

  /** The same for a boot of which other reports have come before. */
  public static Placement place(
      SentReport sent, Instant received, Instant registered, BootClock known) {
    var reading = place(sent, received, registered);
    var placement = reading.by(known.heeding(reading.clock()));
    var written = placement.booted().plus(sent.report().made().uptime());
    return placement.canBe(written) ? placement : reading;
  }

  /** When {@code sent} was sent: by the box if it knew the time, else it has only just come. */
  public static Instant sent(SentReport sent, Instant received) {
    var at = sent.sentAt();
    var possible = !at.wall().isBefore(FIRST) && !at.wall().isAfter(received.plus(AHEAD));
    return at.synchronised() && possible ? at.wall() : received.truncatedTo(MILLIS);
  }

  private static List<Placement> clocks(SentReport sent, Instant receipt, Instant earliest) {
    var latest = receipt.plus(AHEAD);
    var made = sent.report().made();
    var now = sent.sentAt();
    var clocks = new ArrayList<Placement>();
    if (made.synchronised()) {
      var booted = made.wall().minus(made.uptime());
      clocks.add(new Placement(booted, PlacedBy.BOX_CLOCK, earliest, latest));
    }
    if (inOneRun(sent) && now.synchronised()) {
      var booted = now.wall().minus(now.uptime());
      clocks.add(new Placement(booted, PlacedBy.SENDING_CLOCK, earliest, latest));
    }
    if (inOneRun(sent)) {
      var booted = receipt.minus(now.uptime());
      clocks.add(new Placement(booted, PlacedBy.RECEIPT_TIME, earliest, latest));
    }
    return clocks;
  }

  /** Whether the box ran without a break from writing to sending, so that uptimes compare. */
  private static boolean inOneRun(SentReport sent) {
    return inOneBoot(sent) && sent.sentAt().uptime().compareTo(sent.report().made().uptime()) >= 0;
  }

  private static boolean inOneBoot(SentReport sent) {
    return sent.sentBoot().equals(sent.report().id().boot());
  }

  /**
   * The box's own idea of the time if it can be true, for such clocks usually resume from the last
   * shutdown; else before the run that sent it, with room for what still waits and was written
   * later: what was played in an hour must not be placed in one moment.
   */
  private static Placement guess(SentReport sent, Instant receipt, Instant earliest) {
    var made = sent.report().made();
    var restarted = later(earliest, receipt.minus(sent.sentAt().uptime()));
    var latest = inOneBoot(sent) ? receipt : restarted;
    var possible = !made.wall().isBefore(earliest) && !made.wall().isAfter(latest);
    var others = EVERY.multipliedBy(sent.backlog().reports() - 1L);
    var written = possible ? made.wall() : later(earliest, latest.minus(others));
    return new Placement(written.minus(made.uptime()), PlacedBy.GUESS, earliest, latest);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
