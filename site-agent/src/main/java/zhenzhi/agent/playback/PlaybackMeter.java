package zhenzhi.agent.playback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.playback.Observation.Crashed;
import zhenzhi.agent.playback.Observation.Held;
import zhenzhi.agent.playback.Observation.Playing;
import zhenzhi.agent.playback.Observation.Stopped;

/**
 * Counts what was really played. Time counts between two observations of which the first says that
 * something plays and the second follows within {@link #GRACE}; so a hung player, a frozen box or a
 * sleep adds nothing. Not thread-safe.
 */
public final class PlaybackMeter {
  /** The longest silence of a player that still counts as played. */
  public static final Duration GRACE = Duration.ofSeconds(5);

  private Duration played;
  private int session;
  private boolean running;
  private @Nullable Content content;
  private Duration from = Duration.ZERO;
  private Duration confirmed = Duration.ZERO;
  private List<Segment> finished = new ArrayList<>();

  /**
   * Goes on where an earlier meter of this boot ended.
   *
   * @param played so far in this boot
   * @param session the last number given to a run in this boot, 0 if none
   */
  public PlaybackMeter(Duration played, int session) {
    this.played = played;
    this.session = session;
  }

  /** What a report takes with it. */
  public record Cut(List<Segment> segments, Duration played, int session) {
    public Cut {
      segments = List.copyOf(segments);
    }
  }

  public void observe(Observation seen) {
    confirm(seen.at());
    switch (seen) {
      case Playing(_, var now) -> play(now);
      case Held _ -> turnTo(null);
      case Stopped _, Crashed _ -> {
        turnTo(null);
        running = false;
      }
    }
  }

  /** Hands over what was played since the last cut. What is playing goes on in a new segment. */
  public Cut cut() {
    closeSegment();
    var cut = new Cut(finished, played, session);
    finished = new ArrayList<>();
    return cut;
  }

  /** What a cut would hand over now. */
  public Cut soFar() {
    var segments = new ArrayList<>(finished);
    var running = running();
    running.ifPresent(segments::add);
    return new Cut(
        segments, played.plus(running.map(Segment::length).orElse(Duration.ZERO)), session);
  }

  /** How many segments the next cut will have, at most. */
  public int segments() {
    return finished.size() + 1;
  }

  private void play(Content now) {
    if (!running) {
      running = true;
      session++;
    }
    if (!now.equals(content)) {
      turnTo(now);
    }
  }

  private void turnTo(@Nullable Content next) {
    closeSegment();
    content = next;
  }

  /** Counts up to {@code at} if something was playing and the silence since was short. */
  private void confirm(Duration at) {
    if (content != null && at.minus(confirmed).compareTo(GRACE) > 0) {
      closeSegment();
      from = at;
    }
    confirmed = later(at, confirmed);
  }

  private Optional<Segment> running() {
    return content != null && confirmed.compareTo(from) > 0
        ? Optional.of(new Segment(session, from, confirmed, content))
        : Optional.empty();
  }

  private void closeSegment() {
    running()
        .ifPresent(segment -> {
          finished.add(segment);
          played = played.plus(segment.length());
        });
    from = confirmed;
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
