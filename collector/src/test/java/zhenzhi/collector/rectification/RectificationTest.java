package zhenzhi.collector.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.rectification.Move.Approved;
import zhenzhi.collector.rectification.Move.CarriedOut;
import zhenzhi.collector.rectification.Move.Cleared;
import zhenzhi.collector.rectification.Move.Continued;
import zhenzhi.collector.rectification.Move.ExtensionAsked;
import zhenzhi.collector.rectification.Move.ExtensionGranted;
import zhenzhi.collector.rectification.Move.ExtensionRefused;
import zhenzhi.collector.rectification.Move.Issued;
import zhenzhi.collector.rectification.Move.Received;
import zhenzhi.collector.rectification.Move.Returned;
import zhenzhi.collector.rectification.Move.Submitted;
import zhenzhi.collector.rectification.Move.Withdrawn;
import zhenzhi.collector.rectification.Plan.Measure;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.workday.WorkCalendar;

/** Issued on 5 November, due on the 20th. */
class RectificationTest {
  private static final Terms TERMS =
      new Terms(
          new WorkCalendar(
              ZoneId.of("Asia/Shanghai"), LocalTime.of(9, 0), LocalTime.of(17, 0), Map.of()),
          3,
          3);
  private static final LocalDate DUE = november(20);
  private static final Plan PLAN =
      new Plan(Set.of(Reason.BUSY), "", List.of(new Measure("每周二晚上开课", "王芳", november(15))));

  private Rectification order =
      Rectification.of(List.of(entry(november(5), new Issued(DUE, ""))), TERMS);

  @Test
  void isSignedPlannedCarriedOutAndCleared() {
    on(6, new Received());
    on(8, new Submitted(PLAN));
    on(8, new Approved(""));
    on(18, new CarriedOut("开了三次课"));
    on(LocalDate.of(2026, 12, 1), new Cleared("十一月学了五小时"));

    assertThat(order.stage()).isEqualTo(Stage.CLEARED);
    assertThat(order.plan()).contains(PLAN);
    assertThat(order.isLate()).isFalse();
  }

  /** The 5th is a Thursday, and nobody signs on a weekend. */
  @Test
  void isSignedForWithinThreeWorkingDays() {
    assertThat(order.signBy()).isEqualTo(november(10));
  }

  /** A holiday of the calendar does not run either. */
  @Test
  void theDaysToSignDoNotRunThroughHolidays() {
    var holidays =
        new Terms(
            new WorkCalendar(
                TERMS.calendar().zone(),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Map.of(november(6), false, november(9), false, november(7), true)),
            3,
            3);

    assertThat(
            Rectification.of(List.of(entry(november(5), new Issued(DUE, ""))), holidays).signBy())
        .isEqualTo(november(11));
  }

