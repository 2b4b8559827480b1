package zhenzhi.protocol;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event.BindingMismatch;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.Booted;
import zhenzhi.protocol.Event.ClockStepped;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Event.LineChanged;
import zhenzhi.protocol.Event.PlayerCrashed;
import zhenzhi.protocol.Event.ReceptionChanged;
import zhenzhi.protocol.Event.ReportsDropped;

/** Events. */
final class EventJson {
  private static final Names<BootCause> CAUSES = new Names<>(BootCause.class);
  private static final Names<DropCause> DROP_CAUSES = new Names<>(DropCause.class);
  private static final long FARTHEST_STEP = Duration.ofDays(200 * 365).toMillis();

  private EventJson() {}

  static Event read(Fields event) {
    var kind = event.text("kind", 1, 64);
    var uptime = event.uptime("uptimeMs");
    return switch (kind) {
      case "booted" -> new Booted(uptime, event.oneOf("cause", CAUSES), earlier(event));
      case "player-crashed" ->
          new PlayerCrashed(
              uptime, event.text("player", 1, 32), event.countOrNull("exitCode", -1_000, 1_000));
      case "binding-mismatch" ->
          new BindingMismatch(
              uptime,
              event.textOrNull("account", 1, 64),
              event.text("device", 1, 64),
              event.textOrEmpty("detail", 200));
      case "reception-changed" ->
          new ReceptionChanged(uptime, event.text("receiver", 1, 32), event.flag("locked"));
      case "line-changed" ->
          new LineChanged(uptime, event.flag("up"), event.textOrEmpty("detail", 200));
      case "clock-stepped" ->
          new ClockStepped(uptime, event.millis("byMs", -FARTHEST_STEP, FARTHEST_STEP));
      case "reports-dropped" -> dropped(event);
      default ->
          throw event.outOfRange(
              "kind",
              "booted, player-crashed, binding-mismatch, reception-changed, line-changed,"
                  + " clock-stepped or reports-dropped");
    };
  }

  private static @Nullable EarlierBoot earlier(Fields booted) {
    if (!booted.has("earlier")) {
      return null;
    }
    var earlier = booted.object("earlier");
    return new EarlierBoot(earlier.uuid("boot"), earlier.whole("lastSeq", 0, ReportId.LAST_SEQ));
  }

  private static ReportsDropped dropped(Fields event) {
    return new ReportsDropped(
        event.uptime("uptimeMs"),
        event.uuid("boot"),
        event.whole("firstSeq", 1, ReportId.LAST_SEQ),
        event.count("reports", 1, Integer.MAX_VALUE),
        event.oneOf("cause", DROP_CAUSES));
  }

  static void write(FieldsWriter out, Event event) {
    out.text("kind", kind(event));
    out.millis("uptimeMs", event.uptime());
    switch (event) {
      case Booted(_, var cause, var earlier) -> {
        out.oneOf("cause", CAUSES, cause);
        if (earlier != null) {
          out.object("earlier", _ -> write(out, earlier));
        }
      }
      case PlayerCrashed(_, var player, var exitCode) -> {
        out.text("player", player);
        out.wholeOrNull("exitCode", exitCode == null ? null : exitCode.longValue());
      }
      case BindingMismatch(_, var account, var device, var detail) -> {
        out.text("account", account);
        out.text("device", device);
        out.textUnlessEmpty("detail", detail);
      }
      case ReceptionChanged(_, var receiver, var locked) -> {
        out.text("receiver", receiver);
        out.flag("locked", locked);
      }
      case LineChanged(_, var up, var detail) -> {
        out.flag("up", up);
        out.textUnlessEmpty("detail", detail);
      }
      case ClockStepped(_, var by) -> out.millis("byMs", by);
      case ReportsDropped(_, var boot, var first, var reports, var cause) -> {
        out.uuid("boot", boot);
        out.whole("firstSeq", first);
        out.whole("reports", reports);
        out.oneOf("cause", DROP_CAUSES, cause);
      }
    }
  }

  private static void write(FieldsWriter out, EarlierBoot earlier) {
    out.uuid("boot", earlier.boot());
    out.whole("lastSeq", earlier.lastSeq());
  }

  private static String kind(Event event) {
    return switch (event) {
      case Booted _ -> "booted";
      case PlayerCrashed _ -> "player-crashed";
      case BindingMismatch _ -> "binding-mismatch";
      case ReceptionChanged _ -> "reception-changed";
      case LineChanged _ -> "line-changed";
      case ClockStepped _ -> "clock-stepped";
      case ReportsDropped _ -> "reports-dropped";
    };
  }
}
