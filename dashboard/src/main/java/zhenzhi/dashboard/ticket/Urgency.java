package zhenzhi.dashboard.ticket;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** How a ticket's time stands, in the three colours of 督办: 蓝 near due, 黄 behind, 红 overdue. */
final class Urgency {
  /** From three days before it is due [official]. */
  private static final Duration NEAR = Duration.ofDays(3);

  private Urgency() {}

  static Badge of(TicketLine line, Instant now) {
    if (line.stage() == Stage.WITHDRAWN) {
      return new Badge(Tone.IDLE, "不计");
    }
    if (line.stage().isEnd()) {
      return line.isLate() ? new Badge(Tone.BAD, "超时") : new Badge(Tone.GOOD, "按时");
    }
    if (line.waits().isPresent() || line.resolveDue().isEmpty()) {
      return new Badge(Tone.IDLE, "停表");
    }
    if (isOver(line.resolveDue(), now)) {
      return new Badge(Tone.BAD, "红：超时");
    }
    if (isOver(line.acceptDue(), now)) {
      return new Badge(Tone.WARN, "黄：没按时接单");
    }
    return line.resolveDue().get().minus(NEAR).isBefore(now)
        ? new Badge(Tone.LIVE, "蓝：快到期")
        : new Badge(Tone.GOOD, "正常");
  }

  /** Until when something has to be done; empty while no clock runs. */
  static String due(TicketLine line, Times times) {
    return Stream.of(
            line.acceptDue().map(at -> times.moment(at) + " 前接单"),
            line.resolveDue().map(at -> times.moment(at) + " 前修好"))
        .flatMap(Optional::stream)
        .collect(joining("，"));
  }

  private static boolean isOver(Optional<Instant> due, Instant now) {
    return due.filter(at -> at.isBefore(now)).isPresent();
  }
}
