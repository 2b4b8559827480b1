package zhenzhi.dashboard.office;

import java.util.List;
import zhenzhi.dashboard.frame.Figure;

/**
 * How reports come in, as the template shows it.
 *
 * @param isEmpty whether there is no site at all
 * @param moreBehind how many are not shown; empty when all are
 * @param moreLosses likewise
 * @param quarantine what of this month could not be used, in one sentence; empty when nothing
 */
public record DeliveryView(
    boolean isEmpty,
    List<Figure> figures,
    List<Behind> behind,
    String moreBehind,
    List<Losses> losses,
    String moreLosses,
    String quarantine) {

  /** A site that had more to send. */
  public record Behind(
      String code, String name, String reports, String size, String since, String told) {}

  /**
   * A site of which reports of the month are missing; an empty number is none.
   *
   * @param complete such as {@code 98.2%}
   */
  public record Losses(
      String code,
      String name,
      String complete,
      String lost,
      String dropped,
      String refused,
      String waiting) {}
}
