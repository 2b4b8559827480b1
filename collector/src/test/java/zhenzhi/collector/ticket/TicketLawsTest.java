package zhenzhi.collector.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.Wait;

/** Whatever people and boxes do, in whatever order. */
class TicketLawsTest {
  private static final int ENTRIES = 100_000;
  private static final int LOG = 40;
  private static final Instant MORNING = Instant.parse("2026-09-21T00:30:00Z");
  private static final Terms TERMS =
      new Terms(
          new WorkCalendar(
              ZoneId.of("Asia/Shanghai"),
              LocalTime.of(8, 30),
              LocalTime.of(17, 30),
              Map.of(LocalDate.of(2026, 9, 25), false)),
          Duration.ofHours(2),
          Duration.ofHours(9),
          Duration.ofHours(27));

  private final Random random = new Random(20_261_122);

  @Test
  void noOrderOfEntriesBreaksATicket() {
    var seen = EnumSet.noneOf(Stage.class);
    var entered = 0;
    while (entered < ENTRIES) {
      var log = new ArrayList<Entry>();
      log.add(entry(MORNING, opened()));
      var ticket = Ticket.of(log, TERMS);
      while (log.size() < LOG) {
        var entry = entry(ticket.at().plusSeconds(random.nextInt(40_000)), move(ticket.at()));
        try {
          var next = ticket.after(entry, TERMS);
          hold(ticket, entry, next);
          log.add(entry);
          ticket = next;
        } catch (Refusal refused) {
          assertThat(refused.why()).isNotBlank();
        }
        entered++;
        if (ticket.stage() == Stage.WITHDRAWN) {
          break;
        }
      }
      seen.add(ticket.stage());
      assertThat(Ticket.of(log, TERMS)).as("read at once").isEqualTo(ticket);
    }
    assertThat(seen).as("the walk comes everywhere").containsExactlyInAnyOrder(Stage.values());
  }

  private static void hold(Ticket before, Entry entry, Ticket after) {
    assertThat(after.entries()).isEqualTo(before.entries() + 1);
    assertThat(after.at()).isEqualTo(entry.at());
    assertThat(before.stage().isEnd() && !(entry.move() instanceof Move.Relapsed))
        .as("what has ended stays so, but for a relapse: " + entry.move())
        .isFalse();
    if (after.waits().isPresent() || !after.stage().isRunning()) {
      assertThat(after.resolve()).isNotInstanceOf(Clock.Running.class);
    } else {
      assertThat(after.resolve()).isInstanceOf(Clock.Running.class);
    }
    if (after.resolve() instanceof Clock.Running(var due)
        && before.resolve() instanceof Clock.Running(var was)) {
      assertThat(due).as("no entry takes time away").isAfterOrEqualTo(was);
    }
    if (!after.stage().isRunning()) {
      assertThat(after.waits()).isEmpty();
    }
    if (after.stage().isEnd()) {
      assertThat(after.asked()).isEmpty();
      assertThat(after.resolve()).isInstanceOf(Clock.Done.class);
    }
  }

  private Entry entry(Instant at, Move move) {
    return new Entry(
        at, random.nextBoolean() ? OptionalLong.of(random.nextInt(5)) : OptionalLong.empty(), move);
  }

  private Move opened() {
    var finding = any(Finding.values());
    return new Move.Opened(Source.DIAGNOSIS, finding, finding.treater(), "");
  }

  private Move move(Instant now) {
    var moves =
        List.of(
            opened(),
            new Move.Joined(Source.KEEPER, "没有图像"),
            new Move.Dispatched(Treater.TELECOM, Optional.of(3L)),
            new Move.Accepted(),
            new Move.Arrived(),
            new Move.Paused(any(Wait.values()), ""),
            new Move.Resumed(),
            new Move.Repaired(new Repair(Optional.empty(), "重启", Optional.empty(), List.of())),
            new Move.Recovered(now),
            new Move.Disproved(),
            new Move.Relapsed(),
            new Move.Closed(),
            new Move.Returned("不归我们"),
            new Move.Shelved("封山", LocalDate.of(2026, 12, 1)),
            new Move.TakenUp(),
            new Move.ExtensionAsked(now.plus(Duration.ofDays(random.nextInt(20))), "等配件"),
            new Move.ExtensionGranted(),
            new Move.ExtensionRefused("不行"));
    return random.nextInt(60) == 0
        ? new Move.Withdrawn("已撤站")
        : moves.get(random.nextInt(moves.size()));
  }

  private <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
