package zhenzhi.dashboard.attendance;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import zhenzhi.collector.diary.AttendanceService;
import zhenzhi.collector.diary.DiaryService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.protocol.StationCode;

/** Finds out of which day a keeper is asked how many took part. */
@Singleton
public class PeopleAskedService {
  /** Whoever has not said for a week how many took part has forgotten it. */
  private static final int DAYS_ASKED = 7;

  private final DiaryService diaries;
  private final AttendanceService attendance;

  PeopleAskedService(DiaryService diaries, AttendanceService attendance) {
    this.diaries = diaries;
    this.attendance = attendance;
  }

  /** Absent when nobody studied lately. */
  public Optional<PeopleView> of(Reader reader, StationCode code) throws SQLException {
    var scope = reader.scope();
    var today = reader.times().today();
    var days = diaries.days(scope, code, today.minusDays(DAYS_ASKED - 1), today);
    var asked = PeopleViews.asked(days, today);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        PeopleViews.of(
            code.value(),
            asked.get(),
            "own",
            attendance.said(scope, code, asked.get()),
            attendance.usual(scope, code, today),
            reader.times()));
  }
}
