package zhenzhi.collector.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.rectification.Move.Issued;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;

/**
 * What the entries of a log come to.
 *
 * @param entries how many there are; whoever moves it says which they have seen
 * @param at of the last of them
 * @param signBy the last day on which it is signed for in time
 * @param due the last day on which everything is done in time
 * @param asked an extension that nobody has decided about
 * @param plan the last one that was submitted
 * @param stopped since when the office has something to decide, a plan or an extension; absent when
 *     it is not the office's turn
 * @param reminded the last reminder for this due date
 * @param round 1, and one more whenever it is continued
 * @param isLate whether something was once done after its due date
 */
public record Rectification(
    int entries,
    Instant at,
    Stage stage,
    LocalDate signBy,
    LocalDate due,
    Optional<LocalDate> asked,
    Optional<Plan> plan,
    Optional<LocalDate> stopped,
    Optional<Reminder> reminded,
    int round,
    boolean isExtended,
    boolean isLate) {

  /** What a log comes to. Its first entry issues it; refused is what {@link #after} refuses. */
  public static Rectification of(List<Entry> log, Terms terms) {
    var order = issued(log.getFirst(), terms);
    for (var entry : log.subList(1, log.size())) {
      order = order.after(entry, terms);
    }
    return order;
  }

  private static Rectification issued(Entry first, Terms terms) {
    if (!(first.move() instanceof Issued(var due, _))) {
      throw new Refusal(Kind.INVALID, "an order begins with being issued");
    }
    var day = terms.day(first.at());
    if (!due.isAfter(day)) {
      throw new Refusal(Kind.INVALID, "an order of " + day + " that is due on " + due);
    }
    var signBy = terms.signBy(day);
    return new Rectification(
        1,
        first.at(),
        Stage.ISSUED,
        signBy.isAfter(due) ? due : signBy,
        due,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        false,
        false);
  }

  /**
   * What it comes to with one entry more.
   *
   * @throws Refusal where that cannot follow, with the reason
   */
  public Rectification after(Entry entry, Terms terms) {
    if (entry.at().isBefore(at)) {
      throw new Refusal(Kind.INVALID, "an entry of " + entry.at() + " after one of " + at);
    }
    return new Course(this, entry, terms).next();
  }

  /**
   * The first day on which its time has run out; absent when it cannot run out: what has to be done
   * is done, or the office was given something to decide in time.
   */
  public Optional<LocalDate> overdueFrom() {
    return stage.isRunning() && stopped.filter(day -> !day.isAfter(due)).isEmpty()
        ? Optional.of(due.plusDays(1))
        : Optional.empty();
  }

  public boolean isOverdue(LocalDate today) {
    return overdueFrom().filter(day -> !day.isAfter(today)).isPresent();
  }
}
