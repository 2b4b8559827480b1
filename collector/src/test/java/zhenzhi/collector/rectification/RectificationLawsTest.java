package zhenzhi.collector.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.rectification.Plan.Measure;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.workday.WorkCalendar;

/** Whatever people do, in whatever order. */
class RectificationLawsTest {
  private static final List<Reminder> REMINDERS = List.of(Reminder.values());

  private static final int ENTRIES = 100_000;
  private static final int LOG = 60;
  private static final int HALF_A_DAY = 43_200;
  private static final Instant MORNING = Instant.parse("2026-09-21T00:30:00Z");
  private static final Terms TERMS =
      new Terms(
          new WorkCalendar(
              ZoneId.of("Asia/Shanghai"), LocalTime.of(9, 0), LocalTime.of(17, 0), Map.of()),
          3,
          3);

  private static final Set<Stage> PLANNED =
      EnumSet.of(Stage.SUBMITTED, Stage.RETURNED, Stage.APPROVED, Stage.DONE, Stage.CLEARED);

  private final Random random = new Random(20_261_123);

  @Test
  void noOrderOfEntriesBreaksAnOrder() {
    var seen = EnumSet.noneOf(Stage.class);
    var rounds = 0;
    for (var tried = 0; tried < ENTRIES; ) {
      var log = new ArrayList<Entry>();
      log.add(
          new Entry(
              MORNING,
              1,
              new Move.Issued(TERMS.day(MORNING).plusDays(1 + random.nextInt(30)), "")));
      var order = Rectification.of(log, TERMS);
      while (log.size() < LOG && order.stage() != Stage.WITHDRAWN && tried < ENTRIES) {
        var at = order.at().plusSeconds(random.nextInt(4 * HALF_A_DAY));
        var entry = new Entry(at, random.nextInt(5), move(TERMS.day(at)));
        try {
          var next = order.after(entry, TERMS);
          hold(order, entry, next);
          log.add(entry);
          order = next;
        } catch (Refusal refused) {
          assertThat(refused.why()).isNotBlank();
        }
        seen.add(order.stage());
        rounds = Math.max(rounds, order.round());
        tried++;
        if (order.stage() == Stage.CLEARED) {
          break;
        }
      }
      assertThat(Rectification.of(log, TERMS)).as("read at once").isEqualTo(order);
    }
    assertThat(seen).as("the walk comes everywhere").containsExactlyInAnyOrder(Stage.values());
    assertThat(rounds).isGreaterThan(1);
  }

  private static void hold(Rectification before, Entry entry, Rectification after) {
    assertThat(after.entries()).isEqualTo(before.entries() + 1);
    assertThat(after.at()).isEqualTo(entry.at());
    assertThat(before.stage().isEnd()).as("what has ended stays so: " + entry.move()).isFalse();
    if (!(entry.move() instanceof Move.Continued)) {
      assertThat(after.due()).as("no entry takes time away").isAfterOrEqualTo(before.due());
    }
    assertThat(after.stopped().isPresent())
        .as("it stands still while the office has something to decide")
        .isEqualTo(after.stage() == Stage.SUBMITTED || after.asked().isPresent());
    assertThat(after.overdueFrom().isPresent() && !after.stage().isRunning()).isFalse();
    assertThat(after.isLate() || !before.isLate()).as("late stays late").isTrue();
    if (after.stage() == Stage.CLEARED) {
      assertThat(TERMS.day(entry.at())).isAfter(Terms.proof(after.due()).atEndOfMonth());
    }
    if (after.stage().isEnd()) {
      assertThat(after.asked()).isEmpty();
    }
    if (entry.move() instanceof Move.ExtensionAsked) {
      assertThat(before.isOverdue(TERMS.day(entry.at()))).isFalse();
    }
    if (PLANNED.contains(after.stage())) {
      assertThat(after.plan()).isPresent();
    }
  }

  private Move move(LocalDate today) {
    var later = today.plusDays(random.nextInt(30));
    var moves =
        List.of(
            new Move.Received(),
            new Move.Submitted(
                new Plan(
                    Set.of(random.nextBoolean() ? Reason.BUSY : Reason.LINE),
                    "",
                    List.of(new Measure("开课", "王芳", later)))),
            new Move.Approved(""),
            new Move.Returned("不够细"),
            new Move.CarriedOut(""),
            new Move.Cleared(""),
            new Move.Continued(later, "没有变化"),
            new Move.ExtensionAsked(later, "等人"),
            new Move.ExtensionGranted(),
            new Move.ExtensionRefused("不行"),
            new Move.Reminded(REMINDERS.get(random.nextInt(REMINDERS.size()))),
            new Move.Issued(later, ""));
    return random.nextInt(200) == 0
        ? new Move.Withdrawn("撤并")
        : moves.get(random.nextInt(moves.size()));
  }
}
