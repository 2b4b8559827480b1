package zhenzhi.standalone.year.recount.raw;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * All that is known of a site, as it lies in the tables of facts and events. Times are
 * milliseconds.
 *
 * @param path of the unit that it belongs to
 * @param retired {@link Long#MAX_VALUE} while it is in service
 * @param played everything that was playing
 * @param studied of it what is study by its category
 * @param reported days on which the box made a report or played
 * @param excused by a person
 * @param cases diagnoses and incidents
 */
public record RawSite(
    long id,
    String code,
    String path,
    String kind,
    long registered,
    long retired,
    Stretches played,
    Stretches studied,
    Stretches struck,
    Set<LocalDate> reported,
    Stretches excused,
    List<Case> cases) {

  /**
   * A diagnosis or an incident, as far as the site has a part in it.
   *
   * @param isIncident of several sites
   * @param until {@link Long#MAX_VALUE} while it goes on
   * @param overBetween when it was over for a while
   * @param isSure whether it is thought more than possible
   * @param holds whether nobody said that it does not excuse
   */
  public record Case(
      boolean isIncident,
      String finding,
      long from,
      long until,
      Stretches overBetween,
      boolean isSure,
      boolean holds) {
    /** When it was so, up to then at most. */
    public Stretches lasted(long end) {
      return Stretches.of(from, Math.min(until, end)).minus(overBetween);
    }
  }
}
