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
 * @param joined whether it counts only together with the next, which was written with it
 */
record ReportFrame(
    long place, UUID boot, Duration played, int session, boolean withSamples, boolean joined) {
  static final int HEAD = 37;
  private static final int SAMPLES = 1;
  private static final int JOINED = 2;

  long ordinal() {
    return Place.ordinal(place);
  }

  long seq() {
    return Place.seq(place);
  }

  /**
   * @param boot of the report
   * @param now how far the present boot got with it
   */
  static ReportFrame of(long place, UUID boot, Boot now, boolean withSamples) {
    return new ReportFrame(place, boot, now.played(), now.session(), withSamples, false);
  }

  ReportFrame joinedWithNext(boolean isJoined) {
    return new ReportFrame(place, boot, played, session, withSamples, isJoined);
  }

  ByteBuffer body(byte[] payload) {
    return ByteBuffer.allocate(HEAD + payload.length)
        .putLong(place)
        .putLong(boot.getMostSignificantBits())
        .putLong(boot.getLeastSignificantBits())
        .putLong(played.toMillis())
        .putInt(session)
        .put((byte) ((withSamples ? SAMPLES : 0) | (joined ? JOINED : 0)))
        .put(payload)
        .flip();
  }

  /** The last session that {@code report} tells of, 0 if it tells of none. */
  static int lastSession(Report report) {
    return report.playback().stream().mapToInt(Playback::session).max().orElse(0);
  }

  /** Reads what is before the payload. */
  static ReportFrame read(ByteBuffer body) {
    var place = body.getLong();
    var boot = new UUID(body.getLong(), body.getLong());
    var played = Duration.ofMillis(body.getLong());
    var session = body.getInt();
    var flags = body.get();
    return new ReportFrame(
        place, boot, played, session, (flags & SAMPLES) != 0, (flags & JOINED) != 0);
  }

  static byte[] payload(ByteBuffer body) {
    var payload = new byte[body.limit() - HEAD];
    body.get(HEAD, payload);
    return payload;
  }
}
