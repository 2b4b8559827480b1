package zhenzhi.protocol;

import java.time.Duration;
import java.util.List;

/**
 * What a box observed since its last report. It is written once, kept in the outbox, and freed only
 * by a {@link Receipt}. The one thing that may happen to it there: a full outbox takes its samples
 * out, and says so.
 *
 * @param agent name and version of the program that wrote it, 1 to 64 characters
 * @param made both clocks at the moment of writing
 * @param samples states, at most {@link Limits#SAMPLES}
 * @param playback what was played, at most {@link Limits#PLAYBACK}; segments of one report do not
 *     overlap, but a segment may continue one of an earlier report
 * @param played time played since {@code id.boot} began: never falls within a boot, so that the sum
 *     survives the loss of any segment
 * @param events what happened, at most {@link Limits#EVENTS}
 * @param samplesDropped samples that a full outbox took out of it
 */
public record Report(
    ReportId id,
    String agent,
    ClockReading made,
    List<Sample> samples,
    List<Playback> playback,
    Duration played,
    List<Event> events,
    int samplesDropped) {
  public Report {
    samples = List.copyOf(samples);
    playback = List.copyOf(playback);
    events = List.copyOf(events);
  }

  /** The same without its samples, which repeat themselves: the rest does not. */
  public Report withoutSamples() {
    return new Report(
        id, agent, made, List.of(), playback, played, events, samplesDropped + samples.size());
  }
}
