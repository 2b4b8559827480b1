package zhenzhi.collector.notice.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.channel.Provider.Answer;
import zhenzhi.collector.notice.post.NoticeLine.State;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.desk.TicketService;

/** From a ticket's log to a provider, with a real database and a hand on the clock. */
class PostIT {
  /** 10:00 of Friday, 20 November 2026. */
  private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");

  private static final Duration DAY = Duration.ofDays(1);
  private static final Optional<String> REPAIR = Optional.of("DISTRICT_REPAIR");
  private static final Answer OK = new Answer(200, "{\"errcode\":0}");

  private final Town town = new Town(TEN);

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void oneTicketIsToldOnce() throws SQLException {
    town.contact(town.way("/a", 20, false), Party.TREATER, REPAIR, "", town.district.district);
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");

    town.pass(Duration.ofSeconds(60));
    town.assertGot(0);
    town.pass(Duration.ofMinutes(30));

    town.assertGot(1);
    assertThat(town.got().getFirst()).contains("新工单").contains("春晖一站（城东办事处）：高频头损坏");
    assertThat(town.list("SELECT state FROM notice_message")).containsExactly("SENT");
    assertThat(town.list("SELECT outcome || ' ' || answer FROM notice_attempt"))
        .containsExactly("DELIVERED 200 {\"errcode\":0}");
  }

  @Test
  void aBurstIsOneMessage() throws SQLException {
    town.contact(town.way("/a", 20, false), Party.TREATER, REPAIR, "", town.district.district);
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");
    town.diagnosis(81, "e-2", "SYSTEM", "DISK_FULL");
    town.diagnosis(82, "w-1", "SYSTEM", "DISK_FULL");

    town.pass(Duration.ofMinutes(5));

    town.assertGot(1);
    assertThat(town.got().getFirst()).contains("3 个新工单").contains("1. ").contains("3. ");
  }

  /** In the evening of a Friday; what is over on Saturday is nobody's business on Monday. */
  @Test
  void whatCanWaitWaitsForMonday() throws SQLException {
    town.contact(town.way("/a", 20, false), Party.TREATER, REPAIR, "", town.district.district);
    town.now = TEN.plus(Duration.ofHours(12));
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");
    town.diagnosis(81, "e-2", "SYSTEM", "DISK_FULL");
    town.pass(Duration.ofHours(12), Duration.ofMinutes(10));
    town.over(81);
    town.pass(Duration.ofHours(45), Duration.ofMinutes(10));
    town.assertGot(0);

    town.pass(Duration.ofHours(1), Duration.ofMinutes(10));

    town.assertGot(1);
    assertThat(town.got().getFirst()).contains("春晖一站").doesNotContain("春晖二站");
    assertThat(town.list("SELECT state FROM notice WHERE words LIKE '%春晖二站%'"))
        .containsExactly("OVERTAKEN", "OVERTAKEN");
  }

  @Test
  void aProviderThatIsAwayForADayLosesNothingAndRepeatsNothing() throws SQLException {
    town.contact(town.way("/a", 20, false), Party.TREATER, REPAIR, "", town.district.district);
    town.provider.answers(_ -> new Answer(503, "maintenance"));
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");
    town.pass(Duration.ofMinutes(10));
    town.diagnosis(81, "e-2", "SYSTEM", "DISK_FULL");
    town.pass(DAY, Duration.ofMinutes(1));
    var tries = town.got().size();
    assertThat(tries).as("it is asked ever more rarely").isBetween(40, 110);
    town.diagnosis(82, "w-1", "SYSTEM", "DISK_FULL");
    town.pass(DAY.multipliedBy(2), Duration.ofMinutes(10));

    town.now = TEN.plus(Duration.ofDays(3)).plus(Duration.ofHours(-1));
    town.provider.answers(_ -> new Answer(200, "ok"));
    var before = town.got().size();
    town.pass(Duration.ofHours(2));

    var delivered = town.got().subList(before, town.got().size());
    assertThat(delivered).hasSize(2);
    assertThat(String.join("\n", delivered))
        .containsOnlyOnce("1. 新工单")
        .contains("春晖一站", "春晖二站", "城西站");
    assertThat(town.list("SELECT DISTINCT state FROM notice WHERE way_id IS NOT NULL"))
        .containsExactly("GATHERED");
    assertThat(town.list("SELECT DISTINCT state FROM notice_message")).containsExactly("SENT");
    assertThat(town.one("SELECT failures FROM notice_way")).isEqualTo("0");
  }