  @Test
  void aMonthThatIsNotOverProvesNothing() {
    planned();
    on(18, new CarriedOut(""));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> on(30, new Cleared("")))
        .matches(refused -> refused.kind() == Refusal.Kind.TOO_SOON);
  }

  @Test
  void whatDidNotHelpIsPlannedAnew() {
    planned();
    on(18, new CarriedOut(""));
    on(LocalDate.of(2026, 12, 1), new Continued(LocalDate.of(2026, 12, 20), "没有变化"));

    assertThat(order.stage()).isEqualTo(Stage.RECEIVED);
    assertThat(order.round()).isEqualTo(2);
    assertThat(order.due()).isEqualTo(LocalDate.of(2026, 12, 20));
    assertThat(order.plan()).as("what was promised stays to be seen").contains(PLAN);
  }

  @Test
  void theDaysOfTheOfficeAreNotTheSites() {
    on(6, new Received());
    on(19, new Submitted(PLAN));
    assertThat(order.isOverdue(november(25))).isFalse();

    on(24, new Returned("请写明由谁做"));

    assertThat(order.due()).isEqualTo(november(25));
    on(25, new Submitted(PLAN));
    on(25, new Approved(""));
    on(26, new CarriedOut(""));
    assertThat(order.isLate()).isTrue();
  }

  @Test
  void anExtensionIsAskedForBefore() {
    on(20, new ExtensionAsked(november(28), "等配件"));
    assertThat(order.asked()).contains(november(28));
    on(21, new ExtensionGranted());

    assertThat(order.due()).isEqualTo(november(28));
    assertThat(order.isExtended()).isTrue();
    assertThat(order.isOverdue(november(28))).isFalse();
    assertThat(order.isOverdue(november(29))).isTrue();
    refused(29, new ExtensionAsked(LocalDate.of(2026, 12, 5), "还要等"));
  }

  /** Who asked in time does not become overdue because the office takes its time. */
  @Test
  void anExtensionThatIsAskedForStopsTheClockUntilItIsAnswered() {
    on(6, new Received());
    on(18, new ExtensionAsked(november(28), "等配件"));
    assertThat(order.isOverdue(november(25))).isFalse();

    on(25, new ExtensionRefused("配件已经到了"));

    assertThat(order.due()).as("seven days that the office took").isEqualTo(november(27));
    assertThat(order.isOverdue(november(27))).isFalse();
    assertThat(order.isOverdue(november(28))).isTrue();
  }

  @Test
  void whatIsDoneWhileAnExtensionWaitsIsDoneInTime() {
    planned();
    on(20, new ExtensionAsked(november(28), "等配件"));
    on(24, new CarriedOut("配件来了"));

    assertThat(order.isLate()).isFalse();
    assertThat(order.stopped()).isEmpty();
  }

  /** Asked on the 18th, submitted on the 19th: each is answered, and no day counts twice. */
  @Test
  void theClockGoesOnWhenTheOfficeHasNothingLeft() {
    on(6, new Received());
    on(18, new ExtensionAsked(november(28), "等配件"));
    on(19, new Submitted(PLAN));
    on(21, new Approved(""));
    assertThat(order.stopped()).contains(november(18));

    on(22, new ExtensionRefused("不用"));

    assertThat(order.stopped()).isEmpty();
    assertThat(order.due()).isEqualTo(november(24));
  }

  @Test
  void anExtensionThatIsRefusedAtOnceChangesNothing() {
    on(10, new ExtensionAsked(november(28), "等配件"));
    on(10, new ExtensionRefused("配件已经到了"));

    assertThat(order.due()).isEqualTo(DUE);
    assertThat(order.asked()).isEmpty();
    refused(12, new ExtensionGranted());
  }

  @Test
  void decisionsHaveReasons() {
    refused(6, new Withdrawn(" "));
    refused(6, new ExtensionAsked(november(28), ""));
    on(6, new Received());
    on(7, new Submitted(PLAN));
    refused(8, new Returned(""));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Plan(Set.of(Reason.OTHER), "", PLAN.measures()));
  }

  @Test
  void nothingFollowsTheEnd() {
    on(6, new Withdrawn("站点撤并"));

    refused(7, new Received());
    refused(7, new Withdrawn("再撤一次"));
    assertThat(order.isOverdue(november(30))).isFalse();
  }

  @Test
  void nobodyIsOrderedForToday() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            Rectification.of(List.of(entry(november(5), new Issued(november(5), ""))), TERMS));
  }

  private void planned() {
    on(6, new Received());
    on(8, new Submitted(PLAN));
    on(8, new Approved(""));
  }

  private void on(int day, Move move) {
    on(november(day), move);
  }

  private void on(LocalDate day, Move move) {
    order = order.after(entry(day, move), TERMS);
  }

  private void refused(int day, Move move) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> on(day, move));
  }

  private static Entry entry(LocalDate day, Move move) {
    return new Entry(at(day), 7, move);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(TERMS.calendar().zone()).toInstant();
  }

  private static LocalDate november(int day) {
    return LocalDate.of(2026, 11, day);
  }
}
