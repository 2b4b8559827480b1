package zhenzhi.simulator.signal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import zhenzhi.simulator.signal.Spell.Pace;

/** All that ever works on one site, walked through forward in time. */
public final class Timeline {
  private static final int AT_ONCE = 64;

  private final Spell[] spells;
  private final Signals signals = new Signals();
  private Spell[] active = new Spell[AT_ONCE];
  private int count;
  private int next;
  private long change;
  private Pace pace = Pace.STILL;

  public Timeline(List<Spell> spells) {
    this.spells = spells.toArray(Spell[]::new);
    Arrays.sort(this.spells, Comparator.comparingLong(Spell::from));
    this.change = this.spells.length == 0 ? Long.MAX_VALUE : this.spells[0].from();
  }

  /** When something begins or ends next. */
  public long nextChange() {
    return change;
  }

  /** The quickest of what is at work. */
  public Pace pace() {
    return pace;
  }

  /** The sum of all that works at {@code at}; the object is the same each time. */
  public Signals at(long at) {
    if (at >= change) {
      turn(at);
      sum(at);
    } else if (pace != Pace.STILL) {
      sum(at);
    }
    return signals;
  }

  private void sum(long at) {
    signals.clear();
    for (var i = 0; i < count; i++) {
      active[i].effect().work(signals, at);
    }
  }

  private void turn(long at) {
    while (next < spells.length && spells[next].from() <= at) {
      if (count == active.length) {
        active = Arrays.copyOf(active, 2 * count);
      }
      active[count++] = spells[next++];
    }
    var kept = 0;
    change = next < spells.length ? spells[next].from() : Long.MAX_VALUE;
    pace = Pace.STILL;
    for (var i = 0; i < count; i++) {
      if (active[i].until() > at) {
        change = Math.min(change, active[i].until());
        pace = active[i].pace().compareTo(pace) > 0 ? active[i].pace() : pace;
        active[kept++] = active[i];
      }
    }
    count = kept;
  }
}
