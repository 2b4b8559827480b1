package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.picture.StationLine;

/** One site of a list. */
@Serdeable
record LineView(
    String code,
    String name,
    String subdistrict,
    String community,
    StationKind kind,
    Access access,
    SituationView situation,
    @Nullable Instant heardAt,
    HoursView today,
    CompletenessView todayReports,
    HoursView month,
    CompletenessView monthReports) {

  static LineView of(StationLine line) {
    return new LineView(
        line.code().value(),
        line.name(),
        line.subdistrict(),
        line.community(),
        line.kind(),
        line.access(),
        SituationView.of(line.situation()),
        line.heardAt().orElse(null),
        HoursView.of(line.today()),
        CompletenessView.of(line.todayReports()),
        HoursView.of(line.month()),
        CompletenessView.of(line.monthReports()));
  }
}
