package zhenzhi.collector.book.page;

/**
 * A cell.
 *
 * @param told what fills it by itself; empty when nothing does
 * @param said what somebody wrote; empty when nobody did
 */
public record Filled(String told, String said) {
  /** What counts. */
  public String value() {
    return said.isEmpty() ? told : said;
  }

  /** Whether somebody wrote something other than what was told. */
  public boolean isCorrected() {
    return !said.isEmpty() && !told.isEmpty() && !said.equals(told);
  }
}