  @Test
  void whoDiesWithAMessageInHandLeavesItToOthersUnderTheSameName() throws SQLException {
    var way = town.way("/a", 20, false);
    town.contact(way, Party.TREATER, REPAIR, "", town.district.district);
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");
    town.chase.look(town.now);
    town.tell.look(town.now);
    town.now = town.now.plus(Duration.ofMinutes(2));
    town.dieInHand(way);

    town.pass(Duration.ofSeconds(100));
    town.assertGot(0);
    town.pass(Duration.ofMinutes(5));

    town.assertGot(1);
    assertThat(town.got().getFirst()).doesNotContain("可能已经发过");
    assertThat(town.provider.got().getFirst().headers())
        .containsEntry(
            "Idempotency-key", "zhenzhi-notice-" + town.one("SELECT id FROM notice_message"));
  }

  @Test
  void aRobotsGroupIsToldThatItMayHaveItAlready() throws SQLException {
    var robot = newTicketForARobot();
    town.dieInHand(robot);

    town.pass(Duration.ofMinutes(5));

    town.assertGot(1);
    assertThat(town.got().getFirst())
        .contains("（可能已经发过）新工单")
        .contains("〔通知 " + town.one("SELECT id FROM notice_message") + "〕");
    assertThat(town.list("SELECT outcome FROM notice_attempt ORDER BY nth"))
        .containsExactly("UNCLEAR", "DELIVERED");
  }

  /**
   * It took the message and its answer was lost: the group had it twice, and not a word about it.
   */
  @Test
  void aRobotThatTakesAMessageAndDoesNotAnswerIsNotAskedAgainInSilence() throws SQLException {
    newTicketForARobot();
    town.provider.answers(_ -> town.provider.got().size() == 1 ? Answer.NONE : OK);

    town.pass(Duration.ofMinutes(10));

    town.assertGot(2);
    assertThat(town.got().getFirst()).doesNotContain("可能已经发过");
    assertThat(town.got().getLast()).contains("（可能已经发过）新工单");
    assertThat(town.list("SELECT outcome FROM notice_attempt ORDER BY nth"))
        .containsExactly("UNCLEAR", "DELIVERED");
  }

  @Test
  void aRobotThatNeverAnswersIsAskedTwiceAndThenAPersonDecides() throws SQLException {
    newTicketForARobot();
    town.provider.answers(_ -> Answer.NONE);

    town.pass(Duration.ofHours(2), Duration.ofMinutes(1));

    town.assertGot(2);
    assertThat(town.list("SELECT state FROM notice_message")).containsExactly("UNCLEAR");
    assertThat(town.one("SELECT answer FROM notice_attempt ORDER BY nth LIMIT 1"))
        .contains("不知道收到没有");
  }

  /** Whoever dies over a message again and again would fill the group with it. */
  @Test
  void whatMayHaveComeTwiceIsLeftToAPerson() throws SQLException {
    var robot = newTicketForARobot();
    town.dieInHand(robot);
    town.now = town.now.plus(Duration.ofMinutes(2));
    town.dieInHand(robot);

    town.pass(Duration.ofMinutes(10));

    town.assertGot(0);
    var notices = town.district.context.getBean(NoticesService.class);
    var scope = Scope.of(town.district.district);
    var line = notices.list(scope, Optional.of(State.UNCLEAR), 0, 10).lines().getFirst();
    notices.again(scope, line.message().orElseThrow(), town.now);
    town.pass(Duration.ofMinutes(1));
    town.assertGot(1);
    assertThat(town.got().getFirst()).doesNotContain("可能已经发过");
    assertThat(town.list("SELECT state FROM notice_message")).containsExactly("SENT");
  }

  private long newTicketForARobot() throws SQLException {
    var robot = town.robot("/robot");
    town.contact(robot, Party.TREATER, REPAIR, "", town.district.district);
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");
    town.chase.look(town.now);
    town.tell.look(town.now);
    town.now = town.now.plus(Duration.ofMinutes(2));
    return robot;
  }

  @Test
  void twoCollectorsTellNobodyTwice() throws Exception {
    town.contact(town.way("/a", 600, false), Party.TREATER, REPAIR, "", town.district.district);
    for (var nth = 0; nth < 12; nth++) {
      var way = town.way("/b" + nth, 600, false);
      town.contact(way, Party.TREATER, REPAIR, "t" + nth, town.district.district);
    }
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");
    town.chase.look(town.now);
    Callable<Void> collector =
        () -> {
          for (var nth = 0; nth < 20; nth++) {
            var at = town.now.plusSeconds(120 + nth);
            town.tell.look(town.now);
            town.post.send(InstantSource.fixed(at));
          }
          return null;
        };
    try (var two = Executors.newFixedThreadPool(2)) {
      for (var done : two.invokeAll(List.of(collector, collector))) {
        done.get();
      }
    }

    var keys =
        town.provider.got().stream().map(got -> got.headers().get("Idempotency-key")).toList();
    assertThat(keys).doesNotHaveDuplicates().hasSize(13);
    assertThat(town.list("SELECT DISTINCT state FROM notice_message")).containsExactly("SENT");
    assertThat(
            town.list(
                "SELECT person FROM notice GROUP BY ticket_id, nth, person HAVING count(*) > 1"))
        .isEmpty();
  }

