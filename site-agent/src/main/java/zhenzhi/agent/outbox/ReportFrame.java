package zhenzhi.agent.outbox;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Report;

/**
 * What a frame says of a report before its payload: enough to number and count on without reading
 * it.
 *
 * @param played in its boot so far
 * @param session the last that its boot told of so far
 */
record ReportFrame(
    long place, UUID boot, Duration played, int session, boolean withSamples, int payload) {
  static final int HEAD = 37;

  long ordinal() {
    return Shelf.ordinal(place);
  }

  long seq() {
    return Shelf.seq(place);
  }

  /**
   * @param boot of the report
   * @param now how far the present boot got with it
   */
  static ByteBuffer body(long place, UUID boot, Boot now, boolean withSamples, byte[] payload) {
    return ByteBuffer.allocate(HEAD + payload.length)
        .putLong(place)
        .putLong(boot.getMostSignificantBits())
        .putLong(boot.getLeastSignificantBits())
        .putLong(now.played().toMillis())
        .putInt(now.session())
        .put((byte) (withSamples ? 1 : 0))
        .put(payload)
        .flip();
  }

  /** The last session that {@code report} tells of, 0 if it tells of none. */
  static int lastSession(Report report) {
    return report.playback().stream().mapToInt(Playback::session).max().orElse(0);
  }

  /** Reads what is before the payload. */
  static ReportFrame read(ByteBuffer body) {
    return new ReportFrame(
        body.getLong(),
        new UUID(body.getLong(), body.getLong()),
        Duration.ofMillis(body.getLong()),
        body.getInt(),
        body.get() != 0,
        body.remaining());
  }

  static byte[] payload(ByteBuffer body) {
    var payload = new byte[body.remaining() - HEAD];
    body.get(HEAD, payload);
    return payload;
  }
}
