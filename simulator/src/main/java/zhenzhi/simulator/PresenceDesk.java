package zhenzhi.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.Presence.State;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.box.Run;

/**
 * Says which boxes came and went. The boxes share a connection, so what a broker would say of a
 * lost box is said here.
 */
final class PresenceDesk {
  private final Map<StationCode, Presence> last = new HashMap<>();

  /** What is to be said of {@code site} at {@code now}, if anything changed. */
  Optional<Presence> change(SimulatedSite site, Instant now) {
    var code = site.code();
    var before = last.get(code);
    var run = site.online(now);
    var change = run.isPresent() ? came(run.get(), before) : went(site, before, now);
    change.ifPresent(it -> last.put(code, it));
    return change;
  }

  private static Optional<Presence> came(Run run, @Nullable Presence before) {
    var boot = run.boot();
    var known = before != null && before.state() == State.ONLINE && before.boot().equals(boot);
    return known
        ? Optional.empty()
        : Optional.of(new Presence(run.station(), boot, connection(), State.ONLINE));
  }

  /** A site that is down when the simulation begins goes once it has told what was before. */
  private static Optional<Presence> went(
      SimulatedSite site, @Nullable Presence before, Instant now) {
    if (before == null) {
      return site.outbox().isEmpty(now)
          ? Optional.of(new Presence(site.code(), UUID.randomUUID(), connection(), State.LOST))
          : Optional.empty();
    }
    return before.state() == State.ONLINE
        ? Optional.of(
            new Presence(before.station(), before.boot(), before.connection(), State.LOST))
        : Optional.empty();
  }

  /** Every box that is on the line stops in good order. */
  List<Presence> stops() {
    return last.values().stream()
        .filter(it -> it.state() == State.ONLINE)
        .map(it -> new Presence(it.station(), it.boot(), it.connection(), State.STOPPED))
        .toList();
  }

  /** Says everything anew: what was said while the line was down, nobody heard. */
  void forget() {
    last.clear();
  }

  private static String connection() {
    return "sim-" + UUID.randomUUID();
  }
}
