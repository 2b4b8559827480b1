package zhenzhi.collector.fact.source;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhenzhi.collector.fact.FactFetcher;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.fact.Facts;
import zhenzhi.collector.fact.Inquiry;
import zhenzhi.collector.fact.Site;
import zhenzhi.collector.fact.source.StudyRepository.Line;

/** What sites studied, by a ranking: excused time is left out as it is there. */
@Singleton
final class StudyFetcher implements FactFetcher {
  private static final List<FactKind> KINDS =
      List.of(
          FactKind.POWERED,
          FactKind.STUDYING,
          FactKind.HOURS,
          FactKind.COMPLETION,
          FactKind.SESSIONS,
          FactKind.PEOPLE,
          FactKind.STUDY_DAYS);

  @Override
  public Facts of(Connection connection, Inquiry inquiry) throws SQLException {
    var facts = new Facts();
    KINDS.forEach(facts::with);
    Map<Long, Site> sites =
        inquiry.sites().stream().collect(Collectors.toMap(Site::id, Function.identity()));
    var months = months(inquiry);
    for (var line : StudyRepository.lines(connection, inquiry)) {
      var site = sites.get(line.site());
      if (site != null && line.credited().isPresent()) {
        var days = site.within(inquiry.window()).days(inquiry.zone()).size();
        facts.with(FactKind.POWERED, line.site(), Math.min(line.knownDays(), days), days);
        if (line.hasPlace()) {
          studied(facts, line, months, inquiry.ranking().target().toMillis());
        }
      }
    }
    for (var people : StudyRepository.people(connection, inquiry)) {
      facts.with(FactKind.PEOPLE, people.site(), people.person(), people.credited());
    }
    return facts;
  }

  private static void studied(Facts facts, Line line, double months, long target) {
    var credited = line.credited().orElse(0);
    facts
        .with(FactKind.STUDYING, line.site(), credited > 0 ? 1 : 0, 1)
        .with(FactKind.HOURS, line.site(), credited, 1)
        .with(FactKind.COMPLETION, line.site(), line.counted(), line.target())
        .with(FactKind.STUDY_DAYS, line.site(), line.studyDays(), line.knownDays());
    if (target > 0) {
      var owed = Math.round(1000 * months * line.target() / target);
      facts.with(FactKind.SESSIONS, line.site(), 1000L * line.sessions(), owed);
    }
  }

  /** How many months are over: each day is its part of its month. */
  private static double months(Inquiry inquiry) {
    return inquiry.window().days(inquiry.zone()).stream()
        .mapToInt(LocalDate::lengthOfMonth)
        .mapToDouble(days -> 1.0 / days)
        .sum();
  }
}
