package zhenzhi.collector.study;

import java.time.LocalDate;

/** A local day of a station. */
public record StationDate(long station, LocalDate day) implements Comparable<StationDate> {
  @Override
  public int compareTo(StationDate other) {
    var byStation = Long.compare(station, other.station);
    return byStation != 0 ? byStation : day.compareTo(other.day);
  }
}
