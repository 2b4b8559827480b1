package zhenzhi.collector.ingest.facts;

import java.util.ArrayList;
import java.util.List;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;

/** Everything that some reports say, by its kind; each kind in the order of the reports. */
public record Items(
    List<Item<Received>> reports,
    List<Item<Reception>> reception,
    List<Item<Line>> line,
    List<Item<Box>> box,
    List<Item<Binding>> binding,
    List<Item<Playback>> playback,
    List<Item<Event>> events) {

  public static Items of(List<Received> reports) {
    var items =
        new Items(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    reports.forEach(items::take);
    return items;
  }

  private void take(Received received) {
    reports.add(new Item<>(received, 0, received.made(), received));
    takeSamples(received);
    var number = 0;
    for (var segment : received.report().playback()) {
      var placed = received.placement().during(segment.from(), segment.until());
      playback.add(new Item<>(received, number++, placed, segment));
    }
    number = 0;
    for (var event : received.report().events()) {
      events.add(new Item<>(received, number++, received.placement().at(event.uptime()), event));
    }
  }

  private void takeSamples(Received received) {
    var number = 0;
    for (var sample : received.report().samples()) {
      var placed = received.placement().at(sample.uptime());
      switch (sample) {
        case Reception fact -> reception.add(new Item<>(received, number, placed, fact));
        case Line fact -> line.add(new Item<>(received, number, placed, fact));
        case Box fact -> box.add(new Item<>(received, number, placed, fact));
        case Binding fact -> binding.add(new Item<>(received, number, placed, fact));
      }
      number++;
    }
  }
}
