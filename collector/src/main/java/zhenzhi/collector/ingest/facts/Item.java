package zhenzhi.collector.ingest.facts;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import zhenzhi.collector.ingest.placement.Placed;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Sample;

/**
 * One thing that a report says, and when it was.
 *
 * @param number its place in the report's list
 */
record Item<T>(Received received, int number, Placed placed, T fact) {
  private static final Comparator<Item<?>> BY_KEY =
      Comparator.<Item<?>>comparingLong(item -> item.received().station())
          .thenComparing(item -> item.placed().from())
          .thenComparing(Item::received, Received.BY_KEY)
          .thenComparing(comparingInt(Item::number));

  static <S extends Sample> List<Item<S>> samples(List<Received> reports, Class<S> kind) {
    var items = new ArrayList<Item<S>>();
    for (var received : reports) {
      var samples = received.report().samples();
      for (var number = 0; number < samples.size(); number++) {
        if (kind.isInstance(samples.get(number))) {
          var sample = kind.cast(samples.get(number));
          var placed = received.placement().at(sample.uptime());
          items.add(new Item<>(received, number, placed, sample));
        }
      }
    }
    return sorted(items);
  }

  static List<Item<Playback>> playback(List<Received> reports) {
    return of(
        reports,
        received -> received.report().playback(),
        (received, playback) -> received.placement().during(playback.from(), playback.until()));
  }

  static List<Item<Event>> events(List<Received> reports) {
    return of(
        reports,
        received -> received.report().events(),
        (received, event) -> received.placement().at(event.uptime()));
  }

  /** The newest item of each station; of two at the same moment the one named first. */
  static <T> List<Item<T>> newest(Collection<Item<T>> items) {
    var newest = new HashMap<Long, Item<T>>();
    for (var item : items) {
      newest.merge(
          item.received().station(),
          item,
          (one, other) -> other.placed().until().isAfter(one.placed().until()) ? other : one);
    }
    return sorted(newest.values());
  }

  long station() {
    return received.station();
  }

  UUID boot() {
    return received.id().boot();
  }

  long seq() {
    return received.id().seq();
  }

  private static <T> List<Item<T>> of(
      List<Received> reports, Function<Received, List<T>> list, Placing<T> placing) {
    var items = new ArrayList<Item<T>>();
    for (var received : reports) {
      var facts = list.apply(received);
      for (var number = 0; number < facts.size(); number++) {
        var fact = facts.get(number);
        items.add(new Item<>(received, number, placing.place(received, fact), fact));
      }
    }
    return sorted(items);
  }

  private static <T> List<Item<T>> sorted(Collection<Item<T>> items) {
    return items.stream().sorted(BY_KEY).toList();
  }

  private interface Placing<T> {
    Placed place(Received received, T fact);
  }
}
