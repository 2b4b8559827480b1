package zhenzhi.collector.ticket.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Ticket;
import zhenzhi.collector.ticket.dispatch.Dispatch.Left;
import zhenzhi.collector.ticket.dispatch.Dispatch.Stays;
import zhenzhi.collector.ticket.dispatch.Dispatch.To;
import zhenzhi.collector.ticket.dispatch.Dispatch.Why;
import zhenzhi.collector.ticket.duty.Leave;
import zhenzhi.collector.ticket.duty.Person;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Remit;
import zhenzhi.collector.ticket.duty.Roster;

/**
 * Sends a ticket to A岗 of the smallest area that has one, to B岗 when A岗 does not take it on in
 * time, and to the stand-in when a leave begins: of what has been taken on if the leave says so.
 */
final class Dispatcher {
  private Dispatcher() {}

  /**
   * What decides besides the ticket.
   *
   * @param path of the site, or of the unit that all sites of an incident are in
   * @param last who had it last; absent where nobody had, or the account is closed
   */
  record Matter(String path, Optional<Person> last) {}

  /**
   * Where a ticket goes now that nobody has taken on.
   *
   * @param day of {@code now}
   */
  static Dispatch decide(
      Ticket ticket, List<Entry> log, Matter matter, Roster roster, LocalDate day, Instant now) {
    var path = matter.path();
    if (ticket.waits().isPresent()) {
      return new Stays(Why.TAKEN);
    }
    var asked = asked(log);
    if (ticket.stage() == Stage.OPEN) {
      return isReturned(log) ? new Stays(Why.RETURNED) : first(ticket, matter, roster, day);
    }
    if (ticket.stage() != Stage.DISPATCHED) {
      return new Stays(Why.TAKEN);
    }
    if (ticket.technician().isPresent() && roster.isAway(ticket.technician().getAsLong(), day)) {
      var standIn = roster.present(ticket.technician().getAsLong(), day);
      return standIn
          .filter(one -> !asked.contains(one))
          .<Dispatch>map(one -> new To(one, "原来的人请假，由代班的人接"))
          .orElseGet(() -> next(ticket, path, roster, day, asked, "原来的人请假"));
    }
    return ticket.accept().isOver(now)
        ? next(ticket, path, roster, day, asked, "没有按时接单，转给下一位")
        : new Stays(Why.IN_TIME);
  }

  /** Where one goes that somebody has taken on who is away that day. */
  static Dispatch handOver(Ticket ticket, Roster roster, LocalDate day) {
    var holder = ticket.technician();
    var leave =
        holder.isPresent() ? roster.leave(holder.getAsLong(), day) : Optional.<Leave>empty();
    if (leave.isEmpty()) {
      return new Stays(Why.TAKEN);
    }
    var isMovable = ticket.stage() == Stage.ACCEPTED && ticket.waits().isEmpty();
    return roster
        .present(holder.getAsLong(), day)
        .filter(_ -> isMovable && leave.get().handsOver())
        .<Dispatch>map(one -> new To(one, "原来的人请假，移交给代班的人"))
        .orElseGet(Left::new);
  }

  /** What came back goes to whoever had it last, if that is still somebody who repairs there. */
  private static Dispatch first(Ticket ticket, Matter matter, Roster roster, LocalDate day) {
    var path = matter.path();
    if (ticket.technician().isPresent()) {
      var last = ticket.technician().getAsLong();
      if (repairs(matter, ticket.unit()) && !roster.isAway(last, day)) {
        return new To(last, "上次是他修的");
      }
    }
    var a = roster.who(ticket.unit(), path, Post.A, day);
    if (a.isPresent()) {
      return new To(a.get(), "");
    }
    return roster
        .who(ticket.unit(), path, Post.B, day)
        .<Dispatch>map(one -> new To(one, "A岗没有人"))
        .orElseGet(() -> new Stays(Why.NOBODY));
  }

  private static boolean repairs(Matter matter, Treater unit) {
    return matter
        .last()
        .filter(person -> Remit.of(person.role()).contains(unit))
        .filter(person -> matter.path().startsWith(person.orgPath()))
        .isPresent();
  }

  private static Dispatch next(
      Ticket ticket, String path, Roster roster, LocalDate day, List<Long> asked, String reason) {
    var people =
        Stream.of(Post.values())
            .map(post -> roster.who(ticket.unit(), path, post, day))
            .flatMap(Optional::stream)
            .toList();
    if (people.isEmpty()) {
      return new Stays(Why.NOBODY);
    }
    return people.stream()
        .filter(one -> !asked.contains(one))
        .findFirst()
        .<Dispatch>map(one -> new To(one, reason))
        .orElseGet(() -> new Stays(Why.ALL_ASKED));
  }

  /** Who has been asked since it was opened, came back, or was taken up. */
  private static List<Long> asked(List<Entry> log) {
    var asked = new ArrayList<Long>();
    for (var entry : log) {
      if (begins(entry.move())) {
        asked.clear();
      } else if (entry.move() instanceof Move.Dispatched(_, var one, _)) {
        one.ifPresent(asked::add);
      }
    }
    return asked;
  }

  private static boolean isReturned(List<Entry> log) {
    for (var entry : log.reversed()) {
      if (entry.move() instanceof Move.Returned) {
        return true;
      }
      if (begins(entry.move())) {
        return false;
      }
    }
    return false;
  }

  private static boolean begins(Move move) {
    return move instanceof Move.Opened
        || move instanceof Move.Relapsed
        || move instanceof Move.Denied
        || move instanceof Move.TakenUp;
  }
}
