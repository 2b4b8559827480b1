package zhenzhi.simulator.heard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;

/** What has arrived of one site: the newest of each kind, and what is news since the last look. */
final class Inbox {
  private final List<Happened> events = new ArrayList<>();
  private final List<Taken<? extends Sample>> kept = new ArrayList<>();
  private @Nullable Taken<Reception> reception;
  private @Nullable Taken<Line> line;
  private @Nullable Taken<Box> box;
  private @Nullable Taken<Binding> binding;
  private boolean playing;

  /**
   * @param late whether it had to wait until the site was heard again
   */
  void take(Report report, long arrived, boolean late) {
    var when = Instant.ofEpochMilli(report.taken());
    var now = Instant.ofEpochMilli(arrived);
    for (var noted : report.events()) {
      events.add(new Happened(Instant.ofEpochMilli(noted.at()), now, noted.event()));
    }
    if (report.reception() != null) {
      reception = keep(new Taken<>(when, now, report.reception()), late);
    }
    if (report.line() != null) {
      line = keep(new Taken<>(when, now, report.line()), late);
    }
    if (report.box() != null) {
      box = keep(new Taken<>(when, now, report.box()), late);
    }
    if (report.binding() != null) {
      binding = keep(new Taken<>(when, now, report.binding()), late);
    }
    playing = report.playing();
  }

  private <S extends Sample> Taken<S> keep(Taken<S> taken, boolean late) {
    if (late) {
      kept.add(taken);
    }
    return taken;
  }

  /** What is known now; news are told once. */
  Heard tell(Reach reach, long since) {
    var heard =
        new Heard(
            reach,
            Instant.ofEpochMilli(since),
            reception,
            line,
            box,
            binding,
            List.copyOf(events),
            List.copyOf(kept),
            playing);
    events.clear();
    kept.clear();
    return heard;
  }
}
