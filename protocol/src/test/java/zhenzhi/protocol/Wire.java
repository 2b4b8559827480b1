package zhenzhi.protocol;

import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Decoded.Rejected;
import zhenzhi.protocol.Topics.Channel;

/** The codec by channel, for tests that treat all messages alike. */
final class Wire {
  private Wire() {}

  static Decoded<?> read(Channel channel, byte[] json) {
    return switch (channel) {
      case REPORT -> ProtocolJson.decodeReport(Messages.STATION, json);
      case PRESENCE -> ProtocolJson.decodePresence(Messages.STATION, json);
      case RESULT -> ProtocolJson.decodeResult(Messages.STATION, json);
      case RECEIPT -> ProtocolJson.decodeReceipt(Messages.STATION, json);
      case COMMAND -> ProtocolJson.decodeCommand(Messages.STATION, json);
    };
  }

  /** Reads what must be readable. */
  static Accepted<?> accepted(Channel channel, byte[] json) {
    return switch (read(channel, json)) {
      case Accepted<?> accepted -> accepted;
      case Rejected<?> rejected -> throw new AssertionError(rejected);
    };
  }

  /** Reads what must not be readable. */
  static Rejected<?> rejected(Channel channel, byte[] json) {
    return switch (read(channel, json)) {
      case Accepted<?> accepted -> throw new AssertionError(accepted);
      case Rejected<?> rejected -> rejected;
    };
  }

  static byte[] write(Object message) {
    return switch (message) {
      case SentReport report -> ProtocolJson.encode(report);
      case Presence presence -> ProtocolJson.encode(presence);
      case Result result -> ProtocolJson.encode(result);
      case Receipt receipt -> ProtocolJson.encode(receipt);
      case Command command -> ProtocolJson.encode(command);
      default -> throw new IllegalArgumentException("not a message: " + message);
    };
  }
}
