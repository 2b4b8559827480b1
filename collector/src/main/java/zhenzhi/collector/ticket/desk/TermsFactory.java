package zhenzhi.collector.ticket.desk;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import zhenzhi.collector.ticket.Ladder;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.workday.WorkCalendar;

/** How long things may take, as the settings have it. */
@Factory
class TermsFactory {
  @Singleton
  Terms terms(TicketConfig config, WorkCalendar calendar) {
    return new Terms(calendar, config.accept(), config.quick(), config.parts());
  }

  @Singleton
  Ladder ladder(TicketConfig config, WorkCalendar calendar) {
    return new Ladder(config.ladder(), calendar);
  }
}
