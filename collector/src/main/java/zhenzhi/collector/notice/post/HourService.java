package zhenzhi.collector.notice.post;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import zhenzhi.collector.notice.Quiet;
import zhenzhi.collector.workday.WorkCalendar;

/** When a notice that can wait goes out: gathered for a while, and not in the quiet hours. */
@Singleton
public class HourService {
  private final NoticeConfig config;
  private final WorkCalendar calendar;
  private final Quiet quiet;

  HourService(NoticeConfig config, WorkCalendar calendar) {
    this.config = config;
    this.calendar = calendar;
    quiet = new Quiet(config.quietFrom(), config.quietUntil(), config.quietHolidays(), calendar);
  }

  public LocalDate day(Instant now) {
    return now.atZone(calendar.zone()).toLocalDate();
  }

  public Instant due(Instant now) {
    return quiet.over(now.plus(config.gather()));
  }
}
