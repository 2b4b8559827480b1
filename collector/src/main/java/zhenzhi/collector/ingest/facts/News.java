package zhenzhi.collector.ingest.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;

/** The newest of each kind that a batch has of a station; null where it has none. */
record News(
    long station,
    @Nullable Instant heard,
    @Nullable Item<Received> report,
    @Nullable Item<Reception> reception,
    @Nullable Item<Line> line,
    @Nullable Item<Box> box,
    @Nullable Item<Binding> binding,
    @Nullable Item<Playback> playback,
    @Nullable Waiting waiting,
    @Nullable Waiting drained) {

  /**
   * One of each station, in order.
   *
   * @param heard when anything last came from each
   * @param told what the outboxes held
   */
  static List<News> of(Items items, Map<Long, Instant> heard, Collection<Waiting> told) {
    var report = Item.newest(items.reports());
    var reception = Item.newest(items.reception());
    var line = Item.newest(items.line());
    var box = Item.newest(items.box());
    var binding = Item.newest(items.binding());
    var playback = Item.newest(items.playback());
    var waiting = Waiting.newest(told);
    var drained = Waiting.lastAlone(told);
    return Stream.of(heard.keySet(), report.keySet())
        .flatMap(Collection::stream)
        .distinct()
        .sorted()
        .map(station ->
            new News(
                station,
                heard.get(station),
                report.get(station),
                reception.get(station),
                line.get(station),
                box.get(station),
                binding.get(station),
                playback.get(station),
                waiting.get(station),
                drained.get(station)))
        .toList();
  }
}
