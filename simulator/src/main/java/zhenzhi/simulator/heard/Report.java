package zhenzhi.simulator.heard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;

/**
 * A report as it waits in an outbox: of each kind of sample only the newest.
 *
 * @param leaves when it is at the collector at the earliest, milliseconds
 */
record Report(
    long taken,
    long leaves,
    @Nullable Reception reception,
    @Nullable Line line,
    @Nullable Box box,
    @Nullable Binding binding,
    boolean playing,
    List<Noted> events) {

  /** An event of the box, and when it happened. */
  record Noted(long at, Event event) {}
}
