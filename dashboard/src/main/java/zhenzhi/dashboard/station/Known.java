package zhenzhi.dashboard.station;

import java.time.Duration;
import java.util.List;
import zhenzhi.collector.station.picture.Series;
import zhenzhi.collector.station.picture.StationEvent;
import zhenzhi.collector.station.picture.StationPicture;

/**
 * What is known of a site.
 *
 * @param series of its last day
 * @param events of its last week
 * @param imported how much of the month no box reported
 * @param hasBooks whether this reader reads its books
 * @param board address of Grafana's board of it; empty for whoever has no business there
 */
record Known(
    StationPicture picture,
    Series series,
    List<StationEvent> events,
    DayView today,
    Duration imported,
    boolean hasBooks,
    String board) {
  Known {
    events = List.copyOf(events);
  }
}
