package zhenzhi.standalone.hostile;

/** What a broker answers to a packet. */
sealed interface Answer {
  /**
   * A packet.
   *
   * @param type as its first half byte says
   * @param reason of MQTT 5; from 128 on it is a no
   */
  record Packet(int type, int reason) implements Answer {}

  /** It ended the connection, or never let it come about. */
  record Closed(String why) implements Answer {}

  /** It said nothing for as long as was waited. */
  record Silence() implements Answer {}

  int CONNACK = 2;
  int PUBLISH = 3;
  int PUBACK = 4;
  int SUBACK = 9;
  int DISCONNECT = 14;
  int NO = 0x80;

  default boolean isYes() {
    return switch (this) {
      case Packet(var type, var reason) -> type != DISCONNECT && reason < NO;
      case Closed _ -> false;
      case Silence _ -> true;
    };
  }

  default String words() {
    return switch (this) {
      case Packet(var type, var reason) ->
          switch (type) {
            case CONNACK -> "CONNACK " + reason;
            case PUBLISH -> "a message of somebody else";
            case PUBACK -> "PUBACK " + reason;
            case SUBACK -> "SUBACK " + reason;
            case DISCONNECT -> "DISCONNECT " + reason;
            default -> "packet " + type;
          };
      case Closed(var why) -> why;
      case Silence _ -> "silence";
    };
  }
}
