package zhenzhi.dashboard.wear;

import java.util.List;

/**
 * What wears out, as the template shows it.
 *
 * @param file address of the same as a workbook
 * @param csv address of the parts for a spreadsheet
 * @param problem what is wrong with the days; empty when nothing
 */
public record WearView(
    String from,
    String until,
    List<Model> models,
    List<Repeat> repeats,
    List<Year> years,
    String file,
    String csv,
    String problem) {
  public WearView {
    models = List.copyOf(models);
    repeats = List.copyOf(repeats);
    years = List.copyOf(years);
  }

  /**
   * A model of a part.
   *
   * @param word what is to be thought of it; empty when nothing
   */
  public record Model(
      String name, String model, long pieces, long sites, String again, String cost, String word) {}

  public record Repeat(
      String address, String site, String subdistrict, String finding, long times, String last) {}

  public record Year(int year, long pieces, String cost) {}
}
