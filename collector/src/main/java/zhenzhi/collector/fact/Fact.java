package zhenzhi.collector.fact;

/**
 * A part of a whole, as its {@link FactKind} says what they are.
 *
 * @param whole above 0: what there is nothing of is no fact
 */
public record Fact(long part, long whole) {
  public Fact {
    if (part < 0 || whole <= 0) {
      throw new IllegalArgumentException("no part of a whole: " + part + " of " + whole);
    }
  }

  /** The part of one of the whole. */
  public double ratio() {
    return (double) part / whole;
  }

  public Fact plus(Fact other) {
    return new Fact(part + other.part, whole + other.whole);
  }
}
