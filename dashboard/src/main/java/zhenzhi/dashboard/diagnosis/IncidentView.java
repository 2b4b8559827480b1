package zhenzhi.dashboard.diagnosis;

import java.util.List;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.words.Badge;

/**
 * One incident, as the template shows it.
 *
 * @param advice address of the card; empty when there is nothing to do
 * @param course what happened, in order
 * @param more how many sites are not listed; empty when all are
 * @param csv address of all sites as a file
 */
public record IncidentView(
    String finding,
    Badge badge,
    String where,
    String sentence,
    List<Figure> figures,
    String kind,
    String treater,
    String advice,
    List<String> evidence,
    List<String> missing,
    List<String> course,
    List<Area> areas,
    List<Site> sites,
    String more,
    String csv) {

  /** A subdistrict of it. */
  public record Area(String name, String hit, String back, String away, String left) {}

  /** A site of it. */
  public record Site(
      String code, String name, String subdistrict, Badge badge, String fell, String back) {}
}
