package zhenzhi.dashboard.station;

import java.util.List;

/**
 * Where a site stands and what it hangs on, as the template shows it.
 *
 * @param problem what is wrong with what was sent; empty when nothing
 */
public record PremisesView(String code, String name, List<Entry> entries, String problem) {
  public PremisesView {
    entries = List.copyOf(entries);
  }

  /**
   * A field of the form.
   *
   * @param hint what may be entered, and what for
   * @param names that other sites have
   */
  public record Entry(String field, String label, String value, String hint, List<String> names) {
    public Entry {
      names = List.copyOf(names);
    }
  }
}
