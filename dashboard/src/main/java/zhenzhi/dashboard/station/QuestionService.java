package zhenzhi.dashboard.station;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diary.AttendanceService;
import zhenzhi.collector.diary.DiaryService;
import zhenzhi.collector.flag.FlagFilter;
import zhenzhi.collector.flag.FlagService;
import zhenzhi.collector.flag.FlagState;
import zhenzhi.collector.rectification.order.OrderFilter;
import zhenzhi.collector.rectification.order.OrderFilter.Part;
import zhenzhi.collector.rectification.order.OrderService;
import zhenzhi.dashboard.attendance.PeopleView;
import zhenzhi.dashboard.attendance.PeopleViews;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.protocol.StationCode;

/** Finds out what a keeper is asked. */
@Singleton
class QuestionService {
  /** Whoever has not said for a week how many took part has forgotten it. */
  private static final int DAYS_ASKED = 7;

  private static final FlagFilter UNANSWERED =
      new FlagFilter(
          Optional.empty(), OptionalLong.empty(), Optional.of(FlagState.OPEN), false, 0, 1);

  private static final OrderFilter GOING =
      new OrderFilter(Part.GOING, OptionalLong.empty(), OptionalLong.empty(), "", 0, 1);

  private final DiaryService diaries;
  private final AttendanceService attendance;
  private final FlagService flags;
  private final OrderService orders;

  QuestionService(
      DiaryService diaries, AttendanceService attendance, FlagService flags, OrderService orders) {
    this.diaries = diaries;
    this.attendance = attendance;
    this.flags = flags;
    this.orders = orders;
  }

  Questions of(Reader reader, StationCode code) throws SQLException {
    return new Questions(
        people(reader, code),
        flags.list(reader.scope(), UNANSWERED),
        orders.list(reader.scope(), GOING, reader.times().now()));
  }

  private Optional<PeopleView> people(Reader reader, StationCode code) throws SQLException {
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
