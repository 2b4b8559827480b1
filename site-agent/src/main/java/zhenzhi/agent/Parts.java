package zhenzhi.agent;

import java.util.ArrayList;
import java.util.List;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Limits;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.Sample;

/** Divides a report that is too large for one message. */
final class Parts {
  /** What is added when it is sent fits beside it. */
  static final int ENOUGH_BYTES = 60_000;

  private final Report whole;
  private final int bare;
  private final List<Report> full = new ArrayList<>();
  private List<Sample> samples = new ArrayList<>();
  private List<Playback> playback = new ArrayList<>();
  private List<Event> events = new ArrayList<>();
  private int bytes;

  private Parts(Report whole) {
    this.whole = whole;
    this.bare = size(List.of(), List.of(), List.of());
    this.bytes = bare;
  }

  /**
   * Each as full as may be, numbered from that of {@code report} on, within the protocol's limits.
   */
  static List<Report> of(Report report) {
    return fits(report) ? List.of(report) : new Parts(report).divided();
  }

  private static boolean fits(Report report) {
    return report.samples().size() <= Limits.SAMPLES
        && report.playback().size() <= Limits.PLAYBACK
        && report.events().size() <= Limits.EVENTS
        && ProtocolJson.encodeKept(report).length <= ENOUGH_BYTES;
  }

  private List<Report> divided() {
    for (var one : whole.playback()) {
      makeRoom(size(List.of(), List.of(one), List.of()), playback.size() == Limits.PLAYBACK);
      playback.add(one);
    }
    for (var one : whole.events()) {
      makeRoom(size(List.of(), List.of(), List.of(one)), events.size() == Limits.EVENTS);
      events.add(one);
    }
    for (var one : whole.samples()) {
      makeRoom(size(List.of(one), List.of(), List.of()), samples.size() == Limits.SAMPLES);
      samples.add(one);
    }
    full.add(part(samples, playback, events));
    return full;
  }

  /** Begins another part if the next item does not fit into this one. */
  private void makeRoom(int withBare, boolean isFull) {
    var item = withBare - bare + 1; // and a comma
    if (isFull || (bytes > bare && bytes + item > ENOUGH_BYTES)) {
      full.add(part(samples, playback, events));
      samples = new ArrayList<>();
      playback = new ArrayList<>();
      events = new ArrayList<>();
      bytes = bare;
    }
    bytes += item;
  }

  private int size(List<Sample> some, List<Playback> played, List<Event> happened) {
    return ProtocolJson.encodeKept(part(some, played, happened)).length;
  }

  private Report part(List<Sample> some, List<Playback> played, List<Event> happened) {
    var first = whole.id();
    return new Report(
        new ReportId(first.station(), first.boot(), first.seq() + full.size()),
        whole.agent(),
        whole.made(),
        some,
        played,
        whole.played(),
        happened,
        0);
  }
}
