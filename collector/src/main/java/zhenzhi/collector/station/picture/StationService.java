package zhenzhi.collector.station.picture;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Draws one site. A site outside the scope is refused as if it did not exist. */
@Singleton
public class StationService {

  public StationPicture get(Scope scope, StationCode code, Instant now) {
    throw new UnsupportedOperationException(scope + code.value() + now);
  }

  public Series series(Scope scope, StationCode code, Instant since, Instant until) {
    throw new UnsupportedOperationException(scope + code.value() + since + until);
  }

  /** The newest first. */
  public List<StationEvent> events(Scope scope, StationCode code, Instant since, int limit) {
    throw new UnsupportedOperationException(scope + code.value() + since + limit);
  }

  /** What ran during a local day, in order; a stretch over midnight appears on both days, whole. */
  public List<Played> playback(Scope scope, StationCode code, LocalDate day) {
    throw new UnsupportedOperationException(scope + code.value() + day);
  }

  /** Every day of a month up to today. */
  public List<StationDay> days(Scope scope, StationCode code, YearMonth month, Instant now) {
    throw new UnsupportedOperationException(scope + code.value() + month + now);
  }
}