  @Test
  void whatIsRefusedIsNotTriedAgainByItself() throws SQLException {
    town.contact(town.way("/a", 20, false), Party.TREATER, REPAIR, "", town.district.district);
    town.provider.answers(_ -> new Answer(400, "no such number"));
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");

    town.pass(Duration.ofHours(5), Duration.ofMinutes(1));

    town.assertGot(1);
    assertThat(town.list("SELECT state FROM notice_message")).containsExactly("REFUSED");
  }

  @Test
  void whatNoProviderTakesForDaysIsGivenUp() throws SQLException {
    town.contact(town.way("/a", 20, false), Party.TREATER, REPAIR, "", town.district.district);
    town.provider.answers(_ -> new Answer(503, ""));
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");

    town.pass(Duration.ofDays(4), Duration.ofMinutes(10));

    assertThat(town.list("SELECT state FROM notice_message")).containsExactly("EXPIRED");
  }

  @Test
  void whatIsOverdueReachesThoseAboveByTheTelephonesOfTheRegister() throws SQLException {
    town.way("/sms", 20, true);
    town.diagnosis(80, "e-1", "SYSTEM", "DISK_FULL");

    town.pass(Duration.ofDays(10), Duration.ofMinutes(10));

    assertThat(town.list("SELECT DISTINCT target FROM notice_message"))
        .containsExactly("13800000000");
    town.assertGot(1);
    assertThat(town.got().getFirst()).contains("超时").contains("应在 11月23日 10:00 前修好");
    assertThat(town.list("SELECT party FROM notice WHERE state = 'NOBODY' ORDER BY id"))
        .as("whom nobody has entered")
        .containsExactly("TREATER", "SECRETARY", "DEPUTY", "SUBDISTRICT", "OFFICE", "HEAD");
    assertThat(town.list("SELECT rung FROM ticket")).containsExactly("4");
  }

  @Test
  void whoeverHasItIsToldWhenItIsTakenBack() throws SQLException {
    var way = town.way("/a", 20, false);
    town.contact(way, Party.TREATER, REPAIR, "", town.district.district);
    town.diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD");
    town.pass(Duration.ofMinutes(3));
    var ticket = Long.parseLong(town.one("SELECT id FROM ticket"));
    var tickets = town.district.context.getBean(TicketService.class);
    tickets.move(
        Scope.of(town.district.district),
        ticket,
        1,
        new Move.Withdrawn("站点已搬走"),
        town.office,
        town.now);

    town.pass(Duration.ofMinutes(3));

    town.assertGot(2);
    assertThat(town.got().getLast()).contains("撤销");
  }

  /** Ten thousand verdicts of one moment; the group's robot takes twenty messages a minute. */
  @Test
  void tenThousandVerdictsAreAHandfulOfMessages() throws SQLException {
    town.contact(town.way("/a", 20, false), Party.TREATER, REPAIR, "", town.district.district);
    town.district.given(
        """
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        SELECT 'x-' || nth, 'x', kind, access, org_unit_id, org_path, registered_at
        FROM station, generate_series(1, 10000) AS nth
        WHERE code = 'e-2'
        """);
    town.district.given(
        """
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at)
        SELECT id, 'SYSTEM', 'DISK_FULL', 'HIGH', '%1$s', '%1$s', '%1$s', '%1$s'
        FROM station
        WHERE code LIKE 'x-%%'
        """
            .formatted(town.now));
    var minute = new ArrayDeque<Instant>();
    var most = 0;
    var seen = 0;
    for (var until = town.now.plus(Duration.ofMinutes(15)); town.now.isBefore(until); ) {
      town.pass(Duration.ofSeconds(20));
      for (; seen < town.provider.got().size(); seen++) {
        minute.add(town.now);
      }
      while (!minute.isEmpty() && minute.getFirst().isBefore(town.now.minusSeconds(60))) {
        minute.removeFirst();
      }
      most = Math.max(most, minute.size());
    }

    assertThat(town.one("SELECT count(*) FROM notice WHERE state = 'GATHERED'")).isEqualTo("10000");
    assertThat(most).isLessThanOrEqualTo(20);
    assertThat(seen).isLessThanOrEqualTo(12);
    System.out.printf("10,000 verdicts at once: %d messages, at most %d in a minute%n", seen, most);
  }
}
