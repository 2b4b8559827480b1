package zhenzhi.collector.excuse;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.StationCode;

/** Writes down for which time sites owe nothing, and why. */
@Singleton
public class ExcuseService {
  /** An outage that is announced, such as works on the mains. */
  private static final Duration LONGEST_AHEAD = Duration.ofDays(31);

  /** A year is ranked at most, and the year before it is compared. */
  private static final Duration LONGEST = Duration.ofDays(731);

  private static final int MOST_OF_A_DAY = 50;

  private final DatabaseService database;
  private final RegistryService registry;
  private final OrgService units;

  ExcuseService(DatabaseService database, RegistryService registry, OrgService units) {
    this.database = database;
    this.registry = registry;
    this.units = units;
  }

  /** Excuses one site. */
  public void excuse(Scope scope, StationCode code, NewExcuse excuse, long account, Instant now)
      throws SQLException {
    registry.get(scope, code);
    var only =
        scope
            .narrowedTo(code)
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no station " + code));
    add(only, Optional.empty(), excuse, account, now);
  }

  /** Excuses all sites of a unit at once. */
  public void excuse(Scope scope, long unit, NewExcuse excuse, long account, Instant now)
      throws SQLException {
    var all = units.get(scope, unit);
    add(Scope.of(all), Optional.of(all), excuse, account, now);
  }

  private void add(Scope sites, Optional<OrgUnit> unit, NewExcuse excuse, long account, Instant now)
      throws SQLException {
    check(excuse, now);
    try (var connection = database.connect()) {
      var act = ExcuseRepository.next(connection);
      var excused =
          ExcuseRepository.add(connection, sites, excuse, act, unit, OptionalLong.of(account), now);
      if (excused == 0) {
        throw new Refusal(Refusal.Kind.CONFLICT, "no site in service to excuse then");
      }
    }
  }

  private static void check(NewExcuse excuse, Instant now) {
    var span = excuse.span();
    if (span.length().isZero() || span.length().compareTo(LONGEST) > 0) {
      throw new Refusal(Refusal.Kind.INVALID, "not a time to excuse: " + span);
    }
    if (span.end().isAfter(now.plus(LONGEST_AHEAD))) {
      throw new Refusal(Refusal.Kind.INVALID, "too far ahead: " + span.end());
    }
    if (excuse.note().isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "an excuse without a reason");
    }
  }

  /** Takes an act back, for all of its sites that are in the scope. */
  public void withdraw(Scope scope, long act, String reason, long account, Instant now)
      throws SQLException {
    try (var connection = database.connect()) {
      if (ExcuseRepository.withdraw(connection, scope, act, reason, account, now) == 0) {
        throw new Refusal(Refusal.Kind.NOT_FOUND, "no excuse " + act + " that holds");
      }
    }
  }

  /** The newest first, those that were withdrawn included. */
  public Excuses list(Scope scope, ExcuseFilter filter) throws SQLException {
    try (var connection = database.connect()) {
      return ExcuseRepository.list(connection, scope, filter);
    }
  }

  /** What excuses a site during a time; what was withdrawn is left out. */
  public List<Excuse> during(Scope scope, StationCode code, Span span) throws SQLException {
    var only = scope.narrowedTo(code);
    if (only.isEmpty()) {
      return List.of();
    }
    try (var connection = database.connect()) {
      return ExcuseRepository.during(connection, only.get(), span, MOST_OF_A_DAY).stream()
          .filter(excuse -> excuse.withdrawn().isEmpty())
          .toList();
    }
  }
}
