package zhenzhi.collector.station.picture;

import jakarta.inject.Singleton;
import java.time.Instant;
import zhenzhi.collector.station.Scope;

/** Draws the overview of a scope. */
@Singleton
public class OverviewService {

  public Overview overview(Scope scope, StationFilter filter, Instant now) {
    throw new UnsupportedOperationException(scope + filter.text() + now);
  }
}
