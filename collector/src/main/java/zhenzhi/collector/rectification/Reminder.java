package zhenzhi.collector.rectification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is reminded of while nothing happens, in this order, and of each once for a due date. From
 * {@link #OVERDUE} on it goes up the chain of those who answer for the site.
 */
public enum Reminder {
  /** 催签收: the keeper. */
  SIGN(0),
  /** 快到期: the keeper. */
  NEAR(0),
  /** 超时: the keeper and the direct responsible. */
  OVERDUE(0),
  /** 超时: the first responsible. */
  DEPUTY(1),
  /** 超时: 办事处 and 远教办. */
  OFFICE(2),
  /** 超时: 部门负责人. */
  HEAD(3);

  private final int rungs;

  /** {@code rungs}: how many lie between it and the first day overdue. */
  Reminder(int rungs) {
    this.rungs = rungs;
  }

  /** What is due by now and has not been told: of several only the last. */
  public static Optional<Reminder> due(Rectification order, LocalDate today, Terms terms) {
    return left(order)
        .filter(one -> one.day(order, terms).filter(day -> !day.isAfter(today)).isPresent())
        .max(Comparator.naturalOrder());
  }

  /** The day on which the next is due; absent while nothing has to be done. */
  public static Optional<LocalDate> next(Rectification order, Terms terms) {
    return left(order)
        .flatMap(one -> one.day(order, terms).stream())
        .min(Comparator.naturalOrder());
  }

  private static Stream<Reminder> left(Rectification order) {
    return Arrays.stream(values())
        .filter(one -> order.reminded().filter(last -> last.compareTo(one) >= 0).isEmpty());
  }

  /** Nobody is reminded while the office has something to decide. */
  private Optional<LocalDate> day(Rectification order, Terms terms) {
    if (!order.stage().isRunning() || order.stopped().isPresent()) {
      return Optional.empty();
    }
    return switch (this) {
      case SIGN -> Optional.of(order.signBy().plusDays(1)).filter(_ -> isUnsigned(order));
      case NEAR -> Optional.of(order.due().minusDays(Terms.NEAR_DAYS));
      case OVERDUE, DEPUTY, OFFICE, HEAD ->
          Optional.of(order.due().plusDays(1L + (long) terms.rungDays() * rungs));
    };
  }

  private static boolean isUnsigned(Rectification order) {
    return order.stage() == Stage.ISSUED;
  }
}
