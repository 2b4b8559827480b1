package zhenzhi.dashboard.study;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.excuse.ExcuseService;
import zhenzhi.collector.strike.StrikeService;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.protocol.StationCode;

/** Brings what people decided about a day. */
@Singleton
class DecidedService {
  private final StrikeService strikes;
  private final ExcuseService excuses;

  DecidedService(StrikeService strikes, ExcuseService excuses) {
    this.strikes = strikes;
    this.excuses = excuses;
  }

  StrikesView view(Reader reader, StationCode code, LocalDate day, Form entered, String problem)
      throws SQLException {
    var window = Span.of(day, reader.times().zone());
    return StrikeViews.of(
        code.value(),
        day,
        strikes.during(reader.scope(), code, window),
        excuses.during(reader.scope(), code, window, reader.times().now()),
        reader.account().role() == Role.OFFICE ? Optional.of(entered) : Optional.empty(),
        problem,
        reader.times());
  }
}
