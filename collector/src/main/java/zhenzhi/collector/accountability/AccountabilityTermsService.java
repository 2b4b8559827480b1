package zhenzhi.collector.accountability;

import jakarta.inject.Singleton;
import java.util.List;
import zhenzhi.collector.accountability.Case.Term;
import zhenzhi.collector.station.CalendarConfig;

/** The settings as the rules want them. */
@Singleton
class AccountabilityTermsService {
  private final AccountabilityConfig config;
  private final Term term;

  AccountabilityTermsService(AccountabilityConfig config, CalendarConfig calendar) {
    this.config = config;
    term = new Term(calendar.zone(), config.appealDays());
  }

  Term term() {
    return term;
  }

  List<String> kinds() {
    return config.kinds();
  }
}
