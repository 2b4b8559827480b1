package zhenzhi.protocol;

import java.time.Duration;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.Command.Order.Diagnose;
import zhenzhi.protocol.Command.Order.ReportNow;
import zhenzhi.protocol.Command.Order.SetInterval;

/** Commands. */
final class CommandJson {
  private static final long SECOND = Duration.ofSeconds(1).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private CommandJson() {}

  static Command read(StationCode station, Fields command) {
    return new Command(
        command.uuid("id"), station, command.instant("expires"), order(command.object("order")));
  }

  static void write(FieldsWriter out, Command command) {
    out.uuid("id", command.id());
    out.instant("expires", command.expires());
    out.object("order", order -> write(order, command.order()));
  }

  private static Order order(Fields order) {
    return switch (order.text("kind", 1, 64)) {
      case "report-now" -> new ReportNow();
      case "diagnose" -> new Diagnose();
      case "set-interval" -> interval(order);
      default -> throw order.outOfRange("kind", "report-now, diagnose or set-interval");
    };
  }

  private static SetInterval interval(Fields order) {
    var sample = order.millis("sampleMs", SECOND, HOUR);
    var report = order.millis("reportMs", SECOND, HOUR);
    if (report.compareTo(sample) < 0) {
      throw order.outOfRange("reportMs", "at least sampleMs");
    }
    return new SetInterval(sample, report);
  }

  private static void write(FieldsWriter out, Order order) {
    switch (order) {
      case ReportNow _ -> out.text("kind", "report-now");
      case Diagnose _ -> out.text("kind", "diagnose");
      case SetInterval(var sample, var report) -> {
        out.text("kind", "set-interval");
        out.millis("sampleMs", sample);
        out.millis("reportMs", report);
      }
    }
  }
}
