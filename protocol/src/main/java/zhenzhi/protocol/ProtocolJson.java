package zhenzhi.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.SentReport.Backlog;

/**
 * The one codec: messages to JSON (UTF-8) and back. {@code asyncapi.yaml} is its public face.
 *
 * <p>Reading never throws on what a stranger sent. Writing does not judge: what a probe measured is
 * written as it is, and the reader says what it thinks of it.
 */
public final class ProtocolJson {
  private ProtocolJson() {}

  /** A report as it goes over the line. */
  public static byte[] encode(SentReport report) {
    var kept = encodeKept(report.report());
    return encodeSent(kept, report.sentBoot(), report.sentAt(), report.backlog());
  }

  /** A report as the outbox keeps it: the same without {@code sent}. */
  public static byte[] encodeKept(Report report) {
    return FieldsWriter.message(report.id().station(), out -> ReportJson.write(out, report));
  }

  /** What the outbox kept, byte for byte, with {@code sent} at its end. */
  public static byte[] encodeSent(
      byte[] kept, UUID sentBoot, ClockReading sentAt, Backlog backlog) {
    var sent = FieldsWriter.object(out -> ReportJson.writeSent(out, sentBoot, sentAt, backlog));
    var json = Arrays.copyOf(kept, kept.length + sent.length - 1);
    json[kept.length - 1] = ','; // in place of the brace that ended it
    System.arraycopy(sent, 1, json, kept.length, sent.length - 1);
    return json;
  }

  /**
   * Reads what {@link #encodeKept} wrote, without the items that are out of range; throws
   * IllegalArgumentException if it is damaged.
   */
  public static Report decodeKept(byte[] json) {
    return ReportJson.decodeKept(json);
  }

  public static byte[] encode(Presence presence) {
    return FieldsWriter.message(presence.station(), out -> PresenceJson.write(out, presence));
  }

  public static byte[] encode(Receipt receipt) {
    return FieldsWriter.message(receipt.station(), out -> ReceiptJson.write(out, receipt));
  }

  public static byte[] encode(Command command) {
    return FieldsWriter.message(command.station(), out -> CommandJson.write(out, command));
  }

  public static byte[] encode(Result result) {
    return FieldsWriter.message(result.station(), out -> ResultJson.write(out, result));
  }

  /** Reads a report that came on {@code station}'s topic. Items out of range are left out. */
  public static Decoded<SentReport> decodeReport(StationCode station, byte[] json) {
    return ReportJson.decode(station, json);
  }

  public static Decoded<Presence> decodePresence(StationCode station, byte[] json) {
    return decode(station, json, (fields, _) -> PresenceJson.read(station, fields));
  }

  public static Decoded<Receipt> decodeReceipt(StationCode station, byte[] json) {
    return decode(station, json, (fields, leftOut) -> ReceiptJson.read(station, fields, leftOut));
  }

  public static Decoded<Command> decodeCommand(StationCode station, byte[] json) {
    return decode(station, json, (fields, _) -> CommandJson.read(station, fields));
  }

  public static Decoded<Result> decodeResult(StationCode station, byte[] json) {
    return decode(station, json, (fields, leftOut) -> ResultJson.read(station, fields, leftOut));
  }

  /** An event by itself, as the database keeps it. */
  public static byte[] encode(Event event) {
    return FieldsWriter.object(out -> EventJson.write(out, event));
  }

  /** Reads what {@link #encode(Event)} wrote; throws IllegalArgumentException if it is damaged. */
  public static Event decodeEvent(byte[] json) {
    try {
      return EventJson.read(Envelope.bare(json));
    } catch (Unfit damaged) {
      throw new IllegalArgumentException("a damaged event: " + damaged.getMessage(), damaged);
    }
  }

  private static <T> Decoded<T> decode(StationCode station, byte[] json, Reader<T> reader) {
    try {
      var leftOut = new ArrayList<LeftOut>();
      var message = reader.read(Envelope.open(station, json), leftOut);
      return new Accepted<>(message, leftOut);
    } catch (Unfit unfit) {
      return unfit.rejected(null);
    }
  }

  private interface Reader<T> {
    T read(Fields fields, List<LeftOut> leftOut);
  }
}
