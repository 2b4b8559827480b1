package zhenzhi.collector.diary;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.StationDate;
import zhenzhi.collector.study.StudyMonthRepository;
import zhenzhi.collector.study.StudyService;
import zhenzhi.protocol.StationCode;

/** Writes down how many took part. A correction is another word; the one before stays. */
@Singleton
public class AttendanceService {
  /** More people fit into no site. */
  public static final int MOST = 10_000;

  private static final int USUAL_DAYS = 120;
  private static final int USUAL_SHOWN = 4;

  private final DatabaseService database;
  private final RegistryService registry;
  private final StudyService studies;
  private final CalendarConfig calendar;

  AttendanceService(
      DatabaseService database,
      RegistryService registry,
      StudyService studies,
      CalendarConfig calendar) {
    this.database = database;
    this.registry = registry;
    this.studies = studies;
    this.calendar = calendar;
  }

  /** Keeps the word with its day, and works the person-hours of the month out anew. */
  public void say(
      Scope scope, StationCode code, LocalDate day, int people, Account who, Instant now)
      throws SQLException {
    if (people < 0 || people > MOST) {
      throw new Refusal(Refusal.Kind.INVALID, "not a number of people: " + people);
    }
    if (day.isAfter(calendar.dayOf(now))) {
      throw new Refusal(Refusal.Kind.INVALID, "nobody has been there yet on " + day);
    }
    var station = registry.idOf(scope, code);
    studies.change(
        Map.of(station, List.of()), // no hours change, only what they are multiplied by
        connection -> {
          AttendanceRepository.say(connection, station, day, people, who.id(), now);
          StudyMonthRepository.keep(connection, List.of(), List.of(new StationDate(station, day)));
        });
  }

  /** Every word about the day, the newest first. */
  public List<Said> said(Scope scope, StationCode code, LocalDate day) throws SQLException {
    var station = registry.idOf(scope, code);
    try (var connection = database.connect()) {
      return AttendanceRepository.said(connection, station, day);
    }
  }

  /** What the site has said most often lately. */
  public List<Integer> usual(Scope scope, StationCode code, LocalDate today) throws SQLException {
    var station = registry.idOf(scope, code);
    try (var connection = database.connect()) {
      return AttendanceRepository.usual(
          connection, station, today.minusDays(USUAL_DAYS), USUAL_SHOWN);
    }
  }
}
