package zhenzhi.collector.responsibility;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Hands duties over, and looks back at who held them. */
@Singleton
public class ResponsibilityService {
  private final DatabaseService database;
  private final RegistryService registry;
  private final CalendarConfig calendar;

  ResponsibilityService(
      DatabaseService database, RegistryService registry, CalendarConfig calendar) {
    this.database = database;
    this.registry = registry;
    this.calendar = calendar;
  }

  /** Everybody who ever held a duty, in the order of {@link DutyRole}, the newest first. */
  public List<Tenure> history(Scope scope, StationCode code) throws SQLException {
    var site = registry.idOf(scope, code);
    try (var connection = database.connect()) {
      return ResponsibilityRepository.tenures(connection, site);
    }
  }

  /** Who answered for a site on that day. */
  public List<Duty> on(Scope scope, StationCode code, LocalDate day) throws SQLException {
    return history(scope, code).stream()
        .filter(tenure -> tenure.covers(day))
        .map(Tenure::duty)
        .toList();
  }

  /** Who changed it, the last change first. */
  public List<DutyChange> changes(Scope scope, StationCode code) throws SQLException {
    var site = registry.idOf(scope, code);
    try (var connection = database.connect()) {
      return ResponsibilityRepository.changes(connection, site);
    }
  }

  /** Hands a duty over from that day on; a day that has passed is put right, too. */
  public void appoint(
      Scope scope, StationCode code, Duty duty, String note, long account, Instant now)
      throws SQLException {
    var site = registry.idOf(scope, code);
    if (duty.person().isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "a duty without a person");
    }
    database.inTransaction(connection -> {
      ResponsibilityRepository.hold(connection, site);
      var before = ResponsibilityRepository.holders(connection, site, duty.role());
      ResponsibilityRepository.end(connection, site, duty.role(), duty.since());
      ResponsibilityRepository.begin(connection, site, duty);
      ResponsibilityRepository.enter(connection, site, duty, note, account, before, now);
      return true;
    });
  }

  /** Whoever holds it does not from that day on, and nobody takes over. */
  public void vacate(
      Scope scope,
      StationCode code,
      DutyRole role,
      LocalDate day,
      String note,
      long account,
      Instant now)
      throws SQLException {
    var site = registry.idOf(scope, code);
    database.inTransaction(connection -> {
      ResponsibilityRepository.hold(connection, site);
      var before = ResponsibilityRepository.holders(connection, site, role);
      if (!ResponsibilityRepository.end(connection, site, role, day)) {
        throw new Refusal(Refusal.Kind.CONFLICT, "nobody is " + role + " of " + code + " then");
      }
      ResponsibilityRepository.enter(
          connection, site, new Duty(role, "", "", "", day), note, account, before, now);
      return true;
    });
  }

  /**
   * 撤回: everybody is back who held the duty before a wrong hand-over, and the log shows both.
   * Refused where it is not the last change of the duty.
   */
  public void undo(
      Scope scope, StationCode code, long change, String note, long account, Instant now)
      throws SQLException {
    var site = registry.idOf(scope, code);
    database.inTransaction(connection -> {
      ResponsibilityRepository.hold(connection, site);
      if (!ResponsibilityRepository.undo(connection, site, change, note, account, now)) {
        throw new Refusal(
            Refusal.Kind.CONFLICT, "change " + change + " of " + code + " is not the last one");
      }
      return true;
    });
  }

  /** Sites in service without an A岗: those without anybody first, the longest first. */
  public List<Unattended> unattended(Scope scope, Instant now) throws SQLException {
    return unattended(scope, 0, Integer.MAX_VALUE, now).lines();
  }

  /** Some of them. */
  public UnattendedSites unattended(Scope scope, long offset, int limit, Instant now)
      throws SQLException {
    var today = calendar.dayOf(now);
    try (var connection = database.connect()) {
      return new UnattendedSites(
          ResponsibilityRepository.unattended(
              connection, scope, today, calendar.zone(), offset, limit),
          ResponsibilityRepository.countUnattended(connection, scope, today, calendar.zone()));
    }
  }

  /** The same as of a day, in the transaction of the caller. */
  public List<Unattended> unattended(Connection connection, Scope scope, LocalDate day)
      throws SQLException {
    return ResponsibilityRepository.unattended(
        connection, scope, day, calendar.zone(), 0, Integer.MAX_VALUE);
  }
}
