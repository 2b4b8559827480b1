package zhenzhi.collector.station;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Keeps who answers for a site. */
@Singleton
class DutyService {
  private final DutyRepository duties;
  private final CalendarConfig calendar;
  private final InstantSource clock;

  DutyService(DutyRepository duties, CalendarConfig calendar, InstantSource clock) {
    this.duties = duties;
    this.calendar = calendar;
    this.clock = clock;
  }

  void appoint(long stationId, Duty duty) {
    duties.hold(stationId);
    duties.end(stationId, duty.role(), duty.since());
    duties.begin(stationId, duty.role(), duty.person(), duty.title(), duty.phone(), duty.since());
  }

  List<Duty> today(long stationId) {
    return duties.holders(stationId, calendar.dayOf(clock.instant())).stream()
        .map(DutyRow::duty)
        .toList();
  }
}
