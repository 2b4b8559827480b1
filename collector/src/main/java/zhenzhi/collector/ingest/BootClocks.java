package zhenzhi.collector.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.completeness.RunRepository.StationBoot;
import zhenzhi.collector.ingest.facts.BootClockRepository.Begun;
import zhenzhi.collector.ingest.facts.Known;
import zhenzhi.collector.ingest.placement.BootClock;
import zhenzhi.collector.ingest.placement.ClockRule;
import zhenzhi.collector.ingest.placement.Placement;
import zhenzhi.protocol.SentReport;

/** When the boots began of which a batch has reports, and what the batch adds to that. */
final class BootClocks {
  private final Map<StationBoot, BootClock> known;
  private final Map<StationBoot, BootClock> learnt = new HashMap<>();

  /**
   * @param known before the batch
   */
  BootClocks(Map<StationBoot, BootClock> known) {
    this.known = new HashMap<>(known);
  }

  /** Places a report that arrived from {@code station}, and learns from it. */
  Placement place(SentReport sent, Arrival arrival, Known station) {
    var boot = new StationBoot(station.id(), sent.report().id().boot());
    var received = arrival.receivedAt();
    var clock = known.get(boot);
    var placement =
        clock == null
            ? ClockRule.place(sent, received, station.registeredAt())
            : ClockRule.place(sent, received, station.registeredAt(), clock);
    if (!placement.clock().equals(clock)) {
      known.put(boot, placement.clock());
      learnt.put(boot, placement.clock());
    }
    return placement;
  }

  List<Begun> learnt() {
    return learnt.entrySet().stream()
        .map(entry -> new Begun(entry.getKey(), entry.getValue()))
        .toList();
  }
}
