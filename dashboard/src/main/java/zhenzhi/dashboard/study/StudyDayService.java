package zhenzhi.dashboard.study;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.collector.diary.AttendanceService;
import zhenzhi.collector.diary.DiaryDay;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.collector.study.StudyService;
import zhenzhi.dashboard.attendance.PeopleView;
import zhenzhi.dashboard.attendance.PeopleViews;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.station.DayViews;
import zhenzhi.dashboard.study.StudyView.Chosen;
import zhenzhi.protocol.StationCode;

/** Brings what is known of one day. */
@Singleton
class StudyDayService {
  private final AttendanceService attendance;
  private final StudyService studies;
  private final StationService stations;

  StudyDayService(AttendanceService attendance, StudyService studies, StationService stations) {
    this.attendance = attendance;
    this.studies = studies;
    this.stations = stations;
  }

  Chosen chosen(Reader reader, StationCode code, DiaryDay day) throws SQLException {
    var times = reader.times();
    var account = studies.account(reader.scope(), code, day.day());
    return new Chosen(
        times.day(day.day()),
        StudyViews.figures(day),
        Timelines.of(day.day(), account, times),
        DayViews.of(stations.playback(reader.scope(), code, day.day()), account, times),
        PeopleViews.words(attendance.said(reader.scope(), code, day.day()), times));
  }

  /** Absent for those who may not say how many took part, and for a day to come. */
  Optional<PeopleView> people(Reader reader, StationCode code, LocalDate day) throws SQLException {
    if (day.isAfter(reader.times().today())) {
      return Optional.empty();
    }
    return switch (reader.account().role()) {
      case KEEPER, OFFICE ->
          Optional.of(
              PeopleViews.of(
                  code.value(),
                  day,
                  "study",
                  attendance.said(reader.scope(), code, day),
                  attendance.usual(reader.scope(), code, reader.times().today()),
                  reader.times()));
      case SUBDISTRICT, TECHNICIAN -> Optional.empty();
    };
  }
}
