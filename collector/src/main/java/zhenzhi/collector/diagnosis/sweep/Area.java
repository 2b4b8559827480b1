package zhenzhi.collector.diagnosis.sweep;

import zhenzhi.protocol.Sample.Band;

/**
 * How many sites of an area there are to compare with.
 *
 * @param heard that can be heard
 * @param ku tuners for Ku band that can be heard
 * @param c the same for C band
 */
public record Area(int heard, int ku, int c) {
  public static final Area EMPTY = new Area(0, 0, 0);

  public Area plus(Area other) {
    return new Area(heard + other.heard, ku + other.ku, c + other.c);
  }

  int tuners(Band band) {
    return switch (band) {
      case KU -> ku;
      case C -> c;
      case NONE -> 0;
    };
  }
}
