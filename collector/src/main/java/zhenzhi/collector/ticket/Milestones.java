package zhenzhi.collector.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What 督办 asks of a ticket besides its state.
 *
 * @param accepted when somebody first took it on; absent while nobody has
 * @param inOrder since when it has been in order; absent while it is not
 * @param isExtended whether it was given more time
 * @param wasLate whether its time was over when it was done before, and has come back since
 */
public record Milestones(
    Optional<Instant> accepted, Optional<Instant> inOrder, boolean isExtended, boolean wasLate) {

  /** What a log comes to. */
  public static Milestones of(List<Entry> log, Terms terms) {
    var ticket = Ticket.of(log.subList(0, 1), terms);
    var milestones = new Milestones(Optional.empty(), Optional.empty(), false, false);
    for (var entry : log.subList(1, log.size())) {
      var after = ticket.kept(entry, terms);
      milestones = milestones.after(ticket, entry, after.stage());
      ticket = after;
    }
    return milestones;
  }

  private Milestones after(Ticket before, Entry entry, Stage after) {
    return new Milestones(
        accepted.isEmpty() && isTakenOn(entry.move()) ? Optional.of(entry.at()) : accepted,
        inOrder(before.stage(), entry, after),
        isExtended || entry.move() instanceof Move.ExtensionGranted,
        wasLate || (isBack(before.stage(), after) && before.resolve().isOver(entry.at())));
  }

  private Optional<Instant> inOrder(Stage before, Entry entry, Stage after) {
    if (after.isRunning() || after == Stage.WITHDRAWN) {
      return Optional.empty();
    }
    return isInOrder(after) && !isInOrder(before) ? Optional.of(entry.at()) : inOrder;
  }

  /** Whether it has relapsed, and begins anew: what was late before stays so. */
  private static boolean isBack(Stage before, Stage after) {
    return before.isOver() && after.isRunning();
  }

  private static boolean isTakenOn(Move move) {
    return move instanceof Move.Accepted
        || move instanceof Move.Arrived
        || move instanceof Move.Repaired;
  }

  private static boolean isInOrder(Stage stage) {
    return switch (stage) {
      case REPAIRED, RECOVERED, CLOSED -> true;
      case OPEN, DISPATCHED, ACCEPTED, ON_SITE, SHELVED, WITHDRAWN -> false;
    };
  }
}
