package zhenzhi.protocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a box is connected. Published on connecting and on stopping; the broker publishes {@link
 * State#LOST} as the last will. Not retained: every retained topic costs a broker tens of
 * kilobytes.
 *
 * @param connection 1 to 64 characters, drawn anew for each connection: a late will of an older
 *     connection must not end a newer one
 * @param device 1 to 64 characters, the box's serial number or hardware address; null where it does
 *     not say
 */
public record Presence(
    StationCode station, UUID boot, String connection, State state, @Nullable String device) {

  /** Of a box that does not say which device it is. */
  public Presence(StationCode station, UUID boot, String connection, State state) {
    this(station, boot, connection, state, null);
  }

  public enum State {
    ONLINE,
    /** The agent stopped in good order. */
    STOPPED,
    /** The broker lost it. */
    LOST
  }
}
