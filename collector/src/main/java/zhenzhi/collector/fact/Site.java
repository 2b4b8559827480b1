package zhenzhi.collector.fact;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.StationCode;

/** A site that was in service at some time of a period, and where it belongs. */
public record Site(
    long id,
    StationCode code,
    String name,
    StationKind kind,
    String orgPath,
    Instant registered,
    Optional<Instant> retired) {

  /** When it was in service within {@code window}. */
  public Span within(Span window) {
    var from = registered.isAfter(window.start()) ? registered : window.start();
    var until = retired.filter(window.end()::isAfter).orElse(window.end());
    return new Span(from, until.isBefore(from) ? from : until);
  }
}
