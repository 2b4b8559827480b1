package zhenzhi.collector.ticket.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.desk.Desk;
import zhenzhi.collector.ticket.desk.TicketFilter;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.collector.ticket.supervision.SupervisionRepository.Wanted;

/** 督办 counted from what stands in the database. */
class SupervisionIT {
  private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");
  private static final Instant YEAR = TEN.plus(Duration.ofDays(365));

  private final Desk desk = new Desk();
  private final SupervisionService supervision =
      desk.district.context.getBean(SupervisionService.class);
  private final Terms terms = desk.district.context.getBean(Terms.class);
  private final Random random = new Random(20_261_122);

  @AfterEach
  void close() {
    desk.close();
  }

  /** Law: whatever happened, the figures are those of the logs, and the outcomes add up to all. */
  @Test
  void theFiguresAreWhatTheLogsComeTo() throws SQLException {
    var known = new LinkedHashSet<Long>();
    var complaints = List.of(Complaint.values());
    for (var i = 0; i < 60; i++) {
      var at = TEN.plus(Duration.ofDays(8L * i));
      var ticket = desk.report(complaints.get(i % complaints.size()), at);
      for (var n = 0; n < 12; n++) {
        at = at.plusSeconds(random.nextInt(30_000));
        try {
          desk.move(ticket, random.nextBoolean() ? desk.li : desk.wang, move(at), at);
        } catch (Refusal refused) {
          assertThat(refused.why()).isNotBlank();
        }
      }
      known.add(ticket);
    }
    var logs = new ArrayList<List<Entry>>();
    for (var ticket : known) {
      logs.add(desk.file(ticket, YEAR).log());
    }
    var since = TEN.plus(Duration.ofDays(80));
    var asOf = TEN.plus(Duration.ofDays(300));

    var found = supervision.of(desk.office, since, YEAR, asOf);

    var tasks =
        logs.stream()
            .filter(log -> !log.getFirst().at().isBefore(since))
            .map(log -> log.stream().filter(entry -> !entry.at().isAfter(asOf)).toList())
            .filter(log -> !log.isEmpty())
            .map(log -> Task.of(log, "城东办事处", terms, asOf))
            .toList();
    assertThat(found)
        .isEqualTo(Supervision.of(tasks, Map.of(desk.li, "li", desk.wang, "wang"), asOf));
    assertThat(found.all().assigned()).isGreaterThan(10);
    assertNoStateWithoutAnEntry();
    desk.district.given("UPDATE ticket SET is_extended = NULL WHERE id % 2 = 0");
    assertThat(supervision.of(desk.office, since, YEAR, asOf))
        .as("tickets from before there were milestones")
        .isEqualTo(found);
    assertThat(found.all().counts().keySet()).hasSizeGreaterThan(2);
    assertThat(found.classes().values().stream().mapToLong(one -> one.assigned()).sum())
        .isEqualTo(found.all().assigned());
  }

  @Test
  void itIsOfTheSpanAndTheScope() throws SQLException {
    desk.diagnosis(80, "e-1", "LNB_DEAD", TEN);
    desk.diagnosis(81, "w-1", "LINE_DOWN", TEN);
    desk.chase.look(TEN);
    desk.diagnosis(82, "e-2", "DISK_FULL", TEN.plus(Duration.ofDays(3)));
    desk.chase.look(TEN.plus(Duration.ofDays(3)));
    var end = TEN.plus(Duration.ofDays(1));

    var all = supervision.of(desk.office, TEN, end, end);
    assertThat(all.all().assigned()).isEqualTo(2);
    assertThat(all.subdistricts())
        .extracting(Supervision.Named::name)
        .containsExactly("城东办事处", "城西办事处");
    assertThat(all.units())
        .extractingByKey(Treater.TELECOM)
        .extracting(figures -> figures.of(Outcome.GOING))
        .isEqualTo(1L);
    var west = supervision.of(Scope.of(desk.district.west), TEN, end, end);
    assertThat(west.all().assigned()).isEqualTo(1);
    assertThat(supervision.of(desk.office, TEN, end, YEAR).all().of(Outcome.LATE)).isEqualTo(2);
  }

  /** Read in pieces, it stood in both of them. */
  @Test
  void whatMovesWhileItIsCountedIsCountedOnce() throws SQLException {
    var ticket = desk.report(Complaint.NO_SIGNAL, TEN);
    var database = desk.district.context.getBean(DatabaseService.class);
    var wanted = new Wanted(desk.office, TEN, YEAR, TEN.plusSeconds(60));
    var counted = new AtomicInteger();

    database.atOneMoment(connection -> {
      SupervisionRepository.standings(
          connection,
          wanted,
          (_, _) -> {
            counted.incrementAndGet();
            moveElsewhere(ticket);
          });
      SupervisionRepository.logs(connection, wanted, (_, _) -> counted.incrementAndGet());
      return counted;
    });

    assertThat(counted).hasValue(1);
    assertThat(desk.moves(ticket)).last().isEqualTo(new Move.Accepted());
  }

  private void moveElsewhere(long ticket) {
    try {
      desk.move(ticket, desk.li, new Move.Accepted(), TEN.plusSeconds(90));
    } catch (SQLException problem) {
      throw new AssertionError(problem);
    }
  }

  /** What is kept beside the logs is what they come to, of every ticket. */
  private void assertNoStateWithoutAnEntry() throws SQLException {
    for (var line : everything()) {
      var file = desk.file(line.id(), YEAR);
      assertThat(file.ticket().entries()).isEqualTo(file.log().size()).isPositive();
      assertThat(line.stage()).isEqualTo(file.ticket().stage());
      assertThat(line.finding()).isEqualTo(file.ticket().finding());
      assertThat(line.unit()).isEqualTo(file.ticket().unit());
      assertThat(line.waits()).isEqualTo(file.ticket().waits());
      assertThat(line.moved()).isEqualTo(file.ticket().at());
    }
  }

  private List<TicketLine> everything() throws SQLException {
    var all = new ArrayList<TicketLine>();
    for (var part : TicketFilter.Part.values()) {
      if (part != TicketFilter.Part.OVERDUE) {
        all.addAll(desk.list(part, YEAR));
      }
    }
    return all;
  }

  private Move move(Instant now) {
    var moves =
        List.of(
            new Move.Dispatched(Treater.TELECOM, Optional.of(desk.wang)),
            new Move.Accepted(),
            new Move.Accepted(),
            new Move.Arrived(),
            new Move.Paused(Wait.PART, ""),
            new Move.Resumed(),
            new Move.Repaired(new Repair(Optional.empty(), "重启", Optional.empty(), List.of())),
            new Move.Recovered(now),
            new Move.Disproved(),
            new Move.Returned("不归我们"),
            new Move.ExtensionAsked(now.plus(Duration.ofDays(random.nextInt(20))), "等配件"),
            new Move.ExtensionGranted(),
            new Move.Withdrawn("不用修"));
    return moves.get(random.nextInt(moves.size()));
  }
}
