package zhenzhi.collector.excuse;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.collector.diagnosis.dossier.OccurrenceService;
import zhenzhi.collector.excuse.Excuse.Source;
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
  private final DossierService dossiers;
  private final OccurrenceService occurrences;

  ExcuseService(
      DatabaseService database,
      RegistryService registry,
      OrgService units,
      DossierService dossiers,
      OccurrenceService occurrences) {
    this.database = database;
    this.registry = registry;
    this.units = units;
    this.dossiers = dossiers;
    this.occurrences = occurrences;
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

  /** Takes an excuse back; an act for all of its sites that are in the scope. */
  public void withdraw(Scope scope, Source source, String reason, long account, Instant now)
      throws SQLException {
    if (source instanceof Source.Act act) {
      try (var connection = database.connect()) {
        if (ExcuseRepository.withdraw(connection, scope, act.id(), reason, account, now) == 0) {
          throw new Refusal(Refusal.Kind.NOT_FOUND, "no excuse " + act.id() + " that holds");
        }
      }
      return;
    }
    decide(scope, source, false, reason, account, now);
  }

  /** Lets a diagnosis or an incident excuse after all; an act is entered anew instead. */
  public void restore(Scope scope, Source source, String reason, long account, Instant now)
      throws SQLException {
    decide(scope, source, true, reason, account, now);
  }

  private void decide(
      Scope scope, Source source, boolean holds, String reason, long account, Instant now)
      throws SQLException {
    if (reason.isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "a decision without a reason");
    }
    var diagnosis =
        source instanceof Source.Diagnosed(var id) ? OptionalLong.of(id) : OptionalLong.empty();
    var incident =
        source instanceof Source.Befallen(var id) ? OptionalLong.of(id) : OptionalLong.empty();
    if (diagnosis.isPresent()) {
      dossiers.get(scope, diagnosis.getAsLong());
    } else if (incident.isPresent()) {
      occurrences.get(scope, incident.getAsLong());
    } else {
      throw new Refusal(Refusal.Kind.INVALID, "an act is entered anew: " + source);
    }
    try (var connection = database.connect()) {
      if (incident.isPresent()
          && ExcuseRepository.isWider(connection, incident.getAsLong(), scope)) {
        throw new Refusal(
            Refusal.Kind.FORBIDDEN, "an incident of others, too: " + incident.getAsLong());
      }
      if (!ExcuseRepository.decide(connection, diagnosis, incident, holds, reason, account, now)) {
        throw new Refusal(Refusal.Kind.CONFLICT, "that is so already: " + source);
      }
    }
  }

  /** The newest first, those that were withdrawn included. */
  public Excuses list(Scope scope, ExcuseFilter filter, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      return ExcuseRepository.list(connection, scope, filter, now);
    }
  }

  /** What excuses a site during a time; what was withdrawn is left out. */
  public List<Excuse> during(Scope scope, StationCode code, Span span, Instant now)
      throws SQLException {
    var only = scope.narrowedTo(code);
    if (only.isEmpty()) {
      return List.of();
    }
    try (var connection = database.connect()) {
      return ExcuseRepository.during(connection, only.get(), span, MOST_OF_A_DAY, now).stream()
          .filter(excuse -> excuse.withdrawn().isEmpty())
          .toList();
    }
  }
}
