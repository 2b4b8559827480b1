package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.picture.StationEvent;
import zhenzhi.protocol.Event;

/**
 * Something that happened at a site.
 *
 * @param kind booted, player-crashed, binding-mismatch, reception-changed, line-changed,
 *     clock-stepped or reports-dropped
 * @param what of it, in a word or number
 * @param detail in the box's or the operator's words
 */
@Serdeable
record EventView(Instant at, String kind, String what, @Nullable String detail) {

  static EventView of(StationEvent event) {
    var at = event.at();
    return switch (event.event()) {
      case Event.Booted(_, var cause, _) -> new EventView(at, "booted", cause.name(), null);
      case Event.PlayerCrashed(_, var player, var exit) ->
          new EventView(at, "player-crashed", player, exit == null ? null : "exit code " + exit);
      case Event.BindingMismatch(_, var account, _, var detail) ->
          new EventView(at, "binding-mismatch", account == null ? "" : account, detail);
      case Event.ReceptionChanged(_, _, var locked) ->
          new EventView(at, "reception-changed", locked ? "locked" : "lost", null);
      case Event.LineChanged(_, var up, var detail) ->
          new EventView(at, "line-changed", up ? "up" : "down", detail);
      case Event.ClockStepped(_, var by) ->
          new EventView(at, "clock-stepped", by.toSeconds() + " s", null);
      case Event.ReportsDropped(_, _, _, var reports, var cause) ->
          new EventView(at, "reports-dropped", "" + reports, cause.name());
    };
  }
}
