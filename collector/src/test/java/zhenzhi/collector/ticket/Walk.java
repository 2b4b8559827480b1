package zhenzhi.collector.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.random.RandomGenerator;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.workday.WorkCalendar;

/** Tickets that people and boxes move at random, always the same for a seed. */
public final class Walk {
  public static final Terms TERMS =
      new Terms(
          new WorkCalendar(
              ZoneId.of("Asia/Shanghai"),
              LocalTime.of(8, 30),
              LocalTime.of(17, 30),
              Map.of(LocalDate.of(2026, 9, 25), false)),
          Duration.ofHours(2),
          Duration.ofHours(9),
          Duration.ofHours(27));

  private static final Instant MORNING = Instant.parse("2026-09-21T00:30:00Z");

  private final RandomGenerator random;

  public Walk(long seed) {
    random = new Random(seed);
  }

  public Entry opened() {
    return entry(MORNING.plusSeconds(random.nextInt(40_000)), open());
  }

  /** What somebody tries next, possible or not. */
  public Entry tried(Ticket ticket) {
    return entry(ticket.at().plusSeconds(random.nextInt(40_000)), move(ticket.at()));
  }

  /** A log of what was possible, of {@code longest} entries at most. */
  public List<Entry> log(int longest) {
    var log = new ArrayList<Entry>();
    log.add(opened());
    var ticket = Ticket.of(log, TERMS);
    while (log.size() < longest && ticket.stage() != Stage.WITHDRAWN) {
      var entry = tried(ticket);
      try {
        ticket = ticket.after(entry, TERMS);
        log.add(entry);
      } catch (Refusal _) { // tried, and not possible
      }
    }
    return log;
  }

  private Entry entry(Instant at, Move move) {
    return new Entry(
        at, random.nextBoolean() ? OptionalLong.of(random.nextInt(5)) : OptionalLong.empty(), move);
  }

  private Move open() {
    var finding = any(Finding.values());
    return new Move.Opened(Source.DIAGNOSIS, finding, finding.treater(), "");
  }

  private Move move(Instant now) {
    var moves =
        List.of(
            open(),
            new Move.Joined(Source.KEEPER, "没有图像"),
            new Move.Found(any(Finding.values())),
            new Move.Confirmed(),
            new Move.Denied("还是没有图像"),
            new Move.Dispatched(Treater.TELECOM, Optional.of(3L)),
            new Move.Accepted(),
            new Move.Arrived(),
            new Move.Paused(any(Wait.values()), "", Optional.of(LocalDate.of(2026, 12, 1))),
            new Move.Reminded(any(Due.values())),
            new Move.Resumed(),
            new Move.Repaired(new Repair(Optional.empty(), "重启", Optional.empty(), List.of())),
            new Move.Recovered(now),
            new Move.Disproved(),
            new Move.Escalated(1 + random.nextInt(4)),
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
