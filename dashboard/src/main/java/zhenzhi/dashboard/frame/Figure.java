package zhenzhi.dashboard.frame;

/**
 * One big number.
 *
 * @param value empty when it is not known: then the note says why
 * @param note what it is made of
 * @param address where there is more about it; empty where there is not
 */
public record Figure(String label, String value, String unit, String note, String address) {

  public Figure(String label, String value, String unit, String note) {
    this(label, value, unit, note, "");
  }

  /** A number that nobody knows, and why. */
  public static Figure unknown(String label, String why) {
    return new Figure(label, "", "", why);
  }

  /** Whether there is a number at all. */
  public boolean isKnown() {
    return !value.isEmpty();
  }
}
