package zhenzhi.collector.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.workday.WorkCalendar;

/** Issued on 5 November, to be signed for by the 10th, due on the 20th; a rung is three days. */
class ReminderTest {
  private static final Terms TERMS =
      new Terms(
          new WorkCalendar(
              ZoneId.of("Asia/Shanghai"), LocalTime.of(9, 0), LocalTime.of(17, 0), Map.of()),
          3,
          3);

  private Rectification order =
      Rectification.of(List.of(entry(5, new Move.Issued(november(20), ""))), TERMS);

  @ParameterizedTest(name = "nobody did anything until the {0}th: {1}")
  @CsvSource(
      textBlock =
          """
          10,
          11, SIGN
          16, SIGN
          17, NEAR
          20, NEAR
          21, OVERDUE
          23, OVERDUE
          24, DEPUTY
          26, DEPUTY
          27, OFFICE
          30, HEAD
          """)
  void goesUpTheChainTheLongerNothingHappens(int day, @Nullable Reminder of) {
    assertThat(Reminder.due(order, november(day), TERMS)).isEqualTo(Optional.ofNullable(of));
  }

  @Test
  void whoeverSignedIsNotRemindedOfIt() {
    on(6, new Move.Received());

    assertThat(Reminder.due(order, november(16), TERMS)).isEmpty();
  }

  @Test
  void remindsOnceAndSaysWhenTheNextIsDue() {
    on(21, new Move.Reminded(Reminder.OVERDUE));

    assertThat(Reminder.due(order, november(23), TERMS)).isEmpty();
    assertThat(Reminder.next(order, TERMS)).contains(november(24));
  }

  @Test
  void nobodyIsRemindedWhileTheOfficeDecides() {
    on(17, new Move.ExtensionAsked(november(28), "等配件"));
    assertThat(Reminder.next(order, TERMS)).isEmpty();

    on(18, new Move.ExtensionGranted());

    assertThat(Reminder.due(order, november(25), TERMS)).contains(Reminder.NEAR);
  }

  private void on(int day, Move move) {
    order = order.after(entry(day, move), TERMS);
  }

  private static Entry entry(int day, Move move) {
    return new Entry(
        november(day).atTime(9, 0).atZone(TERMS.calendar().zone()).toInstant(), 7, move);
  }

  private static LocalDate november(int day) {
    return LocalDate.of(2026, 11, day);
  }
}
