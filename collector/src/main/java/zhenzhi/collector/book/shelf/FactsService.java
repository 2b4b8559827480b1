package zhenzhi.collector.book.shelf;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import zhenzhi.collector.book.page.DayFacts;
import zhenzhi.collector.book.page.Found;
import zhenzhi.collector.book.page.Found.Sums;
import zhenzhi.collector.book.page.Studied;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.study.StudyService;

/** Brings what is known of a site's days without anybody's writing. */
@Singleton
class FactsService {
  private final DatabaseService database;
  private final StudyService studies;
  private final CalendarConfig calendar;

  FactsService(DatabaseService database, StudyService studies, CalendarConfig calendar) {
    this.database = database;
    this.studies = studies;
    this.calendar = calendar;
  }

  /** On the clock of the sites. */
  LocalDateTime local(Instant at) {
    return at.atZone(calendar.zone()).toLocalDateTime();
  }

  /** From the first day to the last, both included; the future has none. */
  NavigableMap<LocalDate, DayFacts> days(long station, LocalDate first, LocalDate last, Instant now)
      throws SQLException {
    var today = calendar.dayOf(now);
    var end = last.isAfter(today) ? today : last;
    var days = new TreeMap<LocalDate, DayFacts>();
    if (!end.isBefore(first)) {
      var found = found(station, first, end);
      var studied = studied(station, found);
      first
          .datesUntil(end.plusDays(1))
          .forEach(day -> days.put(day, found.on(day, Optional.ofNullable(studied.get(day)))));
    }
    return days;
  }

  private Found found(long station, LocalDate first, LocalDate last) throws SQLException {
    var from = calendar.startOf(first);
    var until = calendar.startOf(last.plusDays(1));
    try (var connection = database.connect()) {
      var facts = new FactsRepository(connection, station, first, last);
      return new Found(
          calendar.zone(),
          facts.sums().stream().collect(toMap(Sums::day, identity())),
          facts.boots(from, until),
          facts.signals(),
          facts.titles(from, until),
          facts.troubles(from, until),
          facts.jobs(from, until),
          facts.keepers());
    }
  }

  private Map<LocalDate, Studied> studied(long station, Found found) throws SQLException {
    var studied = new HashMap<LocalDate, Studied>();
    for (var account : studies.accounts(station, found.studyDays())) {
      var day = account.reckoning().day();
      studied.put(day, Studied.of(day, calendar.zone(), account, found.titles()));
    }
    return studied;
  }
}
