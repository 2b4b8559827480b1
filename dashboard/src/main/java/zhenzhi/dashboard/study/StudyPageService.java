package zhenzhi.dashboard.study;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diary.AttendanceService;
import zhenzhi.collector.diary.Diary;
import zhenzhi.collector.diary.DiaryService;
import zhenzhi.collector.diary.Said;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.collector.study.StudyService;
import zhenzhi.dashboard.attendance.PeopleView;
import zhenzhi.dashboard.attendance.PeopleViews;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.station.DayViews;
import zhenzhi.dashboard.study.StudyView.Chosen;
import zhenzhi.protocol.StationCode;

/** Brings together what the page shows. */
@Singleton
class StudyPageService {
  private final DiaryService diaries;
  private final AttendanceService attendance;
  private final StudyService studies;
  private final StationService stations;

  StudyPageService(
      DiaryService diaries,
      AttendanceService attendance,
      StudyService studies,
      StationService stations) {
    this.diaries = diaries;
    this.attendance = attendance;
    this.studies = studies;
    this.stations = stations;
  }

  Diary diary(Reader reader, StationCode code, Year year) throws SQLException {
    return diaries.diary(reader.scope(), code, year);
  }

  StudyView view(Reader reader, StationCode code, StudyViews.Site site, StudyQuery query)
      throws SQLException {
    var times = reader.times();
    var diary = diary(reader, code, Year.of(query.month().getYear()));
    var chosen = StudyViews.chosen(query, diary, times.today());
    var said = attendance.said(reader.scope(), code, chosen);
    return StudyViews.of(
        site,
        diary,
        chosen,
        day(reader, code, diary, chosen, said),
        people(reader, code, chosen, said),
        times);
  }

  private Chosen day(Reader reader, StationCode code, Diary diary, LocalDate day, List<Said> said)
      throws SQLException {
    var times = reader.times();
    var account = studies.account(reader.scope(), code, day);
    return new Chosen(
        times.day(day),
        StudyViews.figures(diary.day(day)),
        Timelines.of(day, account, times),
        DayViews.of(stations.playback(reader.scope(), code, day), account, times),
        PeopleViews.words(said, times));
  }

  private Optional<PeopleView> people(
      Reader reader, StationCode code, LocalDate day, List<Said> said) throws SQLException {
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
                  said,
                  attendance.usual(reader.scope(), code, reader.times().today()),
                  reader.times()));
      case SUBDISTRICT, TECHNICIAN -> Optional.empty();
    };
  }
}
