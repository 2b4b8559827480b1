package zhenzhi.collector.inspection.visit;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/**
 * A site that was drawn for a month, or was inspected in it all the same.
 *
 * @param area its subdistrict by name; empty where it has none
 * @param visit the last of the month; absent while nobody was there
 */
public record MonthLine(
    StationCode code,
    String name,
    String area,
    StationKind kind,
    boolean isDrawn,
    Optional<Visit> visit) {

  /**
   * What a visit came to.
   *
   * @param open defects that nobody has put right
   */
  public record Visit(
      long id, Instant at, String inspector, Satisfaction satisfaction, long defects, long open) {}
}
