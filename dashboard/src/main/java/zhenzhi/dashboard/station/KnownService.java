package zhenzhi.dashboard.station;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.collector.study.StudyService;
import zhenzhi.dashboard.boards.BoardsService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.protocol.StationCode;

/** Brings together what is known of a site. */
@Singleton
class KnownService {
  private static final Duration CURVES = Duration.ofHours(24);
  private static final Duration EVENTS = Duration.ofDays(7);
  private static final int MOST_EVENTS = 30;

  private final StationService stations;
  private final StudyService studies;
  private final BoardsService boards;

  KnownService(StationService stations, StudyService studies, BoardsService boards) {
    this.stations = stations;
    this.studies = studies;
    this.boards = boards;
  }

  Known of(Reader reader, StationCode code) throws SQLException {
    var scope = reader.scope();
    var times = reader.times();
    var now = times.now();
    var today = times.today();
    var picture = stations.get(scope, code, now);
    return new Known(
        reader.seesNumbers() ? picture : picture.masked(),
        stations.series(scope, code, now.minus(CURVES), now),
        stations.events(scope, code, now.minus(EVENTS), MOST_EVENTS),
        DayViews.of(
            stations.playback(scope, code, today), studies.account(scope, code, today), times),
        studies.imported(scope, code, today.withDayOfMonth(1), today.plusDays(1)),
        Section.BOOKS.isFor(reader.account().role()),
        boards.site(reader, code));
  }
}
