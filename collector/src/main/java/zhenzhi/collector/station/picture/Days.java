package zhenzhi.collector.station.picture;

import java.time.Instant;

/** Some whole local days; {@code until} is exclusive. */
record Days(Instant from, Instant until) {

  boolean contain(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
