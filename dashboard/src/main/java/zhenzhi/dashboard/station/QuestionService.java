package zhenzhi.dashboard.station;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.flag.FlagFilter;
import zhenzhi.collector.flag.FlagService;
import zhenzhi.collector.flag.FlagState;
import zhenzhi.collector.rectification.order.OrderFilter;
import zhenzhi.collector.rectification.order.OrderFilter.Part;
import zhenzhi.collector.rectification.order.OrderService;
import zhenzhi.dashboard.attendance.PeopleAskedService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.inspection.OwnVisitService;
import zhenzhi.protocol.StationCode;

/** Finds out what a keeper is asked. */
@Singleton
class QuestionService {
  private static final FlagFilter UNANSWERED =
      new FlagFilter(
          Optional.empty(), OptionalLong.empty(), Optional.of(FlagState.OPEN), false, 0, 1);

  private static final OrderFilter GOING =
      new OrderFilter(Part.GOING, OptionalLong.empty(), OptionalLong.empty(), "", 0, 1);

  private final PeopleAskedService people;
  private final FlagService flags;
  private final OrderService orders;
  private final OwnVisitService visits;

  QuestionService(
      PeopleAskedService people, FlagService flags, OrderService orders, OwnVisitService visits) {
    this.people = people;
    this.flags = flags;
    this.orders = orders;
    this.visits = visits;
  }

  Questions of(Reader reader, StationCode code) throws SQLException {
    return new Questions(
        people.of(reader, code),
        flags.list(reader.scope(), UNANSWERED),
        orders.list(reader.scope(), GOING, reader.times().now()),
        visits.of(reader, code));
  }
}
