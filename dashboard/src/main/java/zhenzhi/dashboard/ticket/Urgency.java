package zhenzhi.dashboard.ticket;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.ticket.Colour;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Says how a ticket's time stands. */
final class Urgency {
  private Urgency() {}

  static Badge of(TicketLine line, Instant now) {
    if (line.stage() == Stage.WITHDRAWN) {
      return new Badge(Tone.IDLE, "不计");
    }
    if (line.stage().isEnd()) {
      return line.isLate() ? new Badge(Tone.BAD, "超时") : new Badge(Tone.GOOD, "按时");
    }
    return switch (Colour.of(line.acceptDue(), line.resolveDue(), now)) {
      case STOPPED -> new Badge(Tone.IDLE, "停表");
      case RED -> new Badge(Tone.BAD, "红：超时");
      case YELLOW -> new Badge(Tone.WARN, "黄：没按时接单");
      case BLUE -> new Badge(Tone.SOON, "蓝：快到期");
      case NONE -> new Badge(Tone.GOOD, "正常");
    };
  }

  /** Until when something has to be done; empty while no clock runs. */
  static String due(TicketLine line, Times times) {
    return Stream.of(
            line.acceptDue().map(at -> times.moment(at) + " 前接单"),
            line.resolveDue().map(at -> times.moment(at) + " 前修好"))
        .flatMap(Optional::stream)
        .collect(joining("，"));
  }
}
