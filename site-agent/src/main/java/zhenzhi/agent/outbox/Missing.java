package zhenzhi.agent.outbox;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reports of which something on disk says that they were written, and which are not found. */
final class Missing {
  /** More are not named: the log of such an outbox is gone as a whole. */
  private static final int MOST = 100_000;

  private final Shelf shelf;
  private final NavigableMap<Long, UUID> places = new TreeMap<>();

  Missing(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Which they are, and of which boots. */
  NavigableMap<Long, UUID> places() {
    return places;
  }

  /** Numbers from {@code from} to before {@code until} were given away. */
  void add(Boot of, long from, long until) {
    expect(new Run(of.id(), Place.of(of.ordinal(), from), Place.of(of.ordinal(), until) - 1));
  }

  /** These lay on disk at some time. */
  void expect(Run run) {
    for (var place = run.first(); place <= run.last() && places.size() < MOST; place++) {
      if (!shelf.holds(place)) {
        places.put(place, run.boot());
      }
    }
  }

  boolean holds(long place) {
    return places.containsKey(place);
  }

  /** It is found, or was freed. */
  void remove(long place) {
    places.remove(place);
  }
}
