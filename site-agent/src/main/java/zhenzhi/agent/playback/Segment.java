package zhenzhi.agent.playback;

import java.time.Duration;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Playback.Evidence;

/** A stretch of uninterrupted play; {@code from} inclusive, {@code until} exclusive. */
public record Segment(int session, Duration from, Duration until, Content content) {

  public Duration length() {
    return until.minus(from);
  }

  /** As it is reported. */
  public Playback by(String player, Evidence evidence) {
    return new Playback(
        session,
        from,
        until,
        content.code(),
        content.title(),
        content.category(),
        player,
        evidence);
  }
}
