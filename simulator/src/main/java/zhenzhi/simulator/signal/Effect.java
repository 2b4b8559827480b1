package zhenzhi.simulator.signal;

/** What one cause does to a site. */
@FunctionalInterface
public interface Effect {
  /** Adds its share to {@code signals} as they are at {@code at}, milliseconds of 1970. */
  void work(Signals signals, long at);
}
