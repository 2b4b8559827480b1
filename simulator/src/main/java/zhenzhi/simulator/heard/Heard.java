package zhenzhi.simulator.heard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;

/**
 * What the collector knows of a site at a moment. While nothing new arrives it is the same object.
 *
 * @param since when the broker said so
 * @param reception the newest that has arrived; likewise the next three
 * @param events that arrived since the last look, in order
 * @param kept samples that were taken while the site could not be heard and arrived since the last
 *     look, one of each kind for each report that was kept, in order
 * @param playing whether something was, by the newest report
 */
public record Heard(
    Reach reach,
    Instant since,
    @Nullable Taken<Reception> reception,
    @Nullable Taken<Line> line,
    @Nullable Taken<Box> box,
    @Nullable Taken<Binding> binding,
    List<Happened> events,
    List<Taken<? extends Sample>> kept,
    boolean playing) {

  Heard quiet() {
    return events.isEmpty() && kept.isEmpty()
        ? this
        : new Heard(reach, since, reception, line, box, binding, List.of(), List.of(), playing);
  }
}
