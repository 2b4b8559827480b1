package zhenzhi.collector.ticket.duty;

import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.Scope;

/** Keeps turns of duty and leaves. */
@Singleton
public class DutyListService {
  private final DatabaseService database;
  private final OrgService units;

  DutyListService(DatabaseService database, OrgService units) {
    this.database = database;
    this.units = units;
  }

  /** Those of the scope and of the units above it that are not over. */
  public Duties list(Scope scope, LocalDate today) throws SQLException {
    try (var connection = database.connect()) {
      return new Duties(
          DutyListRepository.turns(connection, scope, today),
          DutyListRepository.leaves(connection, scope, today),
          DutyListRepository.people(connection, scope),
          scope);
    }
  }

  /** All that is known that day. */
  public Roster roster(Connection connection, LocalDate day) throws SQLException {
    return DutyListRepository.roster(connection, day);
  }

  /**
   * Refuses an area outside the scope, and whoever would not see its tickets or has nothing to do
   * with them.
   */
  public void add(Scope scope, long area, Turn turn, String phone, long account)
      throws SQLException {
    if (!units.get(scope, area).path().equals(turn.orgPath())) {
      throw new Refusal(INVALID, "unit " + area + " is not at " + turn.orgPath());
    }
    database.inTransaction(connection -> {
      var person = person(connection, scope, turn.account());
      if (!Remit.of(person.role()).contains(turn.unit())) {
        throw new Refusal(INVALID, person.role() + " is not on duty for " + turn.unit());
      }
      requireSeesAll(person, turn.account(), turn.orgPath());
      DutyListRepository.add(connection, area, turn, phone, account);
      return turn;
    });
  }

  /** Its last day was yesterday; one that has not begun never was. */
  public void end(Scope scope, long turn, LocalDate today) throws SQLException {
    database.inTransaction(connection -> {
      if (DutyListRepository.end(connection, scope, turn, today) == 0) {
        throw new Refusal(NOT_FOUND, "no turn " + turn);
      }
      return turn;
    });
  }

  /** Refuses whoever stands above the scope: a leave has no area, and holds at all their sites. */
  public void add(Scope scope, Leave leave, String reason, long account) throws SQLException {
    if (leave.standIn().filter(one -> one == leave.account()).isPresent()) {
      throw new Refusal(INVALID, "nobody stands in for himself");
    }
    database.inTransaction(connection -> {
      var away = person(connection, scope, leave.account());
      if (!scope.reaches(away.orgPath())) {
        throw nobody(leave.account());
      }
      if (leave.standIn().isPresent()) {
        var standIn = person(connection, scope, leave.standIn().get());
        if (!Remit.mayStandIn(standIn.role(), away.role())) {
          throw new Refusal(INVALID, standIn.role() + " does not stand in for " + away.role());
        }
        requireSeesAll(standIn, leave.standIn().get(), away.orgPath());
      } else if (leave.handsOver()) {
        throw new Refusal(INVALID, "nobody to hand over to");
      }
      DutyListRepository.add(connection, leave, reason, account);
      return leave;
    });
  }

  /** Its last day was yesterday; of somebody within the scope. */
  public void endLeave(Scope scope, long leave, LocalDate today) throws SQLException {
    database.inTransaction(connection -> {
      if (DutyListRepository.endLeave(connection, scope, leave, today) == 0) {
        throw new Refusal(NOT_FOUND, "no leave " + leave);
      }
      return leave;
    });
  }

  private static Person person(Connection connection, Scope scope, long account)
      throws SQLException {
    var person = DutyListRepository.people(connection, scope).get(account);
    if (person == null) {
      throw nobody(account);
    }
    return person;
  }

  private static Refusal nobody(long account) {
    return new Refusal(NOT_FOUND, "nobody to be on duty: " + account);
  }

  private static void requireSeesAll(Person person, long account, String path) {
    if (!path.startsWith(person.orgPath())) {
      throw new Refusal(INVALID, "account " + account + " does not see all of " + path);
    }
  }
}
