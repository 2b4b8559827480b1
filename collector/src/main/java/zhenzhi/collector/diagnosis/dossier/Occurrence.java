package zhenzhi.collector.diagnosis.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;

/**
 * An incident as far as somebody may see it: its figures are those of their own sites.
 *
 * @param areas where it befell how many; never empty
 * @param over absent while it goes on
 */
public record Occurrence(
    long id,
    Finding finding,
    Confidence confidence,
    Optional<NaturalCause> cause,
    Instant since,
    Instant told,
    Optional<Instant> due,
    Optional<Instant> over,
    List<Area> areas) {
  public Occurrence {
    areas = List.copyOf(areas);
  }

  public boolean isOpen() {
    return over.isEmpty();
  }

  /** Whether somebody is wanted by now who treats it. */
  public boolean isDue(Instant now) {
    return isOpen() && due.filter(at -> !at.isAfter(now)).isPresent();
  }

  public Area all() {
    return areas.stream().reduce(new Area("", 0, 0, 0), Area::plus);
  }

  /**
   * What it did to a subdistrict.
   *
   * @param subdistrict by name; empty for sites that belong to none
   * @param hit sites that fell
   * @param back those of them that are back
   * @param left those that did not come back with the others, and are cases of their own since
   */
  public record Area(String subdistrict, int hit, int back, int left) {

    public int away() {
      return hit - back - left;
    }

    Area plus(Area other) {
      return new Area(subdistrict, hit + other.hit, back + other.back, left + other.left);
    }
  }
}
