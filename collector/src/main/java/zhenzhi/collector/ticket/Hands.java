package zhenzhi.collector.ticket;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import zhenzhi.collector.access.Role;

/**
 * Whose hands a ticket is in: what only whoever has it may do, and what only whoever reported it
 * may say. The office may all, and 办事处 what it is sent.
 *
 * @param reporter who opened it; absent where the diagnosis did
 */
public record Hands(Role role, long account, OptionalLong reporter) {

  /** Why this person does not make that move; nothing where nothing is in the way. */
  public Optional<Obstacle> against(Move move, Ticket ticket) {
    return switch (role) {
      case OFFICE -> Optional.empty();
      case TECHNICIAN -> {
        if (move instanceof Move.Confirmed) {
          yield Optional.of(new Obstacle.ReportedByAnother()); // nobody proves his own repair
        }
        yield isForHolder(move) ? heldByAnother(ticket) : Optional.empty();
      }
      case SUBDISTRICT, KEEPER ->
          move instanceof Move.Confirmed && !isReporter()
              ? Optional.of(new Obstacle.ReportedByAnother())
              : Optional.empty();
    };
  }

  /** Those that nothing is in the way of. */
  public Set<Step> free(Set<Step> possible, Ticket ticket) {
    return possible.stream()
        .filter(step -> against(step.example(ticket.at()), ticket).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isReporter() {
    return reporter.isPresent() && reporter.getAsLong() == account;
  }

  private Optional<Obstacle> heldByAnother(Ticket ticket) {
    return ticket.technician().isPresent() && ticket.technician().getAsLong() != account
        ? Optional.of(new Obstacle.HeldBy(ticket.technician().getAsLong()))
        : Optional.empty();
  }

  /** A colleague may take over and repair, but not stop the clock of another. */
  private static boolean isForHolder(Move move) {
    return move instanceof Move.Arrived
        || move instanceof Move.Paused
        || move instanceof Move.Resumed
        || move instanceof Move.ExtensionAsked
        || move instanceof Move.Returned;
  }
}
