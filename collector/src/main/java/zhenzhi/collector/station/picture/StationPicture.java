package zhenzhi.collector.station.picture;

import java.util.List;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Station;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.station.situation.StationFacts;

/**
 * Everything about one site.
 *
 * @param above the units it belongs to, from the city down
 * @param duties who holds them today, in the order of {@link zhenzhi.collector.station.DutyRole}
 * @param facts the last values, each with its time
 * @param days the last 31, oldest first, today last
 * @param reports of the present month
 */
public record StationPicture(
    Station station,
    List<OrgUnit> above,
    List<Duty> duties,
    Situation situation,
    StationFacts facts,
    Hours today,
    Hours month,
    List<StationDay> days,
    ReportRecord reports) {
  public StationPicture {
    above = List.copyOf(above);
    duties = List.copyOf(duties);
    days = List.copyOf(days);
  }

  /** The same for whoever has not asked for the telephone numbers. */
  public StationPicture masked() {
    return new StationPicture(
        station,
        above,
        duties.stream().map(Duty::masked).toList(),
        situation,
        facts,
        today,
        month,
        days,
        reports);
  }
}
