package zhenzhi.simulator.signal;

/** A time during which a cause works on a site. */
public record Spell(long from, long until, Pace pace, Effect effect) {

  /** How quickly what it does changes meanwhile. */
  public enum Pace {
    STILL,
    /** Over hours: enough to look when a report is due. */
    SLOW,
    /** Over minutes. */
    QUICK
  }
}
