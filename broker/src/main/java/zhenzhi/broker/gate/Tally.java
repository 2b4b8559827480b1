package zhenzhi.broker.gate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was refused since the broker started. */
public final class Tally {
  private final Map<Refused, LongAdder> counts = new EnumMap<>(Refused.class);

  public Tally() {
    for (var refused : Refused.values()) {
      counts.put(refused, new LongAdder());
    }
  }

  public void add(Refused refused) {
    Objects.requireNonNull(counts.get(refused)).increment();
  }

  public long of(Refused refused) {
    return Objects.requireNonNull(counts.get(refused)).sum();
  }
}
