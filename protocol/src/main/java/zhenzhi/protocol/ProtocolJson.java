package zhenzhi.protocol;

/** The one codec: messages to JSON (UTF-8) and back. {@code asyncapi.yaml} is its public face. */
public final class ProtocolJson {
  private ProtocolJson() {}

  /** A report as it goes over the line. */
  public static byte[] encode(SentReport report) {
    return pending();
  }

  /** A report as the outbox keeps it: the same without {@code sent}. */
  public static byte[] encodeKept(Report report) {
    return pending();
  }

  /** Reads what {@link #encodeKept} wrote; throws IllegalArgumentException if it is damaged. */
  public static Report decodeKept(byte[] json) {
    return pending();
  }

  public static byte[] encode(Presence presence) {
    return pending();
  }

  public static byte[] encode(Receipt receipt) {
    return pending();
  }

  public static byte[] encode(Command command) {
    return pending();
  }

  public static byte[] encode(Result result) {
    return pending();
  }

  /** Reads a report that came on {@code station}'s topic. Items out of range are left out. */
  public static Decoded<SentReport> decodeReport(StationCode station, byte[] json) {
    return pending();
  }

  public static Decoded<Presence> decodePresence(StationCode station, byte[] json) {
    return pending();
  }

  public static Decoded<Receipt> decodeReceipt(StationCode station, byte[] json) {
    return pending();
  }

  public static Decoded<Command> decodeCommand(StationCode station, byte[] json) {
    return pending();
  }

  public static Decoded<Result> decodeResult(StationCode station, byte[] json) {
    return pending();
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private static <T> T pending() {
    throw new UnsupportedOperationException("written in the next slice");
  }
}
