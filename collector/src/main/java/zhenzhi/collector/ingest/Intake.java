package zhenzhi.collector.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import zhenzhi.collector.ingest.Message.Announced;
import zhenzhi.collector.ingest.Message.Answered;
import zhenzhi.collector.ingest.Message.Refused;
import zhenzhi.collector.ingest.Message.Reported;
import zhenzhi.protocol.Decoded;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.Decoded.Rejected;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;

/** Reads what came. Whatever a stranger sends, the answer is a value. */
final class Intake {
  private Intake() {}

  static Message read(String topic, byte[] payload) {
    var address = Topics.parse(topic);
    if (address.isEmpty()) {
      return strange(topic);
    }
    var station = address.get().station();
    return switch (address.get().channel()) {
      case REPORT -> message(ProtocolJson.decodeReport(station, payload), station, Reported::new);
      case PRESENCE ->
          message(
              ProtocolJson.decodePresence(station, payload),
              station,
              (presence, _) -> new Announced(presence));
      case RESULT -> message(ProtocolJson.decodeResult(station, payload), station, Answered::new);
      case RECEIPT, COMMAND -> strange(topic);
    };
  }

  private static <T> Message message(
      Decoded<T> decoded, StationCode station, BiFunction<T, List<LeftOut>, Message> accept) {
    return switch (decoded) {
      case Accepted<T>(var message, var leftOut) -> accept.apply(message, leftOut);
      case Rejected<T>(var reason, var detail, var id) ->
          new Refused(Reason.of(reason), detail, Optional.of(station), Optional.ofNullable(id));
    };
  }

  private static Refused strange(String topic) {
    return new Refused(
        Reason.UNKNOWN_TOPIC,
        "no station publishes on '" + topic + "'",
        Optional.empty(),
        Optional.empty());
  }
}
