package zhenzhi.collector.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhenzhi.collector.ticket.Walk.TERMS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.refusal.Refusal;

/** Whatever people and boxes do, in whatever order. */
class TicketLawsTest {
  /** Of those that were possible; five times as many are tried. */
  private static final int ENTRIES = 100_000;

  private static final int LOG = 40;

  private final Walk walk = new Walk(20_261_122);

  @Test
  void noOrderOfEntriesBreaksATicket() {
    var seen = EnumSet.noneOf(Stage.class);
    var made = new HashSet<Class<?>>();
    var entered = 0;
    while (entered < ENTRIES) {
      var log = new ArrayList<>(List.of(walk.opened()));
      made.add(log.getFirst().move().getClass());
      var states = new ArrayList<>(List.of(Ticket.of(log, TERMS)));
      while (log.size() < LOG && states.getLast().stage() != Stage.WITHDRAWN) {
        var ticket = states.getLast();
        var entry = walk.tried(ticket);
        try {
          var next = ticket.after(entry, TERMS);
          hold(ticket, entry, next);
          log.add(entry);
          states.add(next);
          made.add(entry.move().getClass());
          seen.add(next.stage());
        } catch (Refusal refused) {
          assertThat(refused.why()).isNotBlank();
        }
      }
      entered += log.size();
      assertReadAtOnce(log, states);
    }
    assertThat(seen).as("the walk comes everywhere").containsExactlyInAnyOrder(Stage.values());
    assertThat(made)
        .as("every move is made")
        .containsExactlyInAnyOrder(Move.class.getPermittedSubclasses());
  }

  /** No state without an entry: each is what the log came to by then, and none lies before it. */
  private static void assertReadAtOnce(List<Entry> log, List<Ticket> states) {
    var middle = log.size() / 2;
    assertThat(Ticket.of(log, TERMS)).as("read at once").isEqualTo(states.getLast());
    assertThat(Ticket.of(log.subList(0, middle + 1), TERMS)).isEqualTo(states.get(middle));
    var last = states.getLast();
    var earlier =
        new Entry(last.at().minusMillis(1), log.getLast().account(), new Move.Confirmed());
    assertThatExceptionOfType(Refusal.class)
        .as("nothing is entered before what is there")
        .isThrownBy(() -> last.after(earlier, TERMS));
  }

  private static void hold(Ticket before, Entry entry, Ticket after) {
    assertThat(after.entries()).isEqualTo(before.entries() + 1);
    assertThat(after.at()).isEqualTo(entry.at());
    assertThat(
            before.stage().isEnd()
                && !(entry.move() instanceof Move.Relapsed || entry.move() instanceof Move.Denied))
        .as("what has ended stays so, but for a relapse: " + entry.move())
        .isFalse();
    if (after.waits().isPresent() || !after.stage().isRunning()) {
      assertThat(after.resolve()).isNotInstanceOf(Clock.Running.class);
    } else {
      assertThat(after.resolve()).isInstanceOf(Clock.Running.class);
    }
    if (!after.stage().isRunning()) {
      assertThat(after.waits()).isEmpty();
    }
    assertThat(after.until().isPresent())
        .as("a day for what stands still, and for nothing else")
        .isEqualTo(after.waits().isPresent() || after.stage() == Stage.SHELVED);
    if (entry.move() instanceof Move.Escalated(var level)) {
      assertThat(after.rung()).contains(new Ticket.Rung(level, entry.at()));
      assertThat(level).isEqualTo(before.rung().map(Ticket.Rung::level).orElse(0) + 1);
      assertThat(before.resolve().isOver(entry.at())).as("only what is overdue").isTrue();
    }
    if (after.stage().isEnd()) {
      assertThat(after.asked()).isEmpty();
      assertThat(after.resolve()).isInstanceOf(Clock.Done.class);
    }
    holdResolve(before, entry, after);
    holdAccept(before, entry, after);
  }

  /** Time is given by what is there to give it, and taken by nothing but its passing. */
  private static void holdResolve(Ticket before, Entry entry, Ticket after) {
    var had = left(before.resolve(), entry.at());
    var has = left(after.resolve(), entry.at());
    if (after.relapses() > before.relapses()) {
      assertThat(has).as("the time of a new fault").contains(TERMS.repair(before.finding()));
    } else if (had.isPresent() && has.isPresent()) {
      if (entry.move() instanceof Move.ExtensionGranted || entry.move() instanceof Move.Found) {
        assertThat(has.get()).as("more time: " + entry.move()).isGreaterThanOrEqualTo(had.get());
      } else {
        assertThat(has).as("as much time: " + entry.move()).isEqualTo(had);
      }
      assertThat(!before.resolve().isOver(entry.at()) && after.resolve().isOver(entry.at()))
          .as("what was in time is late: " + entry.move())
          .isFalse();
    } else if (before.resolve() instanceof Clock.Done) {
      assertThat(after.resolve()).as("what is done stays so").isEqualTo(before.resolve());
    }
  }

  private static void holdAccept(Ticket before, Entry entry, Ticket after) {
    var had = left(before.accept(), entry.at());
    var has = left(after.accept(), entry.at());
    if (entry.move() instanceof Move.Dispatched) {
      assertThat(has).contains(TERMS.accept());
    } else if (had.isPresent() && has.isPresent()) {
      assertThat(has).as("as much time to accept: " + entry.move()).isEqualTo(had);
    } else {
      assertThat(has).as("it begins with 派单 only").isEmpty();
    }
  }

  /** Working time; absent where nothing is measured. */
  private static Optional<Duration> left(Clock clock, Instant at) {
    return switch (clock) {
      case Clock.Running(var due) -> Optional.of(TERMS.calendar().between(at, due));
      case Clock.Stopped(var left) -> Optional.of(left.isNegative() ? Duration.ZERO : left);
      case Clock.Unset _, Clock.Done _ -> Optional.empty();
    };
  }
}
