package zhenzhi.collector.station.picture;

import java.util.OptionalDouble;

/** A part of a whole, kept as both numbers so that a page can print them beside the percentage. */
public record Share(int part, int whole) {

  /** In percent; nothing when there is no whole. */
  public OptionalDouble percent() {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
  }

  Share plus(Share other) {
    return new Share(part + other.part, whole + other.whole);
  }
}
