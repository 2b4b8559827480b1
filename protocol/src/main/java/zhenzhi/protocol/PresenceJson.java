package zhenzhi.protocol;

import zhenzhi.protocol.Presence.State;

/** Presences. */
final class PresenceJson {
  private static final Names<State> STATES = new Names<>(State.class);

  private PresenceJson() {}

  static Presence read(StationCode station, Fields presence) {
    return new Presence(
        station,
        presence.uuid("boot"),
        presence.text("connection", 1, 64),
        presence.oneOf("state", STATES),
        presence.textOrNull("device", 1, 64));
  }

  static void write(FieldsWriter out, Presence presence) {
    out.uuid("boot", presence.boot());
    out.text("connection", presence.connection());
    out.oneOf("state", STATES, presence.state());
    out.text("device", presence.device());
  }
}
